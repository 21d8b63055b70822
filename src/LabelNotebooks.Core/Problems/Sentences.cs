using System.Globalization;
using LabelNotebooks.Shared;

namespace LabelNotebooks;

/// <summary>How numbers, rows and names are put into sentences: the same on every machine.</summary>
public static class Sentences
{
    /// <summary>A count with thousands separators: 1,797.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A row or another number that is a name and no count: 1797.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "1 row", "12 rows".</summary>
    public static string Count(long value, string singular, string? plural = null) =>
        $"{Count(value)} {(value == 1 ? singular : plural ?? singular + "s")}";

    /// <summary>A share of 0 to 1 as "5.7 %"; "&lt; 0.1 %" where it would read as none, "> 99.9 %" where it would read as all.</summary>
    public static string Percent(double share)
    {
        if (double.IsNaN(share)) return "unknown";
        return (share * 100).ToString("0.0", CultureInfo.InvariantCulture) switch
        {
            "0.0" when share > 0 => "< 0.1 %",
            "100.0" when share < 1 => "> 99.9 %",
            string text => text + " %",
        };
    }

    /// <summary>The first few of many: "4,117, 4,118, 9,003 ...". Values are joined as they are.</summary>
    public static string FirstFew(IReadOnlyList<string> values, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(values);
        return string.Join(", ", values.Take(most)) + (values.Count > most ? " ..." : "");
    }

    /// <summary>
    /// How something is set, for who types commands and for who writes C#: "--decimal-comma (in C#: DecimalComma = true)"; the C# alone where nobody types, the
    /// option alone for who just typed a command, see <see cref="OptionSpelling"/>.
    /// </summary>
    /// <param name="property">The name of the property, by nameof.</param>
    /// <param name="code">The C#.</param>
    /// <param name="value">What is typed behind the option; null for nothing.</param>
    public static string Setting(string property, string code, string? value = null) => Setting(code, (property, value));

    /// <summary>The same for one C# that stands for several options, of which each will do.</summary>
    internal static string Setting(string code, params ReadOnlySpan<(string Property, string? Value)> options)
    {
        var typed = new List<string>();
        foreach ((string property, string? value) in options)
        {
            if (OptionSpelling.Of(property) is not { } option)
                return code;
            typed.Add(value is null ? option : $"{option} {value}");
        }

        return string.Join(", or ", typed) + InCode(code);
    }

    /// <summary>
    /// What stands behind words for who types commands, so that who writes C# finds the property: " (in C#: Delimiter)". Empty for a typed command.
    /// </summary>
    /// <param name="code">The C#.</param>
    public static string InCode(string code) => OptionSpelling.NamesOptionsAlone ? "" : $" (in C#: {code})";

    /// <summary>What a person types, without the C# beside it; the C# where nobody types.</summary>
    /// <param name="property">The name of the property, by nameof.</param>
    /// <param name="code">The C#.</param>
    public static string Typed(string property, string code) => OptionSpelling.Of(property) ?? code;

    /// <summary>
    /// The candidate that a mistyped name most likely means: the fewest edits, at most a third of its letters
    /// (one at least); null if none is near. Ties go to the first.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        return NearestText.To(name, candidates);
    }
}
