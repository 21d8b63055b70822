namespace LabelNotebooks;

/// <summary>
/// A weighted mean of a model's predicted probabilities and the labels, where each annotator weighs as much as they agree with the others, and the model as it
/// agrees with the consensus, both beyond what naming the commonest class would give. O(labels x K + M K).
/// </summary>
/// <remarks>
/// Source: H. W. Goh, U. Tkachenko and J. Mueller, "CROWDLAB: Supervised learning to infer consensus labels and quality scores for data with
/// multiple annotators", 2022, section 3. Several models enter as so many voices, each with a weight of its own (section 5).
/// </remarks>
internal static class Crowdlab
{
    private const double Smallest = 1e-6;

    /// <param name="annotations">The labels.</param>
    /// <param name="models">(M x K) for each model.</param>
    /// <param name="isBest">True to take the likeliest class, false to stay with the majority.</param>
    public static ConsensusFit Fit(Annotations annotations, IReadOnlyList<double[]> models, bool isBest = true)
    {
        int k = annotations.Classes.Length;
        (int[] majority, bool[] undecided) = Majority(annotations, models);
        Weights weights = Weigh(annotations, models, majority);
        double[] posterior = Posterior(annotations, models, weights);
        int[] chosen = majority;
        if (isBest)
        {
            chosen = [.. majority];
            for (int example = 0; example < chosen.Length; example++)
            {
                int likeliest = Votes.Winner(posterior.AsSpan(example * k, k), out bool isTied);
                chosen[example] = isTied ? majority[example] : likeliest;
                undecided[example] &= isTied;
            }

            weights = Weigh(annotations, models, chosen);
            posterior = Posterior(annotations, models, weights);
        }

        return new ConsensusFit(posterior, Qualities(annotations, posterior, chosen, weights))
        {
            Chosen = chosen,
            Undecided = undecided,
            ModelWeights = weights.Models,
            AnnotatorWeights = weights.Annotators,
        };
    }

    private sealed record Weights(double[] Models, double[] Annotators, double Same, double Other)
    {
        public double AllModels => Models.Sum();
    }

    private static (int[] Chosen, bool[] Undecided) Majority(Annotations annotations, IReadOnlyList<double[]> models)
    {
        int k = annotations.Classes.Length;
        double[] shares = Votes.Shares(annotations);
        int[] chosen = Votes.Winners(shares, k);
        var undecided = new bool[chosen.Length];
        var isTied = new bool[chosen.Length];
        for (int example = 0; example < chosen.Length; example++)
            Votes.Winner(shares.AsSpan(example * k, k), out isTied[example]);
        if (!isTied.Contains(true))
            return (chosen, undecided);

        var common = new int[k];
        foreach (int label in annotations.LabelCodes)
            common[label]++;
        double[] agreement = AgreementWhereClear(annotations, chosen, isTied);
        for (int example = 0; example < chosen.Length; example++)
        {
            if (!isTied[example])
                continue;
            double most = shares.AsSpan(example * k, k)[chosen[example]];
            var tied = Enumerable.Range(0, k).Where(c => shares[(example * k) + c] >= most - Votes.TieTolerance).ToList();
            tied = Best(tied, c => models.Sum(model => model[(example * k) + c]));
            tied = Best(tied, c => -common[c]);
            tied = Best(tied, c => MeanAgreement(annotations, example, c, agreement));
            chosen[example] = tied[0];
            undecided[example] = tied.Count > 1;
        }

        return (chosen, undecided);
    }

    private static List<int> Best(List<int> tied, Func<int, double> worth)
    {
        double[] worths = [.. tied.Select(worth)];
        double most = worths.Max();
        return [.. tied.Where((_, at) => worths[at] >= most - Votes.TieTolerance)];
    }

    private static double[] AgreementWhereClear(Annotations annotations, int[] consensus, bool[] isTied)
    {
        int[] clear = [.. consensus.Select((label, example) => isTied[example] ? -1 : label)];
        var same = new double[annotations.Annotators.Length];
        var all = new int[same.Length];
        for (int example = 0; example < clear.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            for (int at = start; at < end && clear[example] >= 0; at++)
            {
                all[annotations.AnnotatorCodes[at]]++;
                same[annotations.AnnotatorCodes[at]] += annotations.LabelCodes[at] == clear[example] ? 1 : 0;
            }
        }

        return [.. same.Zip(all, (hits, rows) => rows > 0 ? hits / rows : 0)];
    }

    private static double MeanAgreement(Annotations annotations, int example, int label, double[] agreement)
    {
        (int start, int end) = annotations.RowsOf(example);
        return Enumerable.Range(start, end - start).Where(at => annotations.LabelCodes[at] == label).Average(at => agreement[annotations.AnnotatorCodes[at]]);
    }

    private static Weights Weigh(Annotations annotations, IReadOnlyList<double[]> models, int[] consensus)
    {
        int k = annotations.Classes.Length;
        int[] several = [.. Enumerable.Range(0, consensus.Length).Where(example => Size(annotations, example) > 1)];
        // Nobody was asked twice: there is no agreement to learn from, so that every example counts.
        if (several.Length == 0)
            several = [.. Enumerable.Range(0, consensus.Length)];
        double same = several.Average(example => ShareOf(annotations, example, consensus[example]));
        int commonest = several.GroupBy(example => consensus[example]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        double baseline = Math.Max(several.Count(example => consensus[example] != commonest) / (double)several.Length, Smallest);
        double size = Math.Sqrt((double)annotations.Count / consensus.Length);
        double[] modelWeights = [.. models.Select(model =>
            Math.Max(1 - (several.Count(example => ArgMax(model, example, k) != consensus[example]) / (double)several.Length / baseline), Smallest) * size)];
        double[] annotatorWeights = [.. Votes.AgreementWithOthers(annotations).Select(agreement => Math.Max(1 - ((1 - agreement) / baseline), Smallest))];
        return new Weights(modelWeights, annotatorWeights, same, k > 1 ? (1 - same) / (k - 1) : 0);
    }

    private static double[] Posterior(Annotations annotations, IReadOnlyList<double[]> models, Weights weights)
    {
        int k = annotations.Classes.Length;
        var posterior = new double[annotations.Examples.Length * k];
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            Span<double> row = posterior.AsSpan(example * k, k);
            double total = weights.AllModels;
            for (int model = 0; model < models.Count; model++)
            {
                for (int c = 0; c < k; c++)
                    row[c] += weights.Models[model] * models[model][(example * k) + c];
            }

            (int start, int end) = annotations.RowsOf(example);
            for (int at = start; at < end; at++)
            {
                double weight = weights.Annotators[annotations.AnnotatorCodes[at]];
                total += weight;
                for (int c = 0; c < k; c++)
                    row[c] += weight * (annotations.LabelCodes[at] == c ? weights.Same : weights.Other);
            }

            foreach (ref double share in row)
                share /= total;
        }

        return posterior;
    }

    private static double[] Qualities(Annotations annotations, double[] posterior, int[] consensus, Weights weights)
    {
        int k = annotations.Classes.Length;
        int count = annotations.Annotators.Length;
        double people = weights.Annotators.Sum() * annotations.Count / annotations.Examples.Length / count;
        double share = weights.AllModels / (weights.AllModels + people);
        var believed = new double[count];
        var labels = new int[count];
        var same = new double[count];
        var shared = new int[count];
        for (int example = 0; example < consensus.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            for (int at = start; at < end; at++)
            {
                int annotator = annotations.AnnotatorCodes[at];
                believed[annotator] += posterior[(example * k) + annotations.LabelCodes[at]];
                labels[annotator]++;
                if (end - start == 1)
                    continue;
                shared[annotator]++;
                same[annotator] += annotations.LabelCodes[at] == consensus[example] ? 1 : 0;
            }
        }

        double otherwise = shared.Sum() > 0 ? same.Sum() / shared.Sum() : 1;
        return [.. Enumerable.Range(0, count)
            .Select(a => (share * believed[a] / labels[a]) + ((1 - share) * (shared[a] > 0 ? same[a] / shared[a] : otherwise)))];
    }

    private static int Size(Annotations annotations, int example)
    {
        (int start, int end) = annotations.RowsOf(example);
        return end - start;
    }

    private static double ShareOf(Annotations annotations, int example, int label)
    {
        (int start, int end) = annotations.RowsOf(example);
        return annotations.LabelCodes[start..end].Count(label) / (double)(end - start);
    }

    private static int ArgMax(double[] model, int example, int k)
    {
        int best = 0;
        for (int c = 1; c < k; c++)
        {
            if (model[(example * k) + c] > model[(example * k) + best])
                best = c;
        }

        return best;
    }
}
