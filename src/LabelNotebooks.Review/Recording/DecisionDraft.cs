using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>A decision as a person gives it, before it is recorded.</summary>
public sealed record DecisionDraft
{
    /// <summary>Where it comes from, for messages: "review.csv, line 4".</summary>
    public string Place { get; init; } = "the decision";

    /// <summary>The id of the example.</summary>
    public required string Example { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The new label, where it is changed.</summary>
    public string? To { get; init; }

    /// <summary>The label that the reviewer had before the eyes; null for the one in force. If another one is in force by now, nothing is recorded.</summary>
    public string? From { get; init; }

    /// <summary>Who decided: never taken from the account of the computer.</summary>
    public required string Reviewer { get; init; }

    /// <summary>In which role.</summary>
    public string Role { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How the label came to be wrong or doubtful.</summary>
    public DecisionCause? Cause { get; init; }

    /// <summary>The version of the guideline.</summary>
    public string Guideline { get; init; } = "";

    /// <summary>What the model suggests.</summary>
    public string? Suggested { get; init; }

    /// <summary>The digest of the predictions behind the suggestion.</summary>
    public string? Model { get; init; }

    /// <summary>Which part of the example.</summary>
    public string? Where { get; init; }

    /// <summary>How the example came before the reviewer.</summary>
    public DecisionDraw? Draw { get; init; }

    /// <summary>From which stratum it was drawn.</summary>
    public string? Stratum { get; init; }

    /// <summary>With which probability it was drawn.</summary>
    public DrawChance? Chance { get; init; }

    /// <summary>True if the reviewer saw the suggestion.</summary>
    public bool? Shown { get; init; }

    /// <summary>When it was decided, by the reviewer's clock.</summary>
    public DateTime? Decided { get; init; }

    /// <summary>
    /// True if it stands in a sheet, which may be read again: what was recorded from it and taken back since is then not recorded once more.
    /// </summary>
    public bool IsOfSheet { get; init; }

    /// <summary>True if it settles what others decided differently: by somebody who did not.</summary>
    public bool Settles { get; init; }
}
