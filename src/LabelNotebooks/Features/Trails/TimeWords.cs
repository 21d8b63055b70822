using System.Globalization;

namespace LabelNotebooks.Features.Trails;

/// <summary>Times of a trail, the same in every culture and time zone.</summary>
internal static class TimeWords
{
    public static string Exact(DateTime time) => time.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'", CultureInfo.InvariantCulture);

    public static string Short(DateTime time) => time.ToString("yyyy'-'MM'-'dd' 'HH':'mm' UTC'", CultureInfo.InvariantCulture);

    /// <summary>A time as a person types it: a day, or a day with a time, UTC; null if it is none.</summary>
    public static DateTime? Read(string text, bool endOfDay = false)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out DateTime day))
            return endOfDay ? day.AddDays(1).AddTicks(-1) : day;
        string[] patterns =
        [
            "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyy-MM-ddTHH:mmZ",
        ];
        return DateTime.TryParseExact(text, patterns, CultureInfo.InvariantCulture, Utc, out DateTime time) ? time : null;
    }
}
