using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Each annotator's labels beside the consensus, on examples that others labelled too.</summary>
internal sealed class AnnotatorTally
{
    private const int MostConfusions = 3;
    private const int LeastOften = 3;
    // Below this share a confusion is a slip, which no guideline mends.
    private const double LeastShare = 0.05;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private readonly ConsensusLabels _consensus;
    private readonly RowsByAnnotator _rows;
    private readonly double[] _withOthers;
    private readonly int[] _majority;

    private AnnotatorTally(ConsensusLabels consensus)
    {
        _consensus = consensus;
        _rows = new RowsByAnnotator(consensus.Annotations);
        _withOthers = Votes.AgreementWithOthers(consensus.Annotations);
        double[] shares = Votes.Shares(consensus.Annotations);
        int k = consensus.Annotations.Classes.Length;
        // -1 where nobody has a majority.
        _majority = [.. Enumerable.Range(0, consensus.Labels.Length).Select(example => Votes.Winner(shares.AsSpan(example * k, k), out bool isTied) is var winner && isTied ? -1 : winner)];
    }

    public static AnnotatorTally Of(ConsensusLabels consensus) => new(consensus);

    public AnnotatorSummary Summarize(int annotator, string name, AnnotatorReportOptions options)
    {
        Annotations annotations = _consensus.Annotations;
        int k = annotations.Classes.Length;
        int shared = 0;
        int same = 0;
        var found = new List<int>?[k * k];
        var perConsensus = new int[k];
        var counts = new long[k * k];
        var against = ImmutableArray.CreateBuilder<int>();
        foreach (int row in _rows.Of(annotator))
        {
            int example = _rows.ExampleOf[row];
            if (!IsShared(example, annotator))
                continue;
            int given = annotations.LabelCodes[row];
            int agreed = _consensus.Labels[example];
            shared++;
            perConsensus[agreed]++;
            counts[(agreed * k) + given]++;
            if (given != agreed)
            {
                (found[(given * k) + agreed] ??= []).Add(example);
                continue;
            }

            same++;
            if (_majority[example] >= 0 && _majority[example] != given)
                against.Add(example);
        }

        int labels = _rows.Of(annotator).Length;
        if (shared < options.LeastShared)
        {
            return new AnnotatorSummary
            {
                Name = name,
                LabelCount = labels,
                SharedCount = shared,
                HasEnough = false,
                WithConsensus = double.NaN,
                WithConsensusInterval = Interval.Unknown,
                WithOthers = double.NaN,
                Confusions = [],
                RightAgainstMajority = [],
            };
        }

        return new AnnotatorSummary
        {
            Name = name,
            LabelCount = labels,
            SharedCount = shared,
            HasEnough = true,
            WithConsensus = (double)same / shared,
            WithConsensusInterval = WilsonInterval.Of(same, shared, options.Confidence),
            WithOthers = _withOthers[annotator],
            Confusions = [.. Confusions(found, perConsensus, options).OrderByDescending(confusion => confusion.Count).ThenBy(confusion => confusion.Consensus).ThenBy(confusion => confusion.Given).Take(MostConfusions)],
            RightAgainstMajority = against.ToImmutable(),
            Labels = new ClassMatrix<long>(annotations.Classes, counts),
            LabelsPerHour = options.WithPace ? Pace(annotator) : null,
        };
    }

    private bool IsShared(int example, int annotator)
    {
        (int start, int end) = _consensus.Annotations.RowsOf(example);
        foreach (int other in _consensus.Annotations.AnnotatorCodes[start..end])
        {
            if (other != annotator)
                return true;
        }

        return false;
    }

    private static IEnumerable<ConfusedClasses> Confusions(List<int>?[] found, int[] perConsensus, AnnotatorReportOptions options)
    {
        int k = perConsensus.Length;
        for (int at = 0; at < found.Length; at++)
        {
            if (found[at] is not { Count: >= LeastOften } examples)
                continue;
            Interval interval = WilsonInterval.Of(examples.Count, perConsensus[at % k], options.Confidence);
            if (interval.Low > LeastShare)
                yield return new ConfusedClasses(at / k, at % k, examples.Count, perConsensus[at % k], interval, [.. examples.Distinct()]);
        }
    }

    private double? Pace(int annotator)
    {
        Annotations annotations = _consensus.Annotations;
        if (!annotations.HasTimes)
            return null;
        var times = new List<DateTimeOffset>();
        foreach (int row in _rows.Of(annotator))
            times.Add(annotations[row].Time!.Value);
        times.Sort();
        TimeSpan worked = TimeSpan.Zero;
        int steps = 0;
        for (int at = 1; at < times.Count; at++)
        {
            TimeSpan step = times[at] - times[at - 1];
            if (step > Pause)
                continue;
            worked += step;
            steps++;
        }

        return worked > TimeSpan.Zero ? steps / worked.TotalHours : null;
    }
}
