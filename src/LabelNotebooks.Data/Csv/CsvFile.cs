using System.Text;
using System.Text.Unicode;
using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Opens a CSV file and refuses what is none.</summary>
internal static class CsvFile
{
    private const int SniffedBytes = 1 << 14;
    private const int LongestRow = 1 << 26;
    private const int FirstBuffer = 1 << 16;

    // Sylvan drops rows that start with its comment character, and always has a quote; these do not occur in text.
    private const char NoComment = '\uFFFF';
    private static char NoQuote(char separator) => separator == '\u0001' ? '\u0002' : '\u0001';

    /// <summary>The reader, before the first row, and how the file is written.</summary>
    public static (CsvDataReader Reader, CsvFormat Format) Open(string path, TableReadOptions options)
    {
        string name = InputFile.NameOf(path);
        FileStream stream = InputFile.Open(path);
        try
        {
            char separator = Sniff(name, stream, options);
            if (separator == options.Quote)
                throw new AuditInputException(
                    name,
                    $"fields seem to be separated by '{separator}', which is also said to enclose texts (Quote).",
                    "Give the separator (Delimiter), or another Quote.");
            (long lines, long separators, bool closed) = Count(stream, (byte)separator, options.Quote);
            var format = new CsvFormat(separator, options.HasHeader, options.DecimalComma, separators + lines, lines);
            // Throws on bytes that are not UTF-8 instead of putting a replacement character into a label.
            var text = new StreamReader(
                stream,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: true);
            return (CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                Comment = NoComment,
                Delimiter = separator,
                Quote = options.Quote ?? NoQuote(separator),
                Escape = options.Quote ?? NoQuote(separator),
                HasHeaders = options.HasHeader,
                // Where a quote may stay open the rest of the file is one row: room for it at once instead of by doubling.
                BufferSize = closed ? FirstBuffer : Longest(stream),
                MaxBufferSize = Longest(stream),
            }), format);
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
            $"the row is longer than {Sentences.Count(LongestRow)} characters; a quote (\") that is never closed may be the cause. "
            + "The lines after it were not read.",
            "Close the quote, or shorten the row, then run the cell again."),
        CsvInvalidCharacterException { InvalidCharacter: '"' or '\'' } => new InputProblem(
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

    private static char Sniff(string name, FileStream stream, TableReadOptions options)
    {
        Span<byte> start = stackalloc byte[SniffedBytes];
        int count = stream.ReadAtLeast(start, SniffedBytes, throwOnEndOfStream: false);
        start = start[..count];
        stream.Position = 0;
        if (count == 0)
            throw Empty(name);
        if (start.StartsWith("PK\u0003\u0004"u8))
            throw new AuditInputException(
                name,
                "this is a zip file, as Excel workbooks and numpy archives are, not a CSV file.",
                "Save the sheet as \"CSV UTF-8\", or unpack the file; arrays of a numpy archive are read with "
                + $"LabeledData.ReadNpy(labels: \"{name}[y]\", ...).");
        if (start.StartsWith("sep="u8) || start.StartsWith("\uFEFFsep="u8))
            throw new AuditInputException(
                $"{name}, line 1",
                "the first line (sep=) only tells Excel the separator.",
                "Delete the first line, so that the names of the columns stand first.");
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            throw new AuditInputException(name, "this file is compressed (gzip).", "Unpack it first: gunzip.");
        bool utf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!utf16 && start.Contains((byte)0))
            throw new AuditInputException(name, "this is a binary file, not text.", "Give a CSV file: text in lines, with commas between the fields.");
        return options.Delimiter ?? DelimiterSniffer.Choose(start, options.Quote, utf16);
    }

    // A row is never longer than its file.
    private static int Longest(FileStream stream) => (int)Math.Clamp(stream.Length + FirstBuffer, FirstBuffer, LongestRow);

    private static (long Lines, long Separators, bool QuotesAreClosed) Count(FileStream stream, byte separator, char? quote)
    {
        var block = new byte[1 << 16];
        long lines = 1;
        long returns = 1;
        long separators = 0;
        long quotes = 0;
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            lines += block.AsSpan(0, count).Count((byte)'\n');
            returns += block.AsSpan(0, count).Count((byte)'\r');
            separators += block.AsSpan(0, count).Count(separator);
            quotes += quote is { } mark ? block.AsSpan(0, count).Count((byte)mark) : 0;
        }

        stream.Position = 0;
        return (lines == 1 ? returns : lines, separators, quotes % 2 == 0);
    }
}
