using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Who needs help with what: for each annotator how often they are with the consensus, which classes a clearer guideline would tell apart, and where they were
/// right against the majority. It does not rank people.
/// </summary>
public sealed record AnnotatorReport
{
    private const string Place = "annotators";

    /// <summary>The names of the classes, (K).</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>The ids of the examples, (M); where there are none the number of each row, from 0.</summary>
    public required ImmutableArray<string> Examples { get; init; }

    /// <summary>The examples, as they are found again: in files, in C#, on a screen. <see cref="Examples"/> are their keys.</summary>
    public ExampleSet ExampleSet { get => field ?? ExampleSet.Of("annotations", Examples); init; }

    /// <summary>The method of the consensus.</summary>
    public required ConsensusMethod Method { get; init; }

    /// <summary>What it says and hides.</summary>
    public required AnnotatorReportOptions Options { get; init; }

    /// <summary>(A), in the order of their names or pseudonyms.</summary>
    public required ImmutableArray<AnnotatorSummary> Annotators { get; init; }

    /// <summary>Classes that two annotators or more take for each other, those of most annotators first.</summary>
    public required ImmutableArray<SharedConfusion> SharedConfusions { get; init; }

    /// <summary>
    /// The labels that differ from the consensus, of <see cref="AnnotatorReportOptions.People"/> where some are named: by annotator, those first against which
    /// the consensus is surest.
    /// </summary>
    public required ImmutableArray<DifferingLabel> Differing { get; init; }

    /// <summary>What was assumed or skipped on the way here, one sentence each.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>How many examples are ties, which count for nobody.</summary>
    public required int TiedCount { get; init; }

    /// <summary>
    /// (K, K): how often the consensus of a shared example is the row's class and a label the column's, over all of whom enough is
    /// known; null where K is above 60.
    /// </summary>
    public ClassMatrix<long>? Labels { get; init; }

    /// <summary>How many annotators share too few examples for anything to be said.</summary>
    public int TooFewCount => Annotators.Count(annotator => !annotator.HasEnough);

    /// <summary>Looks at each annotator's labels beside the consensus. O(labels x K).</summary>
    /// <exception cref="AuditInputException">An option cannot be used.</exception>
    public static AnnotatorReport Of(ConsensusLabels consensus, AnnotatorReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(consensus);
        options ??= new AnnotatorReportOptions();
        Annotations annotations = consensus.Annotations;
        int[] people = AnnotatorNames.Find(annotations, options.People, Place, Faults(options));
        AnnotatorTally tally = AnnotatorTally.Of(consensus);
        string[] names = options.Pseudonymous ? Pseudonyms(annotations.Annotators.Length, options.Seed) : [.. annotations.Annotators];
        int[] order = [.. Enumerable.Range(0, names.Length)];
        if (options.Pseudonymous)
            order = [.. order.OrderBy(annotator => names[annotator].Length).ThenBy(annotator => names[annotator], StringComparer.Ordinal)];
        AnnotatorSummary[] all = [.. names.Select((name, annotator) => tally.Summarize(annotator, name, options))];
        return new AnnotatorReport
        {
            Classes = annotations.Classes,
            Examples = annotations.Examples,
            ExampleSet = annotations.ExampleSet,
            Method = consensus.Options.Method,
            Options = options,
            Annotators = [.. order.Select(annotator => all[annotator])],
            Differing = [.. DifferingLabel.Of(consensus, names, options.People is null ? order : people)],
            SharedConfusions = [.. Shared(all)],
            TiedCount = consensus.Tied.Length,
            Labels = all.Any(one => one.Labels is not null)
                ? ClassMatrix<long>.Create(annotations.Classes, (row, column) => all.Sum(one => one.Labels?[row, column] ?? 0))
                : null,
            Notes = [.. consensus.Notes, .. annotations.Notes, .. LeftOut(consensus)],
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Annotators.Length, "annotator")}; {Sentences.Count(SharedConfusions.Length, "pair")} of classes that several of them confuse; "
        + $"{Sentences.Count(TooFewCount, "annotator shares", "annotators share")} too few examples for anything to be said.";

    // Who names a person and reads a number would know whose number it is.
    private static IEnumerable<OptionFault> Faults(AnnotatorReportOptions options) => options.Pseudonymous && options.People is not null
        ? options.Faults().Append(new OptionFault(
            nameof(options.People),
            "people are named, and names are to be replaced by numbers.",
            "Leave out one of the two."))
        : options.Faults();

    private static IEnumerable<Note> LeftOut(ConsensusLabels consensus)
    {
        int open = consensus.GivenByNobody.Length;
        return open == 0
            ? []
            :
            [
                new Note(
                    NoteKind.LeftOut,
                    open,
                    $"{Sentences.Count(open, "example is", "examples are")} left out here, whose consensus none of the annotators gave: it is held against "
                        + "nobody"),
            ];
    }

    private static string[] Pseudonyms(int count, long seed)
    {
        int[] numbers = [.. Enumerable.Range(1, count)];
        new SeededGenerator(seed).Shuffle(numbers.AsSpan());
        return [.. numbers.Select(number => "annotator " + number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<SharedConfusion> Shared(AnnotatorSummary[] annotators) => annotators
        .SelectMany((annotator, at) => annotator.Confusions.Select(confusion => (Annotator: at, Confusion: confusion)))
        .GroupBy(found =>
            (First: Math.Min(found.Confusion.Given, found.Confusion.Consensus), Second: Math.Max(found.Confusion.Given, found.Confusion.Consensus)))
        .Select(group => new SharedConfusion(
            group.Key.First,
            group.Key.Second,
            group.Select(found => found.Annotator).Distinct().Count(),
            group.Sum(found => found.Confusion.Count),
            group.Where(found => found.Confusion.Given == group.Key.Second).Sum(found => found.Confusion.Count),
            [.. group
                .SelectMany(found => found.Confusion.Examples)
                .GroupBy(example => example)
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key)
                .Select(same => same.Key)
                .Take(20)]))
        .Where(shared => shared.Annotators > 1)
        .OrderByDescending(shared => shared.Annotators)
        .ThenByDescending(shared => shared.Count)
        .ThenBy(shared => shared.First)
        .ThenBy(shared => shared.Second);
}
