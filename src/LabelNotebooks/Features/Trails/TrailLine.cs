using LabelNotebooks.Commands;

namespace LabelNotebooks;

/// <summary>An entry of a trail in words: what happened, when, by whom and why.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Time">When it was recorded, UTC.</param>
/// <param name="What">What happened.</param>
public sealed record TrailLine(long Number, DateTime Time, string What)
{
    /// <summary>The type of the entry: "decision".</summary>
    public required string Type { get; init; }

    /// <summary>The example; empty where it is of none.</summary>
    public string Example { get; init; } = "";

    /// <summary>What was decided; empty where nothing was.</summary>
    public string Decision { get; init; } = "";

    /// <summary>The label before; empty where there is none.</summary>
    public string From { get; init; } = "";

    /// <summary>The label after; empty where there is none.</summary>
    public string To { get; init; } = "";

    /// <summary>The name of who did it; "reviewer" and eight digits of the seal where it was erased; empty where nobody is named.</summary>
    public string Who { get; init; } = "";

    /// <summary>The first eight digits of the seal of who did it: the same person has the same everywhere in a trail.</summary>
    public string Seal { get; init; } = "";

    /// <summary>In which role.</summary>
    public string Role { get; init; } = "";

    /// <summary>Why, in the person's words; that it was erased, where it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How the label came to be wrong or doubtful.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The version of the guideline.</summary>
    public string Guideline { get; init; } = "";

    /// <summary>True if it counts now: not taken back, not replaced, not settled. False for what is no decision.</summary>
    public bool IsLive { get; init; }

    /// <summary>Why a decision does not count any more: "taken back by entry 7"; empty for what counts, and for what is no decision.</summary>
    public string End { get; init; } = "";

    /// <summary>What the tool suggested; empty where it suggested nothing.</summary>
    public string Suggested { get; init; } = "";

    /// <summary>True if the person who decided could see the suggestion; null where that is not known.</summary>
    public bool? WasShown { get; init; }

    /// <summary>How the example came before the reviewer: queue, random or second; empty where that is not known.</summary>
    public string Draw { get; init; } = "";

    /// <summary>When it was decided, by the reviewer's own account; empty where that was not said.</summary>
    public string Decided { get; init; } = "";

    /// <summary>The draw in words; empty for the queue.</summary>
    internal string DrawWords => Draw switch { "second" => "a second reading", "random" => "drawn at random", _ => "" };

    /// <summary>The digest of the predictions behind the suggestion, or of the model that learned; empty for none.</summary>
    public string ModelDigest { get; init; } = "";

    /// <summary>The name under which the trail keeps the model; empty where it keeps none.</summary>
    public string Model { get; init; } = "";

    /// <summary>With which options the model learned; empty where that is not known.</summary>
    public string ModelOptions { get; init; } = "";

    /// <summary>With which seed the model learned; empty where that is not known.</summary>
    public string ModelSeed { get; init; } = "";

    /// <summary>Which tool in which version made the model learn; empty where that is not known.</summary>
    public string ModelTool { get; init; } = "";

    /// <summary>The suggestion in words: "the tool suggested cold, in sight"; empty where there was none.</summary>
    internal string SuggestionWords => Suggested.Length == 0
        ? ""
        : $"the tool suggested {Suggested}, "
            + WasShown switch { true => "in sight", false => "out of sight", null => "whether in sight is not known" }
            + (ModelDigest.Length == 0 ? "" : $", by {ModelWords}");

    /// <summary>The model in words: "model spring (predictions 1a2b3c4d, seed 5)".</summary>
    internal string ModelWords => Model.Length == 0
        ? $"predictions {TrailPersons.Short(ModelDigest)}"
        : $"model {Model} (predictions {TrailPersons.Short(ModelDigest)}{(ModelSeed.Length == 0 ? "" : $", seed {ModelSeed}")})";

    /// <inheritdoc/>
    public override string ToString() => $"{Number}: {What}";
}
