using System.Globalization;

namespace LabelNotebooks.Features.Trails;

/// <summary>Times of a trail, the same in every culture and time zone.</summary>
internal static class TimeWords
{
    public static string Short(DateTime time) => time.ToString("yyyy'-'MM'-'dd' 'HH':'mm':'ss' UTC'", CultureInfo.InvariantCulture);

    /// <summary>A time as a person types it: a day, or a day with a time, UTC; null if it is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isEnd">True for the last moment of the day, minute or second that was typed.</param>
    public static DateTime? Read(string text, bool isEnd = false)
    {
        string plain = text.Trim().Replace('T', ' ').TrimEnd('Z').TrimEnd();
        foreach ((string pattern, TimeSpan step) in Patterns)
        {
            if (DateTime.TryParseExact(plain, pattern, CultureInfo.InvariantCulture, Utc, out DateTime time))
                return isEnd ? time.Add(step).AddTicks(-1) : time;
        }

        return null;
    }

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly (string Pattern, TimeSpan Step)[] Patterns =
    [
        ("yyyy-MM-dd", new TimeSpan(1, 0, 0, 0)), ("d.M.yyyy", new TimeSpan(1, 0, 0, 0)), ("yyyy-MM-dd HH:mm", new TimeSpan(0, 1, 0)),
        ("d.M.yyyy HH:mm", new TimeSpan(0, 1, 0)), ("yyyy-MM-dd HH:mm:ss", new TimeSpan(0, 0, 1)), ("yyyy-MM-dd HH:mm:ss.fff", new TimeSpan(0, 0, 0, 0, 1)),
    ];
}
