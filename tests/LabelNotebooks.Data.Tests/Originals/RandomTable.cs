using System.Text;
using System.Text.Json;
using CsCheck;

namespace LabelNotebooks.Data.Tests;

/// <summary>A delimited file of which is known which letters are whose: the pieces of its text, and the row of those that are labels.</summary>
internal sealed record RandomTable(
    Encoding Encoding,
    bool HasMark,
    TableReadOptions Options,
    IReadOnlyList<(string Text, int Row)> Pieces,
    string[][] Rows,
    int Label)
{
    private static readonly string[] Names = ["label", "id", "a note"];
    private static readonly Gen<char> Letter = Gen.Char["abz ,;|\t\"'\n\rÄß€"];

    private static readonly (Encoding Encoding, bool HasMark, TextEncoding Option)[] Encodings =
    [
        (OriginalFiles.Utf8, false, TextEncoding.Found),
        (Encoding.UTF8, true, TextEncoding.Found),
        (Encoding.UTF8, true, TextEncoding.Utf8),
        (Encoding.Unicode, true, TextEncoding.Found),
        (Encoding.Unicode, false, TextEncoding.Utf16),
        (Encoding.BigEndianUnicode, true, TextEncoding.Utf16),
        (Encoding.BigEndianUnicode, false, TextEncoding.Found),
        (OriginalFiles.Windows1252, false, TextEncoding.Windows1252),
    ];

    /// <summary>Texts that every encoding above has.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(Gen.String[Letter, 0, 10], Gen.String[Gen.Char['a', 'z'], 0, 5]);

    /// <summary>Labels that a reader of tables takes for one class each.</summary>
    public static Gen<string> CleanLabel { get; } = Gen.OneOf([.. new[] { "cat", "dog \"x\"", " owl", "groß", "line\nbreak" }.Select(Gen.Const)]);

    public byte[] Bytes => [.. HasMark ? Encoding.GetPreamble() : [], .. Encoding.GetBytes(string.Concat(Pieces.Select(piece => piece.Text)))];

    public static Gen<RandomTable> Of(Gen<string> labels) =>
        Gen.Select(
            Gen.Int[0, Encodings.Length - 1],
            Gen.Char[",;|\t"],
            Gen.Bool,
            Gen.Int[0, 2],
            Gen.Select(labels, Text, Gen.Int[0, 63], Gen.Int[0, 2]).Array[1, 12],
            Gen.Bool)
        .Select((encoding, separator, names, label, rows, ends) => Build(Encodings[encoding], separator, names, label, rows, ends));

    private static RandomTable Build(
        (Encoding Encoding, bool HasMark, TextEncoding Option) encoding,
        char separator,
        bool namesSeparator,
        int label,
        (string Label, string Note, int Bits, int LineBreak)[] rows,
        bool ends)
    {
        var pieces = new List<(string, int)>();
        // A lone \r ends the lines of a whole file or of none: the reader of rows takes it for a letter beside others.
        string[] lineBreaks = rows[0].LineBreak == 2 ? ["\r", "\r", "\r"] : ["\n", "\r\n", "\n"];
        string firstBreak = lineBreaks[rows[0].LineBreak];
        if (namesSeparator)
            pieces.Add(($"sep={separator}{firstBreak}", -1));
        // The label stands first, between, or last.
        int[] order = label switch { 0 => [0, 1, 2], 1 => [1, 0, 2], _ => [1, 2, 0] };
        pieces.Add((string.Join(separator, order.Select(column => Names[column])) + firstBreak, -1));
        var texts = new List<string[]>();
        foreach ((int row, (string given, string note, int bits, int lineBreak)) in rows.Index())
        {
            string[] cells = [given, $"{row}", note];
            foreach ((int place, int column) in order.Index())
            {
                if (place > 0)
                    pieces.Add((separator.ToString(), -1));
                bool quoted = ((bits >> column) & 1) == 1 || cells[column].IndexOfAny([separator, '"', '\r', '\n']) >= 0;
                pieces.Add((quoted ? Quoted(cells[column]) : cells[column], column == 0 ? row : -1));
            }

            texts.Add([.. order.Select(column => cells[column])]);
            // Now and then a blank line, and now and then no line break at the end.
            if (row < rows.Length - 1 || ends)
                pieces.Add((lineBreaks[lineBreak] + ((bits & 56) == 0 ? lineBreaks[lineBreak] : ""), -1));
        }

        var options = new TableReadOptions
        {
            Encoding = encoding.Option,
            Delimiter = namesSeparator ? null : separator,
            MissingLabels = [],
        };
        return new RandomTable(encoding.Encoding, encoding.HasMark, options, pieces, [.. texts], label);
    }

    /// <summary>What a failure shows.</summary>
    public override string ToString() => $"{Encoding.WebName}{(HasMark ? " with mark" : "")}, {JsonSerializer.Serialize(Pieces.Select(piece => piece.Text))}";

    public static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
