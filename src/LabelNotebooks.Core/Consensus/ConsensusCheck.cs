using System.Globalization;

namespace LabelNotebooks;

/// <summary>Whether a method has what it needs.</summary>
internal static class ConsensusCheck
{
    // What an array holds.
    private const long MostNumbers = 2_000_000_000;

    // float16 sums are off by up to 0.0131.
    private const double MostOff = 0.02;

    public static void Throw(Annotations annotations, ConsensusOptions options)
    {
        var problems = new List<InputProblem>();
        CheckSize(annotations, options.Method, problems);
        bool takesModels = options.Method == ConsensusMethod.Crowdlab;
        if (takesModels && options.Probabilities.Count == 0)
            problems.Add(new InputProblem(
                "consensus",
                "CROWDLAB needs a model's predicted probabilities, and there are none.",
                "Give them, or choose another method: "
                + $"{Sentences.Setting(
                    "Probabilities, or Method = ConsensusMethod.OneCoin",
                    (nameof(ConsensusOptions.Probabilities), null),
                    (nameof(ConsensusOptions.Method), "one-coin"))}."));
        if (!takesModels && options.Probabilities.Count > 0)
            problems.Add(new InputProblem(
                "consensus",
                $"{options.Method} takes no probabilities, but they are given.",
                $"Leave them out, or choose CROWDLAB: {Sentences.Setting(nameof(ConsensusOptions.Method), "Method = ConsensusMethod.Crowdlab", "crowdlab")}."));
        for (int model = 0; model < options.Probabilities.Count; model++)
            CheckModel(
                annotations,
                options.Probabilities[model],
                options.Probabilities.Count == 1 ? "probabilities" : $"probabilities of model {model + 1}",
                problems);
        if (options.Weights is { } weights)
            CheckWeights(annotations, options.Method, weights, problems);
        problems.AddRange(options.Faults().Select(fault => fault.ToProblem("consensus")));
        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }

    private static void CheckSize(Annotations annotations, ConsensusMethod method, List<InputProblem> problems)
    {
        long k = annotations.Classes.Length;
        if (annotations.Examples.Length * k > MostNumbers)
            problems.Add(new InputProblem(
                "consensus",
                $"{Sentences.Count(annotations.Examples.Length, "example")} of {Sentences.Count(k, "class", "classes")} "
                + $"need {Sentences.Count(annotations.Examples.Length * k)} probabilities, more than fit.",
                "Take parts of the examples, one after the other."));
        if (method == ConsensusMethod.DawidSkene && annotations.Annotators.Length * k * k > MostNumbers / 8)
            problems.Add(new InputProblem(
                "consensus",
                $"{Sentences.Count(annotations.Annotators.Length, "annotator")} with a confusion matrix of {Sentences.Count(k)} x {Sentences.Count(k)} each "
                + $"need {Sentences.Count(annotations.Annotators.Length * k * k)} numbers, more than fit, and far more than labels could tell.",
                "Choose a method with one number for each annotator: "
                + $"{Sentences.Setting(nameof(ConsensusOptions.Method), "Method = ConsensusMethod.OneCoin", "one-coin")}."));
    }

    private static void CheckModel(Annotations annotations, PredictedProbabilities model, string place, List<InputProblem> problems)
    {
        if (model.RowCount != annotations.Examples.Length)
            problems.Add(new InputProblem(
                place,
                $"there are {Sentences.Count(model.RowCount, "row")}, but {Sentences.Count(annotations.Examples.Length, "example")}.",
                "Give one row for each example, in the order in which the examples first appear."));
        if (model.ClassCount != annotations.Classes.Length)
            problems.Add(new InputProblem(
                place,
                $"there are {Sentences.Count(model.ClassCount, "column")}, but {Sentences.Count(annotations.Classes.Length, "class", "classes")}: "
                + $"{Sentences.FirstFew(annotations.Classes, 12)}.",
                "Give one column for each class, in their order, or name all classes."));
        int bad = 0;
        int first = -1;
        for (int row = 0; row < model.RowCount; row++)
        {
            if (!model.RowAsDouble(row).All(share => share is >= -1e-6 and <= 1 + 1e-6))
            {
                first = bad++ == 0 ? row : first;
            }
        }

        int unsummed = bad > 0 ? 0 : Enumerable.Range(0, model.RowCount).Count(row => Math.Abs(model.RowAsDouble(row).Sum() - 1) > MostOff);
        if (unsummed > 0)
            problems.Add(new InputProblem(
                place,
                $"{Sentences.Count(unsummed, "row does", "rows do")} not sum to 1.",
                "Give shares of 1: percentages and one-against-the-rest scores become such by Normalized()."));
        if (bad > 0)
            problems.Add(new InputProblem(
                $"{place}, row {Sentences.Count(first)} (from 0)",
                $"there is a number outside 0 to 1. {Sentences.Count(bad, "row has", "rows have")} this problem.",
                "Give probabilities: a model's scores (logits) become such by Softmax()."));
    }

    private static void CheckWeights(Annotations annotations, ConsensusMethod method, IReadOnlyList<double> weights, List<InputProblem> problems)
    {
        if (method != ConsensusMethod.Weighted)
            problems.Add(new InputProblem(
                "consensus",
                $"{method} takes no weights, but they are given.",
                "Leave them out, or choose the weighted vote: Method = ConsensusMethod.Weighted."));
        if (weights.Count != annotations.Annotators.Length)
            problems.Add(new InputProblem(
                "weights",
                $"there are {Sentences.Count(weights.Count)}, but {Sentences.Count(annotations.Annotators.Length, "annotator")}.",
                "Give one for each annotator, in the order of Annotators."));
        for (int at = 0; at < weights.Count; at++)
        {
            if (!(weights[at] >= 0) || !double.IsFinite(weights[at]))
                problems.Add(new InputProblem(
                    "weights",
                    $"the weight of {(at < annotations.Annotators.Length ? annotations.Annotators[at] : $"number {at}")} "
                    + $"is {weights[at].ToString(CultureInfo.InvariantCulture)}.",
                    "Give a number from 0."));
        }
    }
}
