using System.Text;
using System.Text.Json;

namespace LabelNotebooks;

/// <summary>The records of a JSON Lines file, or of one JSON array, in their order. What is no record is told apart, not passed over.</summary>
internal static class JsonRecords
{
    private const int LongestLine = 1 << 26;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Each record with its line from 1; a record whose <see cref="JsonRecord.Problem"/> is set has no content.</summary>
    public static IEnumerable<JsonRecord> OfLines(string path)
    {
        using FileStream stream = InputFile.Open(path);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        var lines = new BoundedLines(reader, LongestLine);
        for (long line = 1; NextLine(lines, path) is { } text; line++)
        {
            if (lines.IsCut)
                yield return new JsonRecord(line, default, $"the line is longer than {Sentences.Count(LongestLine)} characters");
            else if (string.IsNullOrWhiteSpace(text))
                yield return new JsonRecord(line, default, JsonRecord.Blank);
            else
                yield return Parse(line, text);
        }
    }

    /// <summary>Each record of an array with its number from 0. An array that is broken ends with a problem.</summary>
    public static IEnumerable<JsonRecord> OfArray(string path)
    {
        using FileStream stream = InputFile.Open(path);
        using IEnumerator<JsonElement> elements = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream).ToBlockingEnumerable().GetEnumerator();
        for (long number = 0; ; number++)
        {
            JsonRecord? record = null;
            try
            {
                if (elements.MoveNext())
                    record = Checked(number, elements.Current);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                record = new JsonRecord(number, default, HasBareNumber(path) ? BareNumber : "the JSON is broken here or before");
            }

            if (record is null)
                yield break;
            yield return record.Value;
            if (record.Value.Problem is not null && record.Value.Content.ValueKind == JsonValueKind.Undefined)
                yield break;
        }
    }

    private static string? NextLine(BoundedLines lines, string path)
    {
        try
        {
            return lines.Next();
        }
        catch (DecoderFallbackException)
        {
            throw new AuditInputException([CsvFile.NotUtf8(path, "Correct the letter there: JSON is UTF-8 by its standard.")]);
        }
    }

    private static JsonRecord Parse(long line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return Checked(line, document.RootElement.Clone());
        }
        catch (JsonException error)
        {
            return new JsonRecord(line, default, error.Message.Contains("uplicate", StringComparison.Ordinal)
                ? TwiceNamed
                : JsonWords.HasBareNumber(new StringReader(text)) ? BareNumber : "the line is not JSON");
        }
        catch (InvalidOperationException)
        {
            return new JsonRecord(line, default, HalfLetter);
        }
    }

    /// <summary>What to do about a problem of one record; null where its shape is the problem.</summary>
    public static string? MendOf(string problem) => problem switch
    {
        TwiceNamed => "Keep one of the two.",
        BareNumber => "Write null where there is no number; a number is never infinite. In Python: df.to_json(path, orient=\"records\"), which writes null.",
        HalfLetter => "Save the file as UTF-8, and write whole letters in place of lone \\ud800 to \\udfff.",
        _ => null,
    };

    /// <summary>What Python's json.dump writes where there is no number, and no other program reads.</summary>
    public const string BareNumber = "NaN or Infinity stands there as a number: JSON has no such words";

    private const string TwiceNamed = "a name stands twice in the record";
    private const string HalfLetter = "a text is no UTF-8, or holds half of a letter (a lone surrogate)";

    private static bool HasBareNumber(string path)
    {
        using FileStream stream = InputFile.Open(path);
        using var reader = new StreamReader(stream);
        return JsonWords.HasBareNumber(reader);
    }

    private static JsonRecord Checked(long position, JsonElement content)
    {
        if (content.ValueKind != JsonValueKind.Object)
            return new JsonRecord(position, content, "this is not a record in braces { }");
        try
        {
            // Names and texts are decoded when asked for: broken ones are found here, at their line.
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in content.EnumerateObject())
            {
                if (!names.Add(property.Name))
                    return new JsonRecord(position, content, TwiceNamed);
                _ = JsonCells.ToText(property.Value);
            }
        }
        catch (InvalidOperationException)
        {
            return new JsonRecord(position, content, HalfLetter);
        }

        return new JsonRecord(position, content, null);
    }
}
