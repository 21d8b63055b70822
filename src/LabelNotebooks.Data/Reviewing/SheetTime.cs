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
        if (TryExact(text, [.. Iso, .. DayFirst], out time))
            return true;
        bool isDayFirst = TryExact(text, SlashDayFirst, out DateTime one);
        bool isMonthFirst = TryExact(text, SlashMonthFirst, out DateTime other);
        if (isDayFirst || isMonthFirst)
        {
            time = isDayFirst ? one : other;
            return !(isDayFirst && isMonthFirst) || one == other;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double serial) || serial is < FirstSerial or >= LastSerial)
            return false;
        // A spreadsheet keeps seconds as a fraction of a day, which is never exact.
        DateTime exact = DateTime.FromOADate(serial);
        long seconds = (exact.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond;
        time = new DateTime(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return true;
    }

    private static string[] Dates(string day) => [day, $"{day} H:mm", $"{day} H:mm:ss"];

    private static bool TryExact(string text, string[] formats, out DateTime time)
    {
        bool isTime = DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read);
        time = read.UtcDateTime;
        return isTime;
    }
}
