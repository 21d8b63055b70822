using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What is in one column of a table.</summary>
public sealed record ColumnProfile
{
    /// <summary>The most different values that are counted: beyond it <see cref="Distinct"/> is null.</summary>
    public const int MostDistinct = 2000;

    /// <summary>The name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are. A column with a few texts among its numbers is a column of numbers, see <see cref="NotNumbers"/>.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>What it seems to be for.</summary>
    public ColumnUse Use { get; init; }

    /// <summary>How many rows have no value: an empty cell, NaN, NA, null, "?" and the like.</summary>
    public required long Missing { get; init; }

    /// <summary>How many different values there are; null for more than <see cref="MostDistinct"/>.</summary>
    public required int? Distinct { get; init; }

    /// <summary>How many values of a column of numbers are none; 0 in other columns.</summary>
    public required long NotNumbers { get; init; }

    /// <summary>Where the first of them stands and what it is: "line 7: tall"; null where there is none.</summary>
    public required string? FirstNotNumber { get; init; }

    /// <summary>What keeps the column from being one of numbers; null where most of its values are none.</summary>
    internal MixedNumbers? Mixed { get; init; }

    /// <summary>The first different values among numbers that are none.</summary>
    internal ImmutableArray<string> Words { get; init; } = [];

    /// <summary>True where the values would be numbers if a comma were a decimal point.</summary>
    public bool HasDecimalCommas { get; init; }

    /// <summary>The lowest number; NaN without numbers.</summary>
    public required double Lowest { get; init; }

    /// <summary>The highest number; NaN without numbers.</summary>
    public required double Highest { get; init; }

    /// <summary>The mean number of letters of a value that is there; NaN without one.</summary>
    public required double MeanLength { get; init; }

    /// <summary>The first few different values, shortened.</summary>
    public required ImmutableArray<string> Samples { get; init; }

    /// <summary>The name, the kind, and what is missing.</summary>
    public override string ToString() => $"{Name}: {Kind}, {Sentences.Count(Missing)} missing.";
}
