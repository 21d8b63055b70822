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
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="hasNames">Whether a line names the columns, above which a title may stand; null for what the options say.</param>
    public static (CsvDataReader Reader, CsvFormat Format) Open(string path, TableReadOptions options, bool? hasNames = null)
    {
        string name = InputFile.NameOf(path);
        FileStream stream = InputFile.Open(path);
        try
        {
            byte[] start = Start(name, stream);
            TextDecoding decoding = TextDecoding.Find(start, options.Encoding, () => Tally(stream), () => Words(stream)) ?? throw Binary(name);
            string text = TextStart.Decode(start, decoding.Encoding);
            char? named = options.AsWritten ? null : TextStart.NamedSeparator(text);
            if (named is { } letter && options.Delimiter is null && !TableReadOptionRows.CanSeparate(letter))
                throw new AuditInputException(
                    $"{name}, line 1",
                    $"the line names \"{letter}\" as what separates the fields (sep=), which cannot separate them.",
                    $"Remove the line, or name in it what does: sep=; or sep=,{Sentences.InCode("Delimiter")}.");
            char separator = options.Delimiter ?? named ?? DelimiterSniffer.Choose(text, options.Quote);
            if (separator == options.Quote)
                throw new AuditInputException(
                    name,
                    $"fields seem to be separated by '{separator}', which is also said to enclose texts (Quote).",
                    $"Say what encloses texts: {Sentences.Setting(nameof(TableReadOptions.Quote), "Quote", "none")}; "
                    + $"or name the separator in a first line, sep=;{Sentences.InCode("Delimiter")}.");
            (long lines, long separators, bool closed) = Count(stream, (byte)separator, options.Quote);
            // A reader that looks for the mark itself goes on with an encoding that replaces damaged letters.
            int markLength = TextStart.MarkLength(start, decoding.Encoding);
            stream.Position = markLength;
            var reader = new StreamReader(stream, decoding.Encoding, detectEncodingFromByteOrderMarks: false);
            string table = text[(named is null ? 0 : TextStart.FirstLine(text).Length)..];
            int above = (hasNames ?? options.HasHeader) && !options.AsWritten ? LinesAbove.Count(table, separator, options.Quote) : 0;
            string before = TextStart.FirstLines(text, above + (named is null ? 0 : 1));
            for (int line = named is null ? 0 : -1; line < above; line++)
                reader.ReadLine();
            char quote = options.Quote ?? NoQuote(separator);
            var format = new CsvFormat(separator, options.HasHeader, options.DecimalComma, separators + lines, lines)
            {
                Encoding = decoding.Encoding,
                Quote = quote,
                LinesBefore = above + (named is null ? 0 : 1),
                Start = markLength + decoding.Encoding.GetByteCount(before),
                Notes = [.. Said(decoding, named, above)],
            };
            return (CsvDataReader.Create(reader, new CsvDataReaderOptions
            {
                Comment = NoComment,
                Delimiter = separator,
                Quote = quote,
                Escape = quote,
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
            throw new AuditInputException([NotDecoded(path, options)]);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static IEnumerable<Note> Said(TextDecoding decoding, char? named, int above)
    {
        if (above > 0)
            yield return new Note(NoteKind.Read, above, $"{Sentences.Count(above, "line")} above the table skipped");
        if (decoding.Note is { } note)
            yield return note;
        if (named is not null)
            yield return new Note(NoteKind.Read, 1, "the first line (sep=) tells the separator and is no row");
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

    /// <summary>Bytes that the encoding does not have.</summary>
    public static InputProblem NotDecoded(string path, TableReadOptions options) => options.Encoding is TextEncoding.Found or TextEncoding.Utf8
        ? NotUtf8(
            path,
            "Correct the letter there, or save the file as UTF-8 (in Excel: \"CSV UTF-8\"); "
            + (options.Encoding is TextEncoding.Utf8
                ? $"or leave {Sentences.Setting(nameof(TableReadOptions.Encoding), "Encoding")} out, so that the encoding is found out."
                : $"to read it by another encoding: {Sentences.Setting(nameof(TableReadOptions.Encoding), "Encoding", "windows-1252")}."))
        : new InputProblem(
            InputFile.NameOf(path),
            $"the text cannot be read as {CodePages.NameOf(options.Encoding)}.",
            $"Leave {Sentences.Setting(nameof(TableReadOptions.Encoding), "Encoding")} out to find the encoding, or name another.");

    /// <summary>Bytes that are no UTF-8, where the text must be.</summary>
    public static InputProblem NotUtf8(string path, string mend) => new(
        $"{InputFile.NameOf(path)}, line {Sentences.Count(FirstLineThatIsNotUtf8(path))}",
        "the text is UTF-8 but for this place, where a letter is damaged or of another encoding. The lines after it were not read.",
        mend);

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

    private static byte[] Start(string name, FileStream stream)
    {
        var start = new byte[SniffedBytes];
        int count = stream.ReadAtLeast(start, SniffedBytes, throwOnEndOfStream: false);
        start = start[..count];
        stream.Position = 0;
        if (count == 0)
            throw Empty(name);
        bool isZip = start.AsSpan().StartsWith("PK\u0003\u0004"u8);
        // What is called a workbook and could not be opened as one.
        if (isZip && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new AuditInputException(
                name,
                "this workbook is damaged: its end is missing, as after a copy that was broken off.",
                "Open it in the spreadsheet program and save it again, or take another copy.");
        if (isZip)
            throw new AuditInputException(
                name,
                "this is a zip file, as Excel workbooks and numpy archives are, not a CSV file.",
                "Save the sheet as \"CSV UTF-8\", or unpack the file; arrays of a numpy archive are read with "
                + $"LabeledData.ReadNpy(labels: \"{name}[y]\", ...).");
        return start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
            ? throw new AuditInputException(name, "this file is compressed (gzip).", "Unpack it first: gunzip.")
            : start;
    }

    private static AuditInputException Binary(string name) =>
        new(name, "this is a binary file, not text.", "Give a CSV file, text in lines, with commas between the fields, or a workbook (.xlsx).");

    private static Utf8Tally Tally(FileStream stream)
    {
        var tally = new Utf8Tally();
        var block = new byte[1 << 16];
        int count;
        while ((count = stream.Read(block)) > 0)
            tally.Add(block.AsSpan(0, count));
        tally.End();
        stream.Position = 0;
        return tally;
    }

    private static ForeignWords Words(FileStream stream)
    {
        var words = new ForeignWords();
        var block = new byte[1 << 16];
        int count;
        while (!words.IsFull && (count = stream.Read(block)) > 0)
            words.Add(block.AsSpan(0, count));
        words.End();
        stream.Position = 0;
        return words;
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
