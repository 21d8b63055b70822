using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Every pair of annotators who share an example.</summary>
internal static class PairTables
{
    /// <summary>The pairs among those annotators with the most labels, by first, then second annotator. O(labels x labels of an example + pairs x K).</summary>
    public static ImmutableArray<PairAgreement> Of(Annotations annotations, AgreementOptions options, out int leftOut)
    {
        int k = annotations.Classes.Length;
        var counts = new int[annotations.Annotators.Length];
        foreach (int annotator in annotations.AnnotatorCodes)
            counts[annotator]++;
        int[] kept = [.. Enumerable.Range(0, counts.Length).OrderByDescending(annotator => counts[annotator]).Take(options.MostPairedAnnotators).Order()];
        leftOut = counts.Length - kept.Length;
        var placeOf = new int[counts.Length];
        Array.Fill(placeOf, -1);
        for (int place = 0; place < kept.Length; place++)
            placeOf[kept[place]] = place;

        var tallies = new Tally?[kept.Length * kept.Length];
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            for (int one = start; one < end; one++)
            {
                int first = placeOf[annotations.AnnotatorCodes[one]];
                for (int other = one + 1; other < end && first >= 0; other++)
                {
                    int second = placeOf[annotations.AnnotatorCodes[other]];
                    if (second >= 0)
                        (tallies[(first * kept.Length) + second] ??= new Tally(k)).Add(annotations.LabelCodes[one], annotations.LabelCodes[other]);
                }
            }
        }

        var pairs = ImmutableArray.CreateBuilder<PairAgreement>();
        for (int at = 0; at < tallies.Length; at++)
        {
            if (tallies[at] is { } tally)
                pairs.Add(new PairAgreement(
                    kept[at / kept.Length],
                    kept[at % kept.Length],
                    tally.Shared,
                    tally.Same,
                    WilsonInterval.Of(tally.Same, tally.Shared, options.Confidence),
                    tally.Kappa()));
        }

        return pairs.ToImmutable();
    }

    private sealed class Tally(int k)
    {
        private readonly int[] _first = new int[k];
        private readonly int[] _second = new int[k];

        public int Shared { get; private set; }

        public int Same { get; private set; }

        public void Add(int first, int second)
        {
            _first[first]++;
            _second[second]++;
            Shared++;
            Same += first == second ? 1 : 0;
        }

        public double Kappa()
        {
            double chance = 0;
            for (int c = 0; c < _first.Length; c++)
                chance += (double)_first[c] * _second[c] / ((double)Shared * Shared);
            return chance < 1 ? (((double)Same / Shared) - chance) / (1 - chance) : double.NaN;
        }
    }
}
