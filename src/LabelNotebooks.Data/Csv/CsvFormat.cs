using System.Collections.Immutable;
using System.Text;

namespace LabelNotebooks;

/// <summary>How one CSV file is written, as given or found out.</summary>
/// <param name="Delimiter">What separates the fields.</param>
/// <param name="HasHeader">Whether the first line names the columns.</param>
/// <param name="DecimalComma">Whether numbers have a decimal comma.</param>
/// <param name="MostCells">The number of separators and lines: there are no more cells.</param>
/// <param name="MostLines">The number of line breaks and one more: there are no more rows.</param>
internal sealed record CsvFormat(char Delimiter, bool HasHeader, bool DecimalComma, long MostCells, long MostLines)
{
    /// <summary>Lines above the names of the columns that are no rows.</summary>
    public int LinesBefore { get; init; }

    /// <summary>By which the bytes are read; throws on bytes that it does not have.</summary>
    public required Encoding Encoding { get; init; }

    /// <summary>What encloses texts; a letter that occurs in no text where nothing does.</summary>
    public required char Quote { get; init; }

    /// <summary>Where the first record starts, in bytes: behind the mark of the encoding and <see cref="LinesBefore"/>.</summary>
    public required long Start { get; init; }

    /// <summary>What was found out of the file before its rows.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];
}
