using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Finds one label for each example out of several annotators' labels. Same input, same bits: nothing here is drawn at random.</summary>
public static class Consensus
{
    /// <summary>The consensus by the method that <paramref name="options"/> name. O(labels x K) for each step of an iterative method.</summary>
    /// <param name="annotations">The labels.</param>
    /// <param name="options">Method, probabilities, weights, smoothing, when to stop.</param>
    /// <exception cref="AuditInputException">The method lacks what it needs, gets what it does not take, or shapes differ; all problems at once.</exception>
    public static ConsensusLabels Of(Annotations annotations, ConsensusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        options ??= new ConsensusOptions();
        ConsensusCheck.Throw(annotations, options);
        ConsensusFit fit = options.Method switch
        {
            ConsensusMethod.Majority => VoteMethods.Majority(annotations),
            ConsensusMethod.Weighted => VoteMethods.Weighted(annotations, options.Weights),
            ConsensusMethod.Wawa => VoteMethods.Wawa(annotations),
            ConsensusMethod.ZeroBasedSkill => VoteMethods.ZeroBasedSkill(annotations),
            ConsensusMethod.OneCoin => OneCoin.Fit(annotations, options),
            ConsensusMethod.DawidSkene => DawidSkene.Fit(annotations, options),
            ConsensusMethod.Glad => Glad.Fit(annotations, options),
            ConsensusMethod.Mace => Mace.Fit(annotations, options),
            ConsensusMethod.Crowdlab => Crowdlab.Fit(annotations, [.. options.Probabilities.Select(RowsOf)]),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Method, "There is no such method."),
        };
        return Compose(annotations, options, fit);
    }

    internal static ConsensusLabels Compose(Annotations annotations, ConsensusOptions options, ConsensusFit fit)
    {
        int k = annotations.Classes.Length;
        int examples = annotations.Examples.Length;
        var labels = new int[examples];
        var quality = new double[examples];
        var agreement = new double[examples];
        var tied = ImmutableArray.CreateBuilder<int>();
        for (int example = 0; example < examples; example++)
        {
            ReadOnlySpan<double> row = fit.Posterior.AsSpan(example * k, k);
            labels[example] = Votes.Winner(row, out bool isTied);
            if (fit.Chosen is { } chosen)
                (labels[example], isTied) = (chosen[example], fit.Undecided![example]);
            if (isTied)
                tied.Add(example);
            quality[example] = Math.Clamp(row[labels[example]], 0, 1);
            (int start, int end) = annotations.RowsOf(example);
            agreement[example] = annotations.LabelCodes[start..end].Count(labels[example]) / (double)(end - start);
        }

        return new ConsensusLabels
        {
            Annotations = annotations,
            Options = options,
            Labels = [.. labels],
            Quality = [.. quality],
            Probabilities = PredictedProbabilities.FromRows(fit.Posterior, k),
            Agreement = [.. agreement],
            Tied = tied.ToImmutable(),
            Annotators = Skills(annotations, fit),
            Prevalence = fit.Prevalence is { } prevalence ? [.. prevalence] : null,
            History = [.. fit.History],
            Objective = fit.Objective,
            HasConverged = fit.HasConverged,
            ModelWeights = [.. fit.ModelWeights],
            AnnotatorWeights = [.. fit.AnnotatorWeights],
        };
    }

    /// <summary>A model's probabilities as float64, (M x K).</summary>
    internal static double[] RowsOf(PredictedProbabilities model)
    {
        var rows = new double[model.RowCount * model.ClassCount];
        for (int example = 0; example < model.RowCount; example++)
            model.RowAsDouble(example).CopyTo(rows.AsSpan(example * model.ClassCount));
        return rows;
    }

    private static ImmutableArray<AnnotatorSkill> Skills(Annotations annotations, ConsensusFit fit)
    {
        int k = annotations.Classes.Length;
        var counts = new int[annotations.Annotators.Length];
        foreach (int annotator in annotations.AnnotatorCodes)
            counts[annotator]++;
        return
        [
            .. counts.Select((count, annotator) => new AnnotatorSkill(
                annotator,
                annotations.Annotators[annotator],
                count,
                fit.Skills[annotator],
                fit.Confusions is { } confusions
                    ? ClassMatrix<double>.Create(annotations.Classes, (truth, label) => confusions[(((annotator * k) + truth) * k) + label])
                    : null)),
        ];
    }
}
