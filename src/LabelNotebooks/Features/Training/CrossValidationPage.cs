using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Training;

/// <summary>How far the probabilities are to be trusted, before anything is found with them.</summary>
internal static class CrossValidationPage
{
    private const string Caution = "Measured against the given labels, some of which may be wrong: a perfect model would not reach 100 % either.";

    private static readonly Column[] Columns =
    [
        new("class") { NamesRows = true },
        new("labels", Align.Right),
        new("predicted", Align.Right),
        new("recall", Align.RightInTerminal),
        new("precision", Align.RightInTerminal),
    ];

    public static Sheet Of(CrossValidationResult result)
    {
        ModelSummary summary = result.Summary;
        return new Sheet(
            Headline(summary),
            new Group(
                Paragraph.Muted(Basis(result)),
                new Paragraph(Losses(summary)).InTerminal(),
                Notes.Lines([.. result.Warnings])),
            TilesOf(summary),
            new Group(new Table(Columns, summary.Classes.Select(Row)), Paragraph.Foot(Caution)));
    }

    private static TableRow Row(ClassRecall one) => new(
        new ChipCell(one.Name),
        Sentences.Count(one.Examples),
        Sentences.Count(one.Predicted),
        new MeterCell(Known(one.Recall), Sentences.Percent(one.Recall)),
        new MeterCell(Known(one.Precision), Sentences.Percent(one.Precision)));

    private static Tiles TilesOf(ModelSummary summary) => new(
    [
        (
            Sentences.Percent(summary.Agreement),
            $"of labels are the model's first choice (accuracy); it is sure of it by {Words.OfHundred(summary.MeanConfidence)} on average"),
        (Sentences.Percent(summary.BaselineAgreement), "would agree by always naming the commonest class"),
        (
            Words.Exact(summary.LogLoss),
            $"log loss, the price of being sure and wrong (0 is best); {Words.Exact(summary.BaselineLogLoss)} by guessing how common each class is"),
        .. summary.Classes.Where(one => one.Examples > 0).MinBy(one => one.Recall) is { } weakest
            ? [($"class {weakest.Name}", $"is recognized least: {Sentences.Percent(weakest.Recall)} of its labels")]
            : Array.Empty<(string, string)>(),
    ]);

    private static string Headline(ModelSummary summary) =>
        $"The model agrees with {Sentences.Percent(summary.Agreement)} of {Sentences.Count(summary.Examples, "label")} it was not trained on";

    private static string Basis(CrossValidationResult result) =>
        $"Cross-validation in {Sentences.Count(result.Options.Folds)} folds, "
        + $"seed {result.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}: each example is predicted by a model that was trained on "
        + $"the other folds.{Groups(result)} {Model(result)}";

    private static string Groups(CrossValidationResult result) => result.GroupCount is { } groups
        ? $" {Sentences.Count(groups, "group")}, none of which is in two folds."
        : "";

    private static string Model(CrossValidationResult result)
    {
        CrossValidationOptions options = result.Options;
        string trainer = options.Trainer == ModelTrainer.Sdca ? "stochastic dual coordinate ascent" : "L-BFGS";
        string weights = options.ClassWeighting == ClassWeighting.Balanced ? ", each class weighing the same" : "";
        string calibrated = result.Temperatures.IsEmpty
            ? ""
            : $", calibrated (temperature {Words.Exact(Math.Round(result.Temperatures.Min(), 2))} "
                + $"to {Words.Exact(Math.Round(result.Temperatures.Max(), 2))}; above 1 is more careful, below 1 bolder)";
        return $"Model: logistic regression, trained by {trainer}{weights}{calibrated}.";
    }

    private static string Losses(ModelSummary summary) =>
        $"It is sure of its first choice by {Words.OfHundred(summary.MeanConfidence)} on average. "
        + $"Its log loss, the price of being sure and wrong (0 is best), is {Words.Exact(summary.LogLoss)} "
        + $"({Words.Exact(summary.BaselineLogLoss)} by guessing how common each class is). "
        + $"Always naming the commonest class would agree with {Sentences.Percent(summary.BaselineAgreement)}.";

    private static double Known(double share) => double.IsNaN(share) ? 0 : share;
}
