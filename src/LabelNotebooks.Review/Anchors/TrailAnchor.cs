using System.Globalization;
using System.Text.RegularExpressions;
using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>
/// One line that, kept elsewhere, proves later that a trail up to here was not written anew: "ln-anchor/1 TRAIL N HASH TIME".
/// </summary>
/// <param name="Trail">Of which trail.</param>
/// <param name="Number">The number of the last entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Time">When the line was made.</param>
public sealed partial record TrailAnchor(string Trail, long Number, string Hash, DateTime Time)
{
    /// <summary>The anchor in a line of text; null if it is none.</summary>
    public static TrailAnchor? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Match match = Line().Match(line.Trim());
        if (!match.Success)
            return null;
        try
        {
            return new TrailAnchor(
                match.Groups["trail"].Value,
                long.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture),
                match.Groups["hash"].Value,
                TrailTime.Read(match.Groups["time"].Value));
        }
        catch (Exception fault) when (fault is EntryFormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The line.</summary>
    public override string ToString() =>
        $"ln-anchor/1 {Trail} {Number.ToString(CultureInfo.InvariantCulture)} {Hash} {TrailTime.Write(Time)}";

    [GeneratedRegex("^ln-anchor/1 (?<trail>[0-9a-f]{32}) (?<n>[1-9][0-9]{0,18}) (?<hash>[0-9a-f]{64}) (?<time>[0-9TZ:.-]{24})$", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
