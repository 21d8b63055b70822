using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How far annotators agree by each version of the guideline that they followed.</summary>
public sealed record GuidelineAgreement
{
    // A column of more is a column of something else, such as of dates.
    private const int MostVersions = 50;

    /// <summary>The versions, the oldest first.</summary>
    public required ImmutableArray<VersionAgreement> Versions { get; init; }

    /// <summary>True where the order of the versions is that of the times of their labels; false where it is that of their names.</summary>
    public required bool IsOrderedByTime { get; init; }

    /// <summary>How many labels name no version: they are in none of <see cref="Versions"/>.</summary>
    public required int WithoutVersion { get; init; }

    /// <summary>How many examples have two labels or more, but none two by the same version: they say nothing here.</summary>
    public required int ExamplesAcross { get; init; }

    /// <summary>Of labels with versions; null where none names one. O(labels log labels), and what the measure takes.</summary>
    /// <param name="annotations">One label for each annotator and example.</param>
    /// <param name="measure">Measures the labels of one version.</param>
    /// <exception cref="AuditInputException">There are too many versions to be versions.</exception>
    internal static GuidelineAgreement? Of(Annotations annotations, Func<Annotations, AgreementCoefficient> measure)
    {
        var rows = new Dictionary<string, List<Annotation>>(StringComparer.Ordinal);
        int without = 0;
        for (int row = 0; row < annotations.Count; row++)
        {
            Annotation one = annotations[row];
            if (one.GuidelineVersion is not { } version)
                without++;
            else if (rows.TryGetValue(version, out List<Annotation>? seen))
                seen.Add(one);
            else
                rows.Add(version, [one]);
        }

        if (rows.Count == 0)
            return null;
        if (rows.Count > MostVersions)
            throw new AuditInputException(
                $"{annotations.Source}, guideline versions",
                $"there are {Sentences.Count(rows.Count)} different ones: {Sentences.FirstFew([.. rows.Keys.Order(StringComparer.Ordinal)])}.",
                $"Name the column that holds the version of the guideline; it has at most {MostVersions} different texts.");
        bool isTimed = rows.Values.All(labels => labels.Exists(label => label.Time is not null));
        string[] order =
        [
            .. isTimed
                ? rows.Keys.OrderBy(version => MiddleOf(rows[version])).ThenBy(version => version, VersionOrder.Instance)
                : rows.Keys.Order(VersionOrder.Instance),
        ];
        var versions = ImmutableArray.CreateBuilder<VersionAgreement>();
        foreach (string version in order)
        {
            VersionAgreement one = OfVersion(annotations, version, rows[version], measure);
            if (versions.Count > 0)
                one = one with { Change = Compare(versions[^1], one, rows[versions[^1].Version], rows[version]) };
            versions.Add(one);
        }

        return new GuidelineAgreement
        {
            Versions = versions.ToImmutable(),
            IsOrderedByTime = isTimed,
            WithoutVersion = without,
            ExamplesAcross = Across(annotations),
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Versions[^1].Change is { } change
        ? change.ToString()
        : $"All labels that name a version follow {Versions[0].Version}: there is nothing to compare it with.";

    private static VersionAgreement OfVersion(
        Annotations annotations, string version, List<Annotation> labels, Func<Annotations, AgreementCoefficient> measure)
    {
        var own = Annotations.FromCodes(
            [.. labels.Select(label => label.Example)],
            [.. labels.Select(label => label.Annotator)],
            [.. labels.Select(label => label.Label)],
            annotations.ExampleSet,
            annotations.Annotators,
            new AnnotationOptions { Classes = annotations.Classes, Order = annotations.Order, Place = annotations.Source });
        return new VersionAgreement
        {
            Version = version,
            Labels = own.Count,
            Annotators = own.Annotators.Length,
            Examples = own.Examples.Length,
            SharedExamples = new RatingTable(own).SharedCount,
            Agreement = measure(own),
        };
    }

    private static VersionChange Compare(VersionAgreement earlier, VersionAgreement later, List<Annotation> before, List<Annotation> after)
    {
        (double difference, Interval interval) = VersionChange.Between(earlier.Agreement, later.Agreement);
        return new VersionChange(
            earlier.Version,
            later.Version,
            difference,
            interval,
            before.Select(label => label.Annotator).Intersect(after.Select(label => label.Annotator)).Count(),
            before.Select(label => label.Example).Intersect(after.Select(label => label.Example)).Count());
    }

    private static int Across(Annotations annotations)
    {
        int across = 0;
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            string[] versions = [.. Enumerable.Range(start, end - start).Select(row => annotations[row].GuidelineVersion).OfType<string>()];
            if (versions.Length > 1 && versions.Distinct(StringComparer.Ordinal).Count() == versions.Length)
                across++;
        }

        return across;
    }

    // A label that was mended late must not make its version the newest.
    private static DateTimeOffset MiddleOf(List<Annotation> labels)
    {
        DateTimeOffset[] times = [.. labels.Select(label => label.Time).OfType<DateTimeOffset>().Order()];
        return times[times.Length / 2];
    }
}
