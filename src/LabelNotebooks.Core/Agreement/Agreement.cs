using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Measures how far annotators agree.</summary>
public static class Agreement
{
    private const double HighAgreement = 0.8;
    private const double ParadoxGap = 0.2;

    /// <summary>
    /// Every measure that fits the annotations. Where an annotator labelled an example more than once, the last label counts: agreement is between people.
    /// O(labels + M K²), and a bootstrap for ordered classes.
    /// </summary>
    /// <exception cref="AuditInputException">An option cannot be used.</exception>
    public static AgreementReport Of(Annotations annotations, AgreementOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        options ??= new AgreementOptions();
        InputProblem[] faults = [.. options.Faults().Select(fault => fault.ToProblem("agreement"))];
        if (faults.Length > 0)
            throw new AuditInputException(faults);
        Annotations single = annotations.WithRepeats(RepeatedAnnotations.Last);
        if ((long)single.Examples.Length * single.Classes.Length > int.MaxValue)
            throw new AuditInputException(
                "agreement",
                $"{Sentences.Count(single.Examples.Length, "example")} of {Sentences.Count(single.Classes.Length, "class", "classes")} are more "
                + "than fit into one table.",
                "Take parts of the examples, one after the other.");
        var table = new RatingTable(single);
        var notes = new List<Note>();
        ImmutableArray<PairAgreement> pairs = PairTables.Of(single, options, out int unpaired);
        AgreementCoefficient[] coefficients = [.. Coefficients(single, table, options, notes)];
        int setAside = annotations.Count - single.Count;
        if (setAside > 0)
            notes.Add(new Note(
                NoteKind.LeftOut,
                setAside,
                $"{Sentences.Count(setAside, "label was", "labels were")} set aside: "
                + "the same annotator labelled the example again, and the last label counts."));
        if (table.SharedCount < table.ExampleCount)
            notes.Add(new Note(
                NoteKind.LeftOut,
                table.ExampleCount - table.SharedCount,
                $"{Sentences.Count(table.ExampleCount - table.SharedCount, "example has", "examples have")} one label: they say nothing of agreement."));
        if (unpaired > 0)
            notes.Add(new Note(
                NoteKind.LeftOut,
                unpaired,
                $"Pairs cover the {Sentences.Count(options.MostPairedAnnotators)} annotators with the most labels; "
                + $"{Sentences.Count(unpaired, "is", "are")} left out."));
        double kappa = Value(coefficients, AgreementMeasure.KrippendorffNominal);
        double steady = Value(coefficients, AgreementMeasure.GwetAc1);
        bool isParadox = Value(coefficients, AgreementMeasure.Percent) >= HighAgreement && steady - kappa >= ParadoxGap;
        if (isParadox)
            notes.Add(new Note(
                NoteKind.Doubted,
                0,
                "One class is so common that kappa and alpha are low "
                + $"although {Sentences.Percent(Value(coefficients, AgreementMeasure.Percent))} of pairs of labels agree: chance alone would give most of it. "
                + $"Quote Gwet's AC1 ({steady.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}) beside alpha "
                + $"({kappa.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}), and look at the rare classes by themselves."));
        (AgreementMeasure quoted, string why) = Quote(single, table, options, isParadox);
        return new AgreementReport
        {
            Annotations = single,
            Options = options,
            Coefficients = [.. coefficients],
            Quoted = quoted,
            WhyQuoted = why,
            Pairs = pairs,
            UnpairedAnnotators = unpaired,
            SharedExamples = table.SharedCount,
            SetAside = setAside,
            IsPrevalenceParadox = isParadox,
            Guideline = GuidelineAgreement.Of(single, own => Measured(own, quoted, options)),
            Notes = [.. notes],
        };
    }

    private static AgreementCoefficient Measured(Annotations annotations, AgreementMeasure measure, AgreementOptions options) =>
        Coefficients(annotations, new RatingTable(annotations), options, []).FirstOrDefault(coefficient => coefficient.Measure == measure)
        ?? new AgreementCoefficient { Measure = measure, Value = double.NaN, Note = "It is of two annotators, and one alone gave these labels." };

    private static IEnumerable<AgreementCoefficient> Coefficients(Annotations annotations, RatingTable table, AgreementOptions options, List<Note> notes)
    {
        double confidence = options.Confidence;
        double[] same = ClassDistances.Identity(table.ClassCount);
        double[] values = ClassDistances.Values(annotations.Classes, out bool areNumbers);
        yield return ChanceCorrected.Percent(table, confidence);
        if (annotations.Annotators.Length == 2)
        {
            double[] counts = PairCounts(annotations);
            yield return Cohen(AgreementMeasure.Cohen);
            if (options.AreClassesOrdered)
            {
                yield return Cohen(AgreementMeasure.CohenLinear);
                yield return Cohen(AgreementMeasure.CohenQuadratic);
            }

            yield return ChanceCorrected.Of(table, AgreementMeasure.Scott, same, confidence);

            // With Student's quantile, as its neighbours in the table.
            AgreementCoefficient Cohen(AgreementMeasure measure)
            {
                AgreementCoefficient kappa = CohenKappa.Of(counts, table.ClassCount, measure, values, confidence);
                return kappa.WithError(kappa.StandardError, table.SharedCount, confidence);
            }
        }
        else
        {
            notes.Add(new Note(
                NoteKind.LeftOut,
                0,
                "Cohen's kappa and Scott's pi are of two annotators; there "
                + $"{(annotations.Annotators.Length == 1 ? "is 1" : $"are {Sentences.Count(annotations.Annotators.Length)}")}. Pairs have a kappa each."));
        }

        foreach (AgreementMeasure measure
            in (AgreementMeasure[])[AgreementMeasure.Fleiss, AgreementMeasure.Conger, AgreementMeasure.BrennanPrediger, AgreementMeasure.GwetAc1])
            yield return ChanceCorrected.Of(table, measure, same, confidence);
        if (options.AreClassesOrdered)
            yield return ChanceCorrected.Of(table, AgreementMeasure.GwetAc2, ClassDistances.Quadratic(values), confidence);
        yield return ChanceCorrected.Krippendorff(table, AgreementMeasure.KrippendorffNominal, same, confidence);
        if (!options.AreClassesOrdered)
        {
            notes.Add(new Note(
                NoteKind.Read,
                0,
                "Classes are taken as names without an order. If they are grades, say so, and weighted coefficients are computed "
                + $"too: {Sentences.Setting(nameof(AgreementOptions.AreClassesOrdered), "AreClassesOrdered = true")}."));
        }
        else
        {
            double[] ordinal = ClassDistances.Ordinal(ChanceCorrected.PairableCounts(table).Counts, values);
            AgreementCoefficient alpha = ChanceCorrected.Krippendorff(table, AgreementMeasure.KrippendorffOrdinal, ordinal, confidence) with
            {
                StandardError = double.NaN,
                Interval = Interval.Unknown,
                IntervalSource = IntervalSource.None,
            };
            yield return OrdinalBootstrap.With(alpha, table, values, options);
            if (!areNumbers && annotations.Order == ClassOrder.SortedAsText)
                notes.Add(new Note(
                    NoteKind.Doubted,
                    0,
                    $"The classes stand in the order of their letters, which may not be that of the grades: {Sentences.FirstFew(annotations.Classes, 12)}. "
                    + $"To say it: {Sentences.Setting(nameof(AnnotationOptions.Classes), "Classes", "LOW,MIDDLE,HIGH")}."));
            if (areNumbers)
                yield return ChanceCorrected.Krippendorff(table, AgreementMeasure.KrippendorffInterval, ClassDistances.Quadratic(values), confidence);
            else
                notes.Add(new Note(
                    NoteKind.LeftOut,
                    0,
                    "Classes are not all numbers: their distances are those of their places, and alpha by intervals and ratios is left out."));
            if (areNumbers && values.All(value => value >= 0))
                yield return ChanceCorrected.Krippendorff(table, AgreementMeasure.KrippendorffRatio, ClassDistances.Ratio(values), confidence);
            else if (areNumbers)
                notes.Add(new Note(NoteKind.LeftOut, 0, "A class is below 0: alpha by ratios is left out."));
        }

        (AgreementCoefficient consistency, AgreementCoefficient uncertainty) = CrowdMeasures.Of(annotations, options);
        yield return consistency;
        yield return uncertainty;
    }

    private static double[] PairCounts(Annotations annotations)
    {
        int k = annotations.Classes.Length;
        var counts = new double[k * k];
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            if (end - start == 2)
                counts[(annotations.LabelCodes[start] * k) + annotations.LabelCodes[start + 1]]++;
        }

        return counts;
    }

    private static (AgreementMeasure Measure, string Why) Quote(Annotations annotations, RatingTable table, AgreementOptions options, bool isParadox)
    {
        if (isParadox)
            return (AgreementMeasure.GwetAc1, "Gwet's AC1, because one class is so common that kappa and alpha mislead; give alpha beside it.");
        if (options.AreClassesOrdered)
            return (
                AgreementMeasure.KrippendorffOrdinal,
                "Krippendorff's ordinal alpha: it takes any number of annotators and gaps, and near misses count less than far ones.");
        return annotations.Annotators.Length == 2 && table.SharedCount == table.ExampleCount
            ? (AgreementMeasure.Cohen, "Cohen's kappa: two annotators, who labelled the same examples.")
            : (AgreementMeasure.KrippendorffNominal, "Krippendorff's alpha: it takes any number of annotators, and examples that not everybody labelled.");
    }

    private static double Value(AgreementCoefficient[] coefficients, AgreementMeasure measure) =>
        coefficients.First(coefficient => coefficient.Measure == measure).Value;
}
