using System.Globalization;

namespace LabelNotebooks.Checking;

/// <summary>Counts where the clock went back or leapt: the order of a trail is that of its numbers, and nothing is refused because of a clock.</summary>
internal sealed class ClockWatch
{
    private static readonly TimeSpan MostBack = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(366);

    private DateTime? _last;

    public int Jumps { get; private set; }

    public string? First { get; private set; }

    public void See(TrailEntry entry)
    {
        string? jump = _last is { } last ? JumpOf(last, entry) : null;
        _last = entry.Time;
        if (jump is null)
            return;
        Jumps++;
        First ??= jump;
    }

    /// <summary>What is odd about the time of an entry after that of the one before, in words; null if nothing is.</summary>
    public static string? JumpOf(DateTime before, TrailEntry entry)
    {
        TimeSpan step = entry.Time - before;
        return step < -MostBack ? $"the clock went back by {Words(-step)} at entry {entry.Number}"
            : step > MostAhead ? $"the clock leapt ahead by {Words(step)} at entry {entry.Number}"
            : null;
    }

    private static string Words(TimeSpan time) =>
        time.TotalDays >= 1 ? Sentences.Count((long)time.TotalDays, "day")
        : time.TotalHours >= 1 ? $"{(int)time.TotalHours} h {time.Minutes} min"
        : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s"
        : time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
}
