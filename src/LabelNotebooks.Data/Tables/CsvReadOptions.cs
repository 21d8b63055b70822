namespace LabelNotebooks;

/// <summary>How a CSV file is read. The defaults suit a file with a header, in UTF-8.</summary>
public sealed record CsvReadOptions
{
    /// <summary>All classes in their order, (K); null to take those met in the file, sorted by value if all are whole numbers, else by characters.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>How probability columns are matched with classes.</summary>
    public ProbabilityMatching ProbabilityMatching { get; init; } = ProbabilityMatching.NameElseOrder;

    /// <summary>
    /// What stands before the name of the class in the name of a probability column, as "p_"; null to take what stands before
    /// the star where the probabilities are given as one pattern that ends in a star.
    /// </summary>
    public string? ProbabilityPrefix { get; init; }

    /// <summary>What separates the fields; null to choose comma, tab, semicolon or bar by the first line.</summary>
    public char? Delimiter { get; init; }

    /// <summary>How many problems an error spells out; the rest are counted. At least 1.</summary>
    public int MaxProblemsShown { get; init; } = 20;
}
