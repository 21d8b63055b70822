namespace LabelNotebooks.Review.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class HandClock(DateTime start) : TimeProvider
{
    private DateTime _now = start;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    public void Move(double seconds) => _now = _now.AddSeconds(seconds);
}
