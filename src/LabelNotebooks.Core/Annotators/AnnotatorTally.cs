using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Each annotator's labels beside the consensus, on examples that others labelled too.</summary>
internal sealed class AnnotatorTally
{
    private const int MostConfusions = 3;
    private const int LeastOften = 5;

    // A table of K x K for each annotator is kept up to this; a map of more is no picture.
    private const int MostMappedClasses = 60;
    // Below this share a confusion is a slip, which no guideline mends.
    private const double LeastShare = 0.05;

    private readonly ConsensusLabels _consensus;
    private readonly RowsByAnnotator _rows;
    private readonly double[] _withOthers;
    private readonly int[] _majority;
    private readonly bool[] _isOpen;
    private readonly double[] _consensusShares;

    private AnnotatorTally(ConsensusLabels consensus)
    {
        _consensus = consensus;
        _rows = new RowsByAnnotator(consensus.Annotations);
        _withOthers = Votes.AgreementWithOthers(consensus.Annotations);
        double[] shares = Votes.Shares(consensus.Annotations);
        int k = consensus.Annotations.Classes.Length;
        _isOpen = new bool[consensus.Labels.Length];
        foreach (int example in consensus.Tied.Concat(consensus.GivenByNobody))
            _isOpen[example] = true;
        _consensusShares = new double[k];
        foreach (int label in consensus.Labels)
            _consensusShares[label] += 1.0 / consensus.Labels.Length;
        // -1 where nobody has a majority.
        _majority = [.. Enumerable.Range(0, consensus.Labels.Length)
            .Select(example => Votes.Winner(shares.AsSpan(example * k, k), out bool isTied) is var winner && isTied ? -1 : winner)];
    }

    public static AnnotatorTally Of(ConsensusLabels consensus) => new(consensus);

    public AnnotatorSummary Summarize(int annotator, string name, AnnotatorReportOptions options)
    {
        Annotations annotations = _consensus.Annotations;
        int k = annotations.Classes.Length;
        int shared = 0;
        int same = 0;
        var found = new Dictionary<(int Given, int Consensus), List<int>>();
        var perConsensus = new int[k];
        long[] counts = k <= MostMappedClasses ? new long[k * k] : [];
        var against = ImmutableArray.CreateBuilder<int>();
        foreach (int row in _rows.Of(annotator))
        {
            int example = _rows.ExampleOf[row];
            // A tie, and a label that nobody gave, say nothing about who is right.
            if (_isOpen[example] || !IsShared(example, annotator))
                continue;
            int given = annotations.LabelCodes[row];
            int agreed = _consensus.Labels[example];
            shared++;
            perConsensus[agreed]++;
            if (counts.Length > 0)
                counts[(agreed * k) + given]++;
            if (given != agreed)
            {
                if (!found.TryGetValue((given, agreed), out List<int>? examples))
                    found.Add((given, agreed), examples = []);
                examples.Add(example);
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

        // One class for all: where it is common, agreement alone hides that nobody looked.
        bool isAtChance = (shared - same >= LeastOften && GivesOne(annotator)) || IsAtChance(annotator, same, shared, options.Confidence);
        return new AnnotatorSummary
        {
            Name = name,
            LabelCount = labels,
            SharedCount = shared,
            HasEnough = true,
            IsAtChance = isAtChance,
            WithConsensus = (double)same / shared,
            WithConsensusInterval = WilsonInterval.Of(same, shared, options.Confidence),
            WithOthers = _withOthers[annotator],
            Confusions = isAtChance
                ? []
                : [.. Confusions(found, perConsensus, options)
                    .OrderByDescending(confusion => confusion.Count)
                    .ThenBy(confusion => confusion.Consensus)
                    .ThenBy(confusion => confusion.Given)
                    .Take(MostConfusions)],
            RightAgainstMajority = [.. against.Distinct()],
            Labels = counts.Length > 0 ? new ClassMatrix<long>(annotations.Classes, counts) : null,
            Pace = options.WithPace ? Pace(annotator) : null,
        };
    }

    /// <summary>True if labels given by habit, without a look, would agree with the consensus as often: within the interval.</summary>
    public bool IsAtChance(int annotator, int same, int shared, double confidence)
    {
        if (shared == 0 || _consensusShares.Length < 2)
            return false;
        ReadOnlySpan<int> rows = _rows.Of(annotator);
        double chance = 0;
        foreach (int row in rows)
            chance += _consensusShares[_consensus.Annotations.LabelCodes[row]] / rows.Length;
        // Where one class is nearly all there is, habit is right too: then nothing can be said.
        return chance < 0.6 && WilsonInterval.Of(same, shared, confidence).Low <= chance;
    }

    private bool GivesOne(int annotator)
    {
        ReadOnlySpan<int> rows = _rows.Of(annotator);
        ReadOnlySpan<int> labels = _consensus.Annotations.LabelCodes;
        int first = labels[rows[0]];
        foreach (int row in rows)
        {
            if (labels[row] != first)
                return false;
        }

        return true;
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

    private static IEnumerable<ConfusedClasses> Confusions(
        Dictionary<(int Given, int Consensus), List<int>> found,
        int[] perConsensus,
        AnnotatorReportOptions options)
    {
        foreach (((int given, int agreed), List<int> examples) in found)
        {
            if (examples.Count < LeastOften)
                continue;
            Interval interval = WilsonInterval.Of(examples.Count, perConsensus[agreed], options.Confidence);
            if (interval.Low > LeastShare)
                yield return new ConfusedClasses(given, agreed, examples.Count, perConsensus[agreed], interval, [.. examples.Distinct()]);
        }
    }

    private LabelingPace Pace(int annotator)
    {
        var times = new List<DateTimeOffset?>();
        foreach (int row in _rows.Of(annotator))
            times.Add(_consensus.Annotations[row].Time);
        return LabelingPace.Of(times);
    }
}
