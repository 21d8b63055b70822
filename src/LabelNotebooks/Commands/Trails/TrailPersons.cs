using System.Globalization;

namespace LabelNotebooks.Commands;

/// <summary>The names and texts behind the seals of a trail; where one was erased or is missing, that is said in its place.</summary>
/// <param name="trail">The trail.</param>
/// <param name="to">The number of the last entry that is sure.</param>
internal sealed class TrailPersons(Trail trail, long to = long.MaxValue)
{
    private readonly Dictionary<string, DateTime> _erased = trail.Entries(to: to)
        .Select(entry => entry.Core())
        .Where(entry => entry.Body is EraseEntry)
        .GroupBy(entry => ((EraseEntry)entry.Body).Erased)
        .ToDictionary(group => group.Key, group => group.First().Time, StringComparer.Ordinal);

    /// <summary>The beginning of a seal, by which people tell it from others.</summary>
    public static string Short(string seal) => seal.Length > ShortLength ? seal[..ShortLength] : seal;

    /// <summary>How many digits of a seal people are shown.</summary>
    public const int ShortLength = 8;

    public string PersonOf(string seal) => seal.Length == 0 ? "" : trail.ValueOf(seal) ?? $"reviewer {Short(seal)}";

    public string TextOf(string seal) => seal.Length == 0 ? ""
        : trail.ValueOf(seal)
            ?? (_erased.TryGetValue(seal, out DateTime time)
                ? $"(erased on {time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"
                : "(missing, or not what was sealed)");
}
