using System.Collections.Immutable;
using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>Where reviewing stands: whether it may stop, how many reviews are left, and which labels were called wrong.</summary>
/// <param name="Report">The audit whose labels are reviewed.</param>
/// <param name="Done">The verdicts so far.</param>
/// <param name="Rule">When reviewing may stop.</param>
public sealed record ReviewProgress(LabelIssueReport Report, ReviewQueueSample Done, StoppingRule Rule)
{
    // With fewer draws their share of wrong ones says little of what comes.
    private const int TellingDraws = 50;

    // Of the rows of a sheet, every so many-th is drawn at random beside the queue.
    private const int DrawnEvery = 4;

    /// <summary>Whether reviewing may stop.</summary>
    public StoppingVerdict Verdict => Rule.After(Done);

    /// <summary>
    /// How many of all labels are wrong: at least those that were called wrong, and at most as many more as the rule cannot rule out of those that nobody has
    /// looked at. It holds at <see cref="StoppingVerdict.Confidence"/>, however often it is asked, and if the verdicts are right.
    /// </summary>
    public Interval WrongLabels => new(Done.WrongCount, Done.WrongCount + Verdict.MostWrongLeft);

    /// <summary>
    /// How many reviews are left: as many of the labels still to be drawn are assumed to be wrong as of those drawn so far; before 50 are drawn, half of what
    /// the rule allows.
    /// </summary>
    public StoppingForecast Left => Rule.Forecast(Done, Verdict is { Drawn: >= TellingDraws } so ? (double)so.WrongDrawn / so.Drawn : Rule.Target / 2);

    /// <summary>The same if none of the labels still to be drawn is wrong: fewer it cannot be.</summary>
    public StoppingForecast Fewest => Rule.Forecast(Done, 0);

    /// <summary>How many of the verdicts are from sheets of the queue; the others are those of a random sample.</summary>
    public int FromSheets { get; init; } = Done.Examples.Length;

    /// <summary>
    /// How many verdicts of labels that a sheet draws at random are not there: 0 where the sheets were filled in whole and are read with the options with which
    /// they were written.
    /// </summary>
    public int MissingDraws => Math.Max(0, DrawnIn(FromSheets) - Verdict.Drawn);

    /// <summary>How many labels of a sheet are drawn at random beside the queue, at least.</summary>
    /// <param name="reviews">How many labels the sheet holds.</param>
    internal static int DrawnIn(int reviews) => (reviews + DrawnEvery - 1) / DrawnEvery;

    /// <summary>The labels that were called wrong, in the order of the data.</summary>
    public ImmutableArray<ReviewedExample> Wrong => [.. Done.Examples.Where(example => example.IsWrong).OrderBy(example => example.Index)];

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Verdict} Called wrong: {Sentences.Count(Done.WrongCount)} of {Sentences.Count(Done.Examples.Length, "reviewed label")}.";
}
