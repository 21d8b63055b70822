using System.Text;
using System.Text.Unicode;
using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Opens a CSV file and refuses what is none.</summary>
internal static class CsvFile
{
    private const int SniffedBytes = 4096;
    private const int LongestRow = 1 << 26;
    private const string Delimiters = ",\t;|";

    // Sylvan drops rows that start with its comment character; this one cannot occur in text.
    private const char NoComment = '\uFFFF';

    /// <summary>The reader, on the first row, and what separates the fields.</summary>
    public static (CsvDataReader Reader, char Delimiter) Open(string path, char? delimiter)
    {
        string name = InputFile.NameOf(path);
        FileStream stream = InputFile.Open(path);
        try
        {
            char separator = Sniff(name, stream, delimiter);
            // Throws on bytes that are not UTF-8 instead of putting a replacement character into a label.
            var text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return (CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                Comment = NoComment,
                Delimiter = separator,
                BufferSize = 1 << 16,
                MaxBufferSize = LongestRow,
            }), separator);
        }
        catch (CsvMissingHeadersException)
        {
            stream.Dispose();
            throw Empty(name);
        }
        catch (CsvFormatException error)
        {
            stream.Dispose();
            throw new AuditInputException([Malformed(name, 1, error)]);
        }
        catch (DecoderFallbackException)
        {
            stream.Dispose();
            throw new AuditInputException([NotUtf8(path)]);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public static InputProblem Malformed(string name, long line, CsvFormatException error) => error switch
    {
        CsvRecordTooLargeException => new InputProblem(
            $"{name}, line {Sentences.Count(line)}",
            $"the row is longer than {Sentences.Count(LongestRow)} characters; a quote (\") that is never closed may be the cause. The lines after it were not read.",
            "Close the quote, or shorten the row, then run the cell again."),
        CsvInvalidCharacterException { InvalidCharacter: '"' } => new InputProblem(
            $"{name}, line {Sentences.Count(line)}",
            "a quote (\") is opened in this row and never closed. The lines after it were not read.",
            "Close the quote; write a quote inside a quoted text twice (\"\")."),
        _ => new InputProblem(
            $"{name}, line {Sentences.Count(line)}",
            "text follows a closing quote (\") before the field ends. The lines after it were not read.",
            "Write a quote inside a quoted text twice (\"\")."),
    };

    public static InputProblem NotUtf8(string path) => new(
        $"{InputFile.NameOf(path)}, line {Sentences.Count(FirstLineThatIsNotUtf8(path))}",
        "the text is not UTF-8, so letters beyond a to z would be read wrongly. The lines after it were not read.",
        "Save the file as UTF-8 (in Excel: \"CSV UTF-8\"), then run the cell again.");

    private static AuditInputException Empty(string name) =>
        new(name, "the file is empty.", "Give a file whose first line names the columns and whose further lines hold the examples.");

    // The decoder meets the bad byte a whole buffer before the rows do, so the line is looked for from the start.
    private static long FirstLineThatIsNotUtf8(string path)
    {
        using FileStream stream = InputFile.Open(path);
        using var bytes = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        long number = 1;
        while (bytes.ReadLine() is { } line && Utf8.IsValid(Encoding.Latin1.GetBytes(line)))
            number++;
        return number;
    }

    private static char Sniff(string name, FileStream stream, char? delimiter)
    {
        Span<byte> start = stackalloc byte[SniffedBytes];
        int count = stream.ReadAtLeast(start, SniffedBytes, throwOnEndOfStream: false);
        start = start[..count];
        stream.Position = 0;
        if (count == 0)
            throw Empty(name);
        if (start.StartsWith("PK\u0003\u0004"u8))
            throw new AuditInputException(name, "this is a zip file or an Excel workbook, not a CSV file.", "Save the sheet as \"CSV UTF-8\", or unpack the file.");
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            throw new AuditInputException(name, "this file is compressed (gzip).", "Unpack it first: gunzip.");
        bool utf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!utf16 && start.Contains((byte)0))
            throw new AuditInputException(name, "this is a binary file, not text.", "Give a CSV file: text in lines, with commas between the fields.");
        return delimiter ?? MostFrequentDelimiter(start, utf16);
    }

    // Sylvan's own choice counts inside quotes too and cannot be asked afterwards.
    private static char MostFrequentDelimiter(ReadOnlySpan<byte> start, bool utf16)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        bool quoted = false;
        foreach (byte character in start)
        {
            if (character == '"')
                quoted = !quoted;
            else if (!quoted && (character is (byte)'\n' or (byte)'\r'))
                break;
            else if (!quoted && !(utf16 && character == 0) && Delimiters.IndexOf((char)character, StringComparison.Ordinal) is >= 0 and var at)
                counts[at]++;
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                best = i;
        }

        return Delimiters[best];
    }
}
