using System.Globalization;

namespace LabelNotebooks.Format;

/// <summary>A time as an entry holds it: UTC, to the millisecond, always 24 characters, in the same calendar in every culture.</summary>
internal static class TrailTime
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private const string Pattern = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'";

    public static string Write(DateTime time) => time.ToUniversalTime().ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTime Read(string text) =>
        DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, Utc, out DateTime time)
            ? time
            : throw new EntryFormatException($"\"{text}\" is no time");

    /// <summary>What is left of a time once it was written.</summary>
    public static DateTime Cut(DateTime time) => Read(Write(time));
}
