using System.Text;
using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Walks over the rows of a CSV file, knowing the line of each as a text editor shows it.</summary>
internal sealed class CsvRows(string path)
{
    private readonly string _source = InputFile.NameOf(path);
    private readonly Dictionary<int, (List<long> Lines, long Count)> _ragged = [];
    private readonly List<long> _blank = [];
    private long _blankCount;
    private int _expected;

    public IEnumerable<string> Notes => _blankCount == 0
        ? []
        : [$"{Sentences.Count(_blankCount, "blank line")} skipped (line {Sentences.FirstFew([.. _blank.Select(line => Sentences.Count(line))])})"];

    /// <summary>Gives each row that has the right number of fields, with its line. Returns why reading stopped early; null at the end of the file.</summary>
    public InputProblem? ReadAll(CsvDataReader reader, int fields, Action<CsvDataReader, long> take)
    {
        _expected = fields;
        long line = 1 + LineBreaksInHeader(reader);
        try
        {
            while (true)
            {
                line++;
                if (!reader.Read())
                    return null;
                long start = line;
                for (int i = 0; i < reader.RowFieldCount; i++)
                    line += LineBreaks(reader.GetFieldSpan(i));
                if (reader.RowFieldCount == fields)
                    take(reader, start);
                else if (reader.RowFieldCount == 1 && reader.GetFieldSpan(0).IsWhiteSpace())
                    AddBlank(start);
                else
                    AddRagged(reader.RowFieldCount, start);
            }
        }
        catch (CsvFormatException error)
        {
            return CsvFile.Malformed(_source, line, error);
        }
        catch (DecoderFallbackException)
        {
            return CsvFile.NotUtf8(path);
        }
    }

    public IEnumerable<InputProblem> ToProblems() => _ragged.OrderBy(entry => entry.Value.Lines[0]).Select(entry => new InputProblem(
        $"{_source}, line {Sentences.Count(entry.Value.Lines[0])}",
        $"the row has {Sentences.Count(entry.Key, "field")}, the first line {Sentences.Count(_expected)}. {CellProblems.HaveThisProblem(entry.Value.Count, entry.Value.Lines)}",
        "Give each row as many fields as the first line has; put a text that holds the separator in quotes."));

    private static long LineBreaksInHeader(CsvDataReader reader)
    {
        long breaks = 0;
        for (int i = 0; i < reader.FieldCount; i++)
            breaks += LineBreaks(reader.GetName(i));
        return breaks;
    }

    // "\r\n" is one line to an editor, and so is "\r" alone.
    private static int LineBreaks(ReadOnlySpan<char> field)
    {
        int breaks = 0;
        for (int at = field.IndexOfAny('\r', '\n'); at >= 0; at = field.IndexOfAny('\r', '\n'))
        {
            breaks++;
            field = field[(field[at..].StartsWith("\r\n") ? at + 2 : at + 1)..];
        }

        return breaks;
    }

    private void AddBlank(long line)
    {
        _blankCount++;
        if (_blank.Count < 6)
            _blank.Add(line);
    }

    private void AddRagged(int fields, long line)
    {
        (List<long> lines, long count) = _ragged.TryGetValue(fields, out var seen) ? seen : ([], 0);
        if (lines.Count < 6)
            lines.Add(line);
        _ragged[fields] = (lines, count + 1);
    }
}
