using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LabelNotebooks;

/// <summary>
/// Rows of the kinds of values that options have. Each takes the name of the property, what it is in words, how it is read and replaced, and a check: null
/// for a value in its range, else what is wrong (with the value) and what to do, two full sentences.
/// </summary>
public static class OptionRows
{
    // A person reads the text form in a saved audit: letters stay letters.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Yes or no; as text true or false.</summary>
    public static OptionRow<TOptions> Flag<TOptions>(string name, string words, Func<TOptions, bool> get, Func<TOptions, bool, TOptions> with)
        where TOptions : class, new() => OptionRow<TOptions>.Of(
            name,
            words,
            get,
            with,
            value => value ? "true" : "false",
            text => (bool.TryParse(text, out bool value), value),
            check: null);

    /// <summary>One of the named values; a number beside them is a fault.</summary>
    public static OptionRow<TOptions> Named<TOptions, TEnum>(
        string name, string words, Func<TOptions, TEnum> get, Func<TOptions, TEnum, TOptions> with, Func<TEnum, (string Finding, string Mend)?>? check = null)
        where TOptions : class, new()
        where TEnum : struct, Enum => OptionRow<TOptions>.Of(
            name,
            words,
            get,
            with,
            value => value.ToString(),
            text => (Enum.TryParse(text, out TEnum value) && Enum.IsDefined(value) && value.ToString() == text, value),
            check ?? (value => Enum.IsDefined(value)
                ? null
                : ($"the value {value} is not one of the named ones.",
                    $"Use the names of {typeof(TEnum).Name}: {string.Join(", ", Enum.GetNames<TEnum>())}.")));

    /// <summary>A number; as text with a point, and with as many digits as tell it from all others.</summary>
    public static OptionRow<TOptions> Number<TOptions, TNumber>(
        string name,
        string words,
        Func<TOptions, TNumber> get,
        Func<TOptions, TNumber, TOptions> with,
        Func<TNumber, (string Finding, string Mend)?>? check = null)
        where TOptions : class, new()
        where TNumber : struct, INumber<TNumber> => OptionRow<TOptions>.Of(
            name,
            words,
            get,
            with,
            Text,
            text => (TryRead(text, out TNumber value), value),
            check);

    /// <summary>A number, or none: an empty text.</summary>
    public static OptionRow<TOptions> NumberOrNone<TOptions, TNumber>(
        string name,
        string words,
        Func<TOptions, TNumber?> get,
        Func<TOptions, TNumber?, TOptions> with,
        Func<TNumber, (string Finding, string Mend)?>? check = null)
        where TOptions : class, new()
        where TNumber : struct, INumber<TNumber> => OptionRow<TOptions>.Of(
            name,
            words,
            get,
            with,
            value => value is { } number ? Text(number) : "",
            text => text.Length == 0 ? (true, null) : (TryRead(text, out TNumber value), value),
            value => value is { } number ? check?.Invoke(number) : null);

    /// <summary>A character, or none: an empty text. A record that needs one gives null for none: it is no value of that property.</summary>
    public static OptionRow<TOptions> Letter<TOptions>(
        string name,
        string words,
        Func<TOptions, char?> get,
        Func<TOptions, char?, TOptions?> with,
        Func<char, (string Finding, string Mend)?>? check = null)
        where TOptions : class, new() => OptionRow<TOptions>.Of(
            name,
            words,
            get,
            with,
            value => value?.ToString() ?? "",
            text => (text.Length <= 1, text.Length == 0 ? null : text[0]),
            value => value is { } letter ? check?.Invoke(letter) : null);

    /// <summary>A text, or none: an empty text. A text that is there stands in quotes, as JSON has it.</summary>
    public static OptionRow<TOptions> TextOrNone<TOptions>(string name, string words, Func<TOptions, string?> get, Func<TOptions, string?, TOptions> with)
        where TOptions : class, new() => Json<TOptions, string>(name, words, get, with, check: null);

    /// <summary>Texts in an order, or none: an empty text. As text a list, as JSON has it.</summary>
    public static OptionRow<TOptions> Names<TOptions>(
        string name,
        string words,
        Func<TOptions, IReadOnlyList<string>?> get,
        Func<TOptions, IReadOnlyList<string>?, TOptions> with,
        Func<IReadOnlyList<string>, (string Finding, string Mend)?>? check = null)
        where TOptions : class, new() => Json<TOptions, string[]>(
            name,
            words,
            options => get(options)?.ToArray(),
            (options, value) => with(options, value),
            value => value is null ? null : check?.Invoke(value));

    /// <summary>The text form of a text.</summary>
    public static string TextOf(string value) => JsonSerializer.Serialize(value, Readable);

    /// <summary>The text form of texts in an order.</summary>
    public static string TextOf(IReadOnlyList<string> values) => JsonSerializer.Serialize(values, Readable);

    /// <summary>The confidence of intervals, in (0, 1).</summary>
    internal static OptionRow<TOptions> Confidence<TOptions>(string name, Func<TOptions, double> get, Func<TOptions, double, TOptions> with)
        where TOptions : class, new() => Number(
            name,
            "confidence",
            get,
            with,
            value => value is > 0 and < 1
                ? null
                : ($"the confidence is {value.ToString(CultureInfo.InvariantCulture)}.", "Give a number between 0 and 1, such as 0.95."));

    /// <summary>What is wrong with each property by itself; empty for nothing.</summary>
    public static IEnumerable<OptionFault> Faults<TOptions>(ImmutableArray<OptionRow<TOptions>> rows, TOptions options)
        where TOptions : class, new() => rows.Select(row => row.Check(options)).OfType<OptionFault>();

    private static OptionRow<TOptions> Json<TOptions, TValue>(
        string name,
        string words,
        Func<TOptions, TValue?> get,
        Func<TOptions, TValue?, TOptions> with,
        Func<TValue?, (string Finding, string Mend)?>? check)
        where TOptions : class, new()
        where TValue : class => OptionRow<TOptions>.Of(
            name,
            words,
            get,
            with,
            value => value is null ? "" : JsonSerializer.Serialize(value, Readable),
            Read<TValue>,
            check);

    private static (bool IsValue, TValue? Value) Read<TValue>(string text)
        where TValue : class
    {
        if (text.Length == 0)
            return (true, null);
        try
        {
            TValue? value = JsonSerializer.Deserialize<TValue>(text);
            return (value is not null && (value as string?[])?.Contains(null) != true, value);
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private static string Text<TNumber>(TNumber value)
        where TNumber : INumber<TNumber> => value.ToString(null, CultureInfo.InvariantCulture);

    // Blanks and thousands separators are no part of a number that a program wrote or a host handed on.
    private static bool TryRead<TNumber>(string text, out TNumber value)
        where TNumber : struct, INumber<TNumber>
    {
        bool hasFractions = TNumber.One / (TNumber.One + TNumber.One) != TNumber.Zero;
        return TNumber.TryParse(text, hasFractions ? NumberStyles.Float : NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
