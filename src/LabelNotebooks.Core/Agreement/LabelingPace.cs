namespace LabelNotebooks;

/// <summary>How fast one annotator labelled, by the times of the labels. Speed is not quality.</summary>
public sealed record LabelingPace
{
    private const int FewestGaps = 10;

    /// <summary>A longer time between two labels is a break: nobody says how much of it was work.</summary>
    public static TimeSpan LongestGap { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How many times between a label and the next the pace is taken from: longer than nothing, and no breaks.</summary>
    public required int Gaps { get; init; }

    /// <summary>How many times between a label and the next are longer than <see cref="LongestGap"/>.</summary>
    public required int Breaks { get; init; }

    /// <summary>How many labels have the time of the one before: they were saved together, and say nothing of the pace.</summary>
    public required int Together { get; init; }

    /// <summary>How many labels have no time.</summary>
    public required int Untimed { get; init; }

    /// <summary>
    /// The median of the <see cref="Gaps"/>, in seconds; null where there are fewer than 10, or where most labels were saved together with another.
    /// </summary>
    public required double? MedianSeconds { get; init; }

    /// <summary>The pace of one annotator. The order of the times is of no matter. O(n log n).</summary>
    /// <param name="times">(n), when each label was given; null where that is not known.</param>
    public static LabelingPace Of(IEnumerable<DateTimeOffset?> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var known = new List<DateTimeOffset>();
        int untimed = 0;
        foreach (DateTimeOffset? time in times)
        {
            if (time is { } at)
                known.Add(at);
            else
                untimed++;
        }

        known.Sort();
        var gaps = new List<double>();
        int breaks = 0;
        int together = 0;
        for (int at = 1; at < known.Count; at++)
        {
            TimeSpan gap = known[at] - known[at - 1];
            if (gap == TimeSpan.Zero)
                together++;
            else if (gap > LongestGap)
                breaks++;
            else
                gaps.Add(gap.TotalSeconds);
        }

        gaps.Sort();
        return new LabelingPace
        {
            Gaps = gaps.Count,
            Breaks = breaks,
            Together = together,
            Untimed = untimed,
            MedianSeconds = gaps.Count >= FewestGaps && together <= gaps.Count ? (gaps[(gaps.Count - 1) / 2] + gaps[gaps.Count / 2]) / 2 : null,
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString()
    {
        string[] beside =
        [
            .. Breaks > 0 ? [Sentences.Count(Breaks, "break")] : Array.Empty<string>(),
            .. Together > 0 ? [$"{Sentences.Count(Together)} saved together with another"] : Array.Empty<string>(),
            .. Untimed > 0 ? [$"{Sentences.Count(Untimed)} without a time"] : Array.Empty<string>(),
        ];
        string rest = beside.Length > 0 ? $"; {string.Join(", ", beside)}" : "";
        return MedianSeconds is { } seconds
            ? $"{seconds.ToString(seconds < 10 ? "0.0" : "0", System.Globalization.CultureInfo.InvariantCulture)} s (median of {Sentences.Count(Gaps)}{rest})"
            : $"not known ({Sentences.Count(Gaps, "time")} between labels{rest})";
    }
}
