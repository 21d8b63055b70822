namespace LabelNotebooks;

/// <summary>Shares of votes, and what is read off them.</summary>
internal static class Votes
{
    /// <summary>Differences below this are rounding, not knowledge.</summary>
    public const double TieTolerance = 1e-9;

    /// <summary>(M x K): each class's share of the votes' weight; of the votes themselves where none weighs anything.</summary>
    public static double[] Shares(Annotations annotations, double[]? weights = null)
    {
        int k = annotations.Classes.Length;
        var shares = new double[annotations.Examples.Length * k];
        ReadOnlySpan<int> labels = annotations.LabelCodes;
        ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            Span<double> row = shares.AsSpan(example * k, k);
            double total = 0;
            for (int at = start; at < end; at++)
            {
                double weight = weights?[annotators[at]] ?? 1;
                row[labels[at]] += weight;
                total += weight;
            }

            if (!(total > 0))
            {
                row.Clear();
                for (int at = start; at < end; at++)
                    row[labels[at]]++;
                total = end - start;
            }

            foreach (ref double share in row)
                share /= total;
        }

        return shares;
    }

    /// <summary>(M): the class of the largest share, the lowest of those that tie.</summary>
    public static int[] Winners(double[] shares, int classCount) =>
        [.. Enumerable.Range(0, shares.Length / classCount).Select(example => Winner(shares.AsSpan(example * classCount, classCount), out _))];

    /// <summary>The class of the largest share, the lowest of those that tie.</summary>
    public static int Winner(ReadOnlySpan<double> row, out bool isTied)
    {
        double most = double.NegativeInfinity;
        foreach (double share in row)
            most = Math.Max(most, share);
        int winner = -1;
        isTied = false;
        for (int k = 0; k < row.Length; k++)
        {
            if (row[k] < most - TieTolerance)
                continue;
            isTied = winner >= 0;
            if (isTied)
                break;
            winner = k;
        }

        return winner;
    }

    /// <summary>(A): the share of each annotator's labels that are the consensus.</summary>
    public static double[] AgreementWith(Annotations annotations, ReadOnlySpan<int> consensus)
    {
        var same = new double[annotations.Annotators.Length];
        var all = new int[same.Length];
        ReadOnlySpan<int> labels = annotations.LabelCodes;
        ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            for (int at = start; at < end; at++)
            {
                all[annotators[at]]++;
                if (labels[at] == consensus[example])
                    same[annotators[at]]++;
            }
        }

        for (int annotator = 0; annotator < same.Length; annotator++)
            same[annotator] /= all[annotator];
        return same;
    }

    /// <summary>
    /// (A): how often another label of the same example is the annotator's own: each example counts by how many others labelled it. Annotators who
    /// share no example get the mean of the others; 1 where nobody shares one.
    /// </summary>
    public static double[] AgreementWithOthers(Annotations annotations)
    {
        int k = annotations.Classes.Length;
        var same = new double[annotations.Annotators.Length];
        var all = new double[same.Length];
        var counts = new int[k];
        ReadOnlySpan<int> labels = annotations.LabelCodes;
        ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            Array.Clear(counts);
            for (int at = start; at < end; at++)
                counts[labels[at]]++;
            for (int first = start; first < end;)
            {
                int last = first + 1;
                while (last < end && annotators[last] == annotators[first])
                    last++;
                for (int at = first; at < last; at++)
                {
                    // Their own other labels of the example, where they gave several, are not somebody else's.
                    same[annotators[at]] += counts[labels[at]] - labels[first..last].Count(labels[at]);
                    all[annotators[at]] += end - start - (last - first);
                }

                first = last;
            }
        }

        double[] shared = [.. same.Zip(all).Where(pair => pair.Second > 0).Select(pair => pair.First / pair.Second)];
        double otherwise = shared.Length > 0 ? shared.Average() : 1;
        return [.. same.Zip(all, (hits, pairs) => pairs > 0 ? hits / pairs : otherwise)];
    }
}
