using System.Globalization;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Counts as a person reads them.</summary>
internal static class Counts
{
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(long count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>What is said below a table that shows a part; null where it shows all.</summary>
    public static string? Shown(long shown, long? total, bool hasMore, string noun)
    {
        if (!hasMore)
            return null;
        return total is { } known ? $"{Of(shown)} of {Of(known, noun)} shown" : $"{Of(shown, noun)} shown; there are more";
    }
}
