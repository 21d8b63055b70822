using MathNet.Numerics.Distributions;

namespace LabelNotebooks;

/// <summary>
/// How many wrong labels the first of a review queue hold. A random sample of all labels is one of every part of the queue too, so that its bounds carry over:
/// exact for one part, put together for two. Each point has its own bounds; they need not rise with the points.
/// </summary>
internal sealed class QueueFinds
{
    private readonly double _confidence;
    private readonly double _quantile;
    private readonly int[] _flaggedBefore;
    private readonly int[] _knownWrongBefore;
    private readonly double[] _expected;
    private readonly double[] _variance;
    private readonly int[] _position;
    private readonly (int Position, bool IsFlagged, bool IsWrong)[] _drawn;

    /// <param name="issues">The audit.</param>
    /// <param name="wrong">(N), the probability of each label of being wrong.</param>
    /// <param name="sample">What was reviewed.</param>
    /// <param name="done">What else was reviewed, in the order of a queue.</param>
    /// <param name="confidence">Of the bounds.</param>
    public QueueFinds(LabelIssues issues, double[] wrong, RandomSample sample, ReviewQueueSample done, double confidence)
    {
        _confidence = confidence;
        _quantile = Normal.InvCDF(0, 1, 1 - ((1 - confidence) / 2));
        int[] order = ReviewQueue.Of(issues);
        bool[] flagged = issues.ByRuleAlone.ToMask();
        var reviewed = sample.Examples.ToDictionary(example => example.Index, example => example.IsWrong);
        var known = new Dictionary<int, bool>(reviewed);
        foreach (ReviewedExample example in done.Examples)
            known.TryAdd(example.Index, example.IsWrong);
        foreach (LabelIssue issue in issues.Decided)
            known.TryAdd(issue.Index, false);
        Queue = [.. order.Where(row => !known.ContainsKey(row))];
        _expected = new double[Queue.Length + 1];
        _variance = new double[Queue.Length + 1];
        _position = new int[Queue.Length + 1];
        for (int at = 0; at < Queue.Length; at++)
        {
            double p = wrong[Queue[at]];
            _expected[at + 1] = _expected[at] + p;
            _variance[at + 1] = _variance[at] + (p * (1 - p));
        }

        _flaggedBefore = new int[order.Length + 1];
        _knownWrongBefore = new int[order.Length + 1];
        int open = 0;
        for (int at = 0; at < order.Length; at++)
        {
            _flaggedBefore[at + 1] = _flaggedBefore[at] + (flagged[order[at]] ? 1 : 0);
            _knownWrongBefore[at + 1] = _knownWrongBefore[at] + (known.GetValueOrDefault(order[at]) ? 1 : 0);
            if (!known.ContainsKey(order[at]))
                _position[++open] = at + 1;
        }

        _drawn = [.. Enumerable.Range(0, order.Length)
            .Where(at => reviewed.ContainsKey(order[at]))
            .Select(at => (at, flagged[order[at]], reviewed[order[at]]))];
        // The stratum of a label that was not drawn is not known, so that a part of the queue has no size within a stratum.
        HasDesignBounds = _drawn.Length > 0 && !sample.HasStrata;
    }

    public int[] Queue { get; }

    public bool HasDesignBounds { get; }

    public BudgetPoint After(int reviews)
    {
        Interval interval = HasDesignBounds ? Design(reviews) : Model(reviews);
        return new BudgetPoint(reviews, Math.Clamp(_expected[reviews], interval.Low, interval.High), interval);
    }

    /// <summary>Where the expected finds lie highest above those of as many labels drawn at random.</summary>
    public int MostAboveChance()
    {
        double mean = _expected[^1] / Math.Max(1, Queue.Length);
        // Sums of equal numbers differ by rounding: a gain is one that can be told from it.
        double least = 1e-9 * Math.Max(1, _expected[^1]);
        int best = 0;
        for (int at = 1; at <= Queue.Length; at++)
        {
            if (_expected[at] - (mean * at) > _expected[best] - (mean * best) + least)
                best = at;
        }

        return best;
    }

    private Interval Model(int reviews)
    {
        double half = _quantile * Math.Sqrt(_variance[reviews]);
        return new Interval(Math.Max(0, _expected[reviews] - half), Math.Min(reviews, _expected[reviews] + half));
    }

    private Interval Design(int reviews)
    {
        int end = _position[reviews];
        int flagged = _flaggedBefore[end];
        (int Position, bool IsFlagged, bool IsWrong)[] within = [.. _drawn.TakeWhile(one => one.Position < end)];
        int known = _knownWrongBefore[end];
        (int Wrong, int Drawn, int Size)[] parts = [.. new[] { Part(true, flagged), Part(false, end - flagged) }.Where(part => part.Size > 0)];
        if (parts.Any(part => part.Drawn == 0))
            parts = [(within.Count(one => one.IsWrong), within.Length, end)];
        if (within.Length == 0)
            return new Interval(0, reviews);
        (_, Interval all) = StratifiedCount.Combine(parts, (wrong, drawn, size) => FinitePopulation.Bounds(wrong, drawn, size, _confidence));
        return new Interval(Math.Clamp(all.Low - known, 0, reviews), Math.Clamp(all.High - known, 0, reviews));

        (int Wrong, int Drawn, int Size) Part(bool isFlagged, int size) =>
            (within.Count(one => one.IsFlagged == isFlagged && one.IsWrong), within.Count(one => one.IsFlagged == isFlagged), size);
    }
}
