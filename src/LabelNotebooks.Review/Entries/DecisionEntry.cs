using System.Collections.Immutable;
using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>A decision on the label of one example: who, when, why, and by which version of the guideline.</summary>
public sealed record DecisionEntry : EntryBody
{
    internal const string Word = "decision";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The example.</summary>
    public required string Example { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The label before the reviewer, in the file's own spelling.</summary>
    public required string From { get; init; }

    /// <summary>The label after; as <see cref="From"/> unless it was changed.</summary>
    public required string To { get; init; }

    /// <summary>The seal of the reviewer's name.</summary>
    public required string Who { get; init; }

    /// <summary>In which role; empty where none was given.</summary>
    public required string Role { get; init; }

    /// <summary>The seal of the reason; empty where none was given.</summary>
    public required string Reason { get; init; }

    /// <summary>How the label came to be wrong or doubtful; null where that was not said.</summary>
    public DecisionCause? Cause { get; init; }

    /// <summary>The version of the guideline; empty where none was named.</summary>
    public required string Guideline { get; init; }

    /// <summary>What the model suggests; null where nothing was suggested.</summary>
    public string? Suggested { get; init; }

    /// <summary>The digest of the predictions behind the suggestion.</summary>
    public string? Model { get; init; }

    /// <summary>The numbers of the decisions that this one settles: then it is an adjudication. Default: it settles none.</summary>
    public ImmutableArray<long> Settles { get; init; }

    /// <summary>Which part of the example; null for the whole.</summary>
    public string? Where { get; init; }

    /// <summary>How the example came before the reviewer; null where that is not known.</summary>
    public DecisionDraw? Draw { get; init; }

    /// <summary>From which stratum it was drawn.</summary>
    public string? Stratum { get; init; }

    /// <summary>With which probability it was drawn.</summary>
    public DrawChance? Chance { get; init; }

    /// <summary>True if the reviewer saw the suggestion; null where that is not known.</summary>
    public bool? Shown { get; init; }

    /// <summary>When it was decided, by the reviewer's clock; null where only the time of recording is known.</summary>
    public DateTime? Decided { get; init; }

    /// <summary>True if it settles what others decided.</summary>
    public bool IsAdjudication => !Settles.IsDefaultOrEmpty;

    /// <summary>In words: "kept 6", "changed 6 to 7".</summary>
    public string Words => Kind switch
    {
        DecisionKind.Keep => $"kept {From}",
        DecisionKind.Change => $"changed {From} to {To}",
        DecisionKind.Ambiguous => $"called {From} ambiguous",
        DecisionKind.OutOfScope => $"called out of scope what is labelled {From}",
        DecisionKind.Escalate => $"passed {From} on to somebody else",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };

    internal static CodeWords<DecisionKind> Kinds { get; } = new(
        (DecisionKind.Keep, DecisionWords.Keep),
        (DecisionKind.Change, DecisionWords.Change),
        (DecisionKind.Ambiguous, DecisionWords.Ambiguous),
        (DecisionKind.OutOfScope, DecisionWords.OutOfScope),
        (DecisionKind.Escalate, DecisionWords.Escalate));

    internal static CodeWords<DecisionCause> Causes { get; } = new(
        (DecisionCause.UnclearGuideline, "unclear-guideline"),
        (DecisionCause.Slip, "slip"),
        (DecisionCause.Ambiguous, "ambiguous"),
        (DecisionCause.RuleChanged, "rule-changed"),
        (DecisionCause.Other, "other"));

    internal static CodeWords<DecisionDraw> Draws { get; } = new(
        (DecisionDraw.Queue, "queue"),
        (DecisionDraw.Random, "random"),
        (DecisionDraw.Second, "second"));

    internal override void Put(EntryFields fields) => fields
        .With("example", Example)
        .With("decision", Kinds.Of(Kind))
        .With("from", From)
        .With("to", To)
        .With("who", Who)
        .With("role", Role)
        .With("reason", Reason)
        .With("cause", Cause is { } cause ? Causes.Of(cause) : "")
        .With("guideline", Guideline)
        .With("suggested", Suggested)
        .With("model", Model)
        .With("settles", IsAdjudication ? Settles.ToArray() : null)
        .With("where", Where)
        .With("draw", Draw is { } draw ? Draws.Of(draw) : null)
        .With("stratum", Stratum)
        .With("chance", Chance is { } chance ? new[] { chance.Of, chance.All } : null)
        .With("shown", Shown)
        .With("decided", Decided is { } decided ? TrailTime.Write(decided) : null);

    internal static DecisionEntry Read(EntryFields fields) => new()
    {
        Example = fields.Text("example"),
        Kind = Kinds.Read("decision", fields.Text("decision")),
        From = fields.Text("from"),
        To = fields.Text("to"),
        Who = fields.Text("who"),
        Role = fields.Text("role"),
        Reason = fields.Text("reason"),
        Cause = fields.Text("cause") is { Length: > 0 } cause ? Causes.Read("cause", cause) : null,
        Guideline = fields.Text("guideline"),
        Suggested = fields.TextOrNone("suggested"),
        Model = fields.TextOrNone("model"),
        Settles = fields.WholesOrNone("settles"),
        Where = fields.TextOrNone("where"),
        Draw = fields.TextOrNone("draw") is { } draw ? Draws.Read("draw", draw) : null,
        Stratum = fields.TextOrNone("stratum"),
        Chance = fields.WholesOrNone("chance") is { IsDefault: false } chance
            ? chance is [var of, var all] ? new DrawChance(of, all) : throw new EntryFormatException("the field \"chance\" is not two whole numbers")
            : null,
        Shown = fields.TruthOrNone("shown"),
        Decided = fields.TextOrNone("decided") is { } decided ? TrailTime.Read(decided) : null,
    };
}
