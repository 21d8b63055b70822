using System.Globalization;

namespace LabelNotebooks;

/// <summary>A time as people write it into a sheet, or as a spreadsheet saves what they wrote.</summary>
internal static class SheetTime
{
    public const string Mend = "Write the day as 2026-03-01, with a time as 2026-03-01 14:30; without an offset from it, a time is taken for UTC.";

    // A number is a day only where it cannot be a year or a count: from 2000 to 2100, in days since the end of 1899.
    private const double FirstSerial = 36526;
    private const double LastSerial = 73415;

    private static readonly string[] Iso =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
    ];

    // With dots the day stands first wherever dots are used.
    private static readonly string[] DayFirst = [.. Dates("d.M.yyyy"), .. Dates("d.M.yy")];
    private static readonly string[] SlashDayFirst = Dates("d/M/yyyy");
    private static readonly string[] SlashMonthFirst = [.. Dates("M/d/yyyy"), "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt"];

    /// <summary>True for a time, in UTC; false for what is none, or may be two days.</summary>
    public static bool TryRead(string text, out DateTime time)
    {
        if (TryIso(text, out time) || TryDots(text, out time))
            return true;
        (DateTime? dayFirst, DateTime? monthFirst) = Slashes(text);
        if (dayFirst is not null || monthFirst is not null)
        {
            time = dayFirst ?? monthFirst!.Value;
            return dayFirst is null || monthFirst is null || dayFirst == monthFirst;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double serial) || serial is < FirstSerial or >= LastSerial)
            return false;
        // A spreadsheet keeps seconds as a fraction of a day, which is never exact.
        DateTime exact = DateTime.FromOADate(serial);
        long seconds = (exact.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond;
        time = new DateTime(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return true;
    }

    /// <summary>True for 2026-03-01 14:30 and the like.</summary>
    public static bool TryIso(string text, out DateTime time) => TryExact(text, Iso, out time);

    /// <summary>True for 1.3.2026 14:30 and the like.</summary>
    public static bool TryDots(string text, out DateTime time) => TryExact(text, DayFirst, out time);

    /// <summary>What 1/3/2026 14:30 is with the day first, and with the month first; null where it is no time.</summary>
    public static (DateTime? DayFirst, DateTime? MonthFirst) Slashes(string text) =>
        (TryExact(text, SlashDayFirst, out DateTime one) ? one : null, TryExact(text, SlashMonthFirst, out DateTime other) ? other : null);

    private static string[] Dates(string day) => [day, $"{day} H:mm", $"{day} H:mm:ss"];

    private static bool TryExact(string text, string[] formats, out DateTime time)
    {
        bool isTime = DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read);
        time = read.UtcDateTime;
        return isTime;
    }
}
