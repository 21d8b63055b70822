namespace LabelNotebooks;

/// <summary>What a person decided on a label: one row of a sheet that was filled in.</summary>
public sealed record SheetDecision
{
    /// <summary>Where it stands, for messages: "review.csv, line 4", in a workbook "review.xlsx, row 4".</summary>
    public required string Place { get; init; }

    /// <summary>The example, from 0.</summary>
    public required int Example { get; init; }

    /// <summary>What was decided: keep, change, ambiguous, out-of-scope or escalate.</summary>
    public required string Decision { get; init; }

    /// <summary>The label that the reviewer had before the eyes, as the sheet has it; null where it does not say.</summary>
    public string? GivenLabel { get; init; }

    /// <summary>The right label, as it was written; null where none was.</summary>
    public string? NewLabel { get; init; }

    /// <summary>Why; empty where nothing was written.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How the label came to be wrong or doubtful: unclear-guideline, slip, ambiguous, rule-changed or other; null where it does not say.</summary>
    public string? Cause { get; init; }

    /// <summary>Who decided; null where it does not say.</summary>
    public string? Reviewer { get; init; }

    /// <summary>In which role; null where it does not say.</summary>
    public string? Role { get; init; }

    /// <summary>The version of the guideline; null where it does not say.</summary>
    public string? Guideline { get; init; }

    /// <summary>From which stratum the label was drawn; null for none.</summary>
    public string? Stratum { get; init; }

    /// <summary>With which chance the label was drawn; null where it does not say.</summary>
    public double? InclusionProbability { get; init; }

    /// <summary>How the row came into the sheet, see <see cref="ReviewSheetFile.RandomSample"/>; null where it does not say.</summary>
    public string? Purpose { get; init; }

    /// <summary>When it was decided, UTC; null where it does not say.</summary>
    public DateTime? Decided { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Place}: {Decision}{(NewLabel is null ? "" : $" to {NewLabel}")}.";
}
