using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Labels as a trail has them at one of its entries.</summary>
public sealed record CorrectedReport
{
    /// <summary>The file of the data.</summary>
    public required string Source { get; init; }

    /// <summary>The file of the trail.</summary>
    public required string Trail { get; init; }

    /// <summary>The number of the entry; 1 is the original.</summary>
    public required long Number { get; init; }

    /// <summary>Whether the trail holds.</summary>
    public required TrailCheck Check { get; init; }

    /// <summary>The labels that differ from the original, in the order of the first decision.</summary>
    public required ImmutableArray<CorrectedLabel> Changed { get; init; }

    /// <summary>How many examples were decided on, and how far each has come.</summary>
    public required ImmutableSortedDictionary<ExampleStatus, int> Statuses { get; init; }

    /// <summary>Where they were written; null where they were not.</summary>
    public string? Written { get; init; }

    /// <summary>How many examples of the file came later than that entry; they stand as they are in the file.</summary>
    internal long Later { get; init; }

    /// <summary>How many of the labels that differ from the original are in the file already.</summary>
    internal int AlreadyThere { get; init; }

    /// <summary>True where no label of the file is written otherwise than it stands.</summary>
    internal bool IsSame { get; init; }

    /// <summary>What a line has to say that reads the data in the same way.</summary>
    internal string Reading { get; init; } = "";

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Changed.IsEmpty
        ? $"No label of {Source} is corrected at entry {Sentences.Count(Number)}{(Number == 1 && Later <= 0 ? ": it is the original" : "")}{LaterWords}"
        : $"{Sentences.Count(Changed.Length, "label")} of {Source} {(Changed.Length == 1 ? "is" : "are")} corrected at entry {Sentences.Count(Number)}"
            + $"{AlreadyWords}{LaterWords}";

    private string AlreadyWords => AlreadyThere switch
    {
        0 => "",
        int all when all == Changed.Length => $", and {(all == 1 ? "stands" : "stand")} so in the file already",
        1 => ", 1 of which stands so in the file already",
        int some => $", {Sentences.Count(some)} of which stand so in the file already",
    };

    private string LaterWords =>
        Later <= 0 ? "" : $"; {Sentences.Count(Later, "row")} of the file came later, and {(Later == 1 ? "stands in it as it is" : "stand in it as they are")}";
}
