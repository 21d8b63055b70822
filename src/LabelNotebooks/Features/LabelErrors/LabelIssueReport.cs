using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>What an audit found, ready to be read: the issues with the data behind them. Each member is a page of its own.</summary>
/// <param name="Issues">The findings.</param>
/// <param name="Context">What was audited.</param>
public sealed record LabelIssueReport(LabelIssues Issues, AuditContext Context) : IAudited
{
    LabelIssueReport? IAudited.Findings => this;

    /// <summary>The same as <see cref="Context"/>, by the name that notebooks used first.</summary>
    public AuditContext Subject => Context;

    /// <summary>How many issues a page shows at once, at least 1.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>The labels that could be corrected without looking; null where nobody asked.</summary>
    public StrictList? Strict { get; init; }

    /// <summary>Labels that the rule flags, and on which people have decided in the trail of the data: no flags any more.</summary>
    public KeptLabels Kept { get; init; } = KeptLabels.None;

    /// <summary>What the trail says of the labels; null where none was read.</summary>
    internal TrailReading? Trail { get; init; }

    /// <summary>Where reviewing stands, for each page that says how many labels are wrong; null where nobody has begun.</summary>
    internal ReviewProgress? Progress { get; init; }

    /// <summary>The trail that was named for this audit, by its whole path: what comes of the audit goes by it, too. Null where none was named.</summary>
    internal string? NamedTrail { get; init; }

    /// <summary>The number of flagged labels.</summary>
    public int Count => Issues.Count;

    /// <summary>Labels of rare classes that the rule flags without enough evidence: for a domain expert to look at.</summary>
    public TopIssues NotEnoughEvidence => Some(Issues.NotEnoughEvidence, Issues.NotEnoughEvidence.Length) with { AreSetAside = true };

    /// <summary>How trustworthy the labels of each class are.</summary>
    public ClassHealthReport ByClass => new(this);

    /// <summary>Which classes are mistaken for one another most often.</summary>
    public ConfusedPairsReport ConfusedPairs => new(this);

    /// <summary>How labels of each class are distributed over the likely true classes.</summary>
    public NoiseMatrixReport NoiseMatrix => new(this);

    /// <summary>How label quality is distributed over all examples, and where the flags lie.</summary>
    public QualityHistogramReport QualityHistogram => new(this);

    /// <summary>Counts of each class and how many of its labels are flagged.</summary>
    public ClassCountsReport ClassCounts => new(this);

    /// <summary>Whether probabilities mean what they say: how often the labels agree where the model is so sure.</summary>
    /// <exception cref="AuditInputException">The probabilities are not known.</exception>
    public ReliabilityReport Reliability => ReliabilityReport.Of(this);

    /// <summary>How trustworthy the labels are: as a whole, by class, and which classes are mistaken for one another.</summary>
    public LabelHealthReport Health => new(this);

    /// <summary>
    /// The same findings without the flags of labels that were kept in a trail: of all that still hold, for the labels and predictions of now. What was decided
    /// in another one before is replaced. O(N log N + entries).
    /// </summary>
    /// <param name="path">The trail; it is only looked at.</param>
    /// <exception cref="AuditInputException">There is no such trail, it does not hold, or it is of other data.</exception>
    public LabelIssueReport WithTrail(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TrailFlags.Without(this with { NamedTrail = Path.GetFullPath(path) }, TrailReading.Of(this, path));
    }

    /// <summary>Writes a table with one row for each example: .csv, .parquet, .jsonl, or .npy (the mask alone). See <see cref="LabelIssueFile"/>.</summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>.</param>
    /// <exception cref="AuditInputException">The name has another ending, an option is out of range, or the file cannot be written.</exception>
    public void Export(string path, CsvWriteOptions? csv = null) =>
        LabelIssueFile.Write(path, Issues, Context.Examples.Keys, csv, Context.Examples.SheetRows);

    /// <summary>
    /// One row for each example in the order of the data: <c>example, given_label, suggested_label, label_quality, is_label_issue, rank</c>; the rank
    /// counts from 1 and is missing where a label is not flagged. Examples without ids have the row of a spreadsheet in <c>row</c>, too. O(N).
    /// </summary>
    public DataFrame ToDataFrame() => LabelIssueFile.ToDataFrame(Issues, Context.Examples.Keys, Context.Examples.SheetRows);

    /// <summary>The first few issues, worst first.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="skip">How many of the worst to leave out, for the next page.</param>
    public TopIssues Top(int count, int skip = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        return Some(Issues.Ranked, count, skip);
    }

    /// <summary>A page of some of the issues.</summary>
    internal TopIssues Some(ImmutableArray<LabelIssue> issues, int count, int skip = 0)
    {
        int from = Math.Min(skip, issues.Length);
        return new TopIssues(this, from, Math.Min(count, issues.Length - from)) { All = issues };
    }

    /// <summary>How well the flags find labels that are known to be wrong. Only for data where the truth is known.</summary>
    /// <param name="trueLabels">The column with the true labels; their names are those of the classes. Examples without one take no part.</param>
    /// <exception cref="AuditInputException">There is no such column, or a true label is not among the classes.</exception>
    public DetectionReport Against(string trueLabels)
    {
        ArgumentException.ThrowIfNullOrEmpty(trueLabels);
        LabeledData data = Context.Data ?? throw new AuditInputException(
            Context.Source, "there are no columns beside the labels.", "Read the labels together with their columns: LabeledData.ReadCsv.");
        var truth = TrueLabels.Of(data, trueLabels);
        return new DetectionReport(this, trueLabels, DetectionAssessment.Of(Issues, truth.Labels, truth.AreKnown));
    }

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
