namespace LabelNotebooks.Core.Tests.Agreement;

/// <summary>The median time from label to label, whatever times look like.</summary>
public sealed class LabelingPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset?[] At(params IEnumerable<double> seconds) => [.. seconds.Select(second => (DateTimeOffset?)Start.AddSeconds(second))];

    [Fact]
    public void Pace_is_the_median_of_the_gaps()
    {
        LabelingPace pace = LabelingPace.Of(At([0, 10, 20, 30, 40, 50, 62, 74, 86, 98, 110, 122, 1000]));
        Assert.Equal((12, 12.0), (pace.Gaps, pace.MedianSeconds!.Value));
    }

    [Fact]
    public void The_order_of_the_times_is_of_no_matter()
    {
        double[] seconds = [.. Enumerable.Range(0, 20).Select(at => at * (at + 1.0))];
        LabelingPace sorted = LabelingPace.Of(At(seconds));
        new SeededGenerator(7).Shuffle(seconds.AsSpan());
        Assert.Equal(sorted, LabelingPace.Of(At(seconds)));
    }

    [Fact]
    public void Long_gaps_are_breaks_and_counted()
    {
        double[] twoDays = [.. Enumerable.Range(0, 12).Select(at => at * 8.0), .. Enumerable.Range(0, 12).Select(at => 86_400 + (at * 8.0)), 300_000];
        LabelingPace pace = LabelingPace.Of(At(twoDays));
        Assert.Equal((22, 2, 8.0), (pace.Gaps, pace.Breaks, pace.MedianSeconds!.Value));
        Assert.Equal("8.0 s (median of 22; 2 breaks)", pace.ToString());
    }

    [Fact]
    public void A_gap_of_the_limit_is_work_and_a_longer_one_a_break()
    {
        double limit = LabelingPace.LongestGap.TotalSeconds;
        LabelingPace pace = LabelingPace.Of(At([0, limit, (2 * limit) + 1]));
        Assert.Equal((1, 1), (pace.Gaps, pace.Breaks));
    }

    [Fact]
    public void Labels_of_the_same_time_are_counted_and_pull_nothing_to_zero()
    {
        LabelingPace pace = LabelingPace.Of(At([.. Enumerable.Range(0, 12).Select(at => at * 6.0), 6, 12, 18]));
        Assert.Equal((11, 3, 6.0), (pace.Gaps, pace.Together, pace.MedianSeconds!.Value));
    }

    [Fact]
    public void Where_most_labels_were_saved_together_no_pace_is_known()
    {
        LabelingPace pace = LabelingPace.Of(At(Enumerable.Range(0, 60).Select(at => at / 4 * 40.0)));
        Assert.Null(pace.MedianSeconds);
        Assert.Equal("not known (14 times between labels; 45 saved together with another)", pace.ToString());
    }

    [Fact]
    public void Days_alone_give_no_pace()
    {
        LabelingPace pace = LabelingPace.Of(At(Enumerable.Range(0, 40).Select(at => at / 10 * 86_400.0)));
        Assert.Equal((0, 3, 36), (pace.Gaps, pace.Breaks, pace.Together));
        Assert.Null(pace.MedianSeconds);
    }

    [Fact]
    public void Missing_times_are_counted_and_the_others_still_tell()
    {
        LabelingPace pace = LabelingPace.Of([.. At(Enumerable.Range(0, 12).Select(at => at * 5.0)), null, null]);
        Assert.Equal((2, 5.0), (pace.Untimed, pace.MedianSeconds!.Value));
        Assert.Equal("5.0 s (median of 11; 2 without a time)", pace.ToString());
    }

    [Fact]
    public void Few_gaps_and_none_give_no_pace()
    {
        Assert.Null(LabelingPace.Of(At([0, 5, 10])).MedianSeconds);
        Assert.Equal(new LabelingPace { Gaps = 0, Breaks = 0, Together = 0, Untimed = 0, MedianSeconds = null }, LabelingPace.Of([]));
    }
}
