using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// "1.0" is what a program makes of the whole number 1 when a number beside it was missing. Where all labels are whole numbers, written either way,
/// "1" and "1.0" are one class: one rule for every reader.
/// </summary>
internal static class WholeNumberLabels
{
    /// <summary>The names without their zero decimals, each at its place; null where nothing changes. Gap texts are passed over.</summary>
    /// <param name="names">The different labels.</param>
    /// <param name="isName">True for a label that is written so where its class is named.</param>
    public static string[]? Of(IReadOnlyList<string> names, Func<string, bool> isName)
    {
        string[] whole = [.. names.Select(name => Whole(name) ?? name)];
        bool changes = whole.Where((name, at) => name != names[at]).Any();
        return changes && whole.All(name => IsWhole(name) || GapTexts.MayBeNone(name)) && !names.Any(name => Whole(name) is not null && isName(name))
            ? whole
            : null;
    }

    private static bool IsWhole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // "1.0" as "1"; null for a text that has no zero decimals.
    private static string? Whole(string name)
    {
        int point = name.AsSpan().IndexOfAny('.', ',');
        return point > 0 && point + 1 < name.Length && !name.AsSpan(point + 1).ContainsAnyExcept('0') && IsWhole(name[..point]) ? name[..point] : null;
    }
}
