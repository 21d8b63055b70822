using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Training;

/// <summary>How far the probabilities are to be trusted, before anything is found with them.</summary>
internal static class CrossValidationPage
{
    private const string Caution = "Measured against the given labels, some of which may be wrong: a perfect model would not reach 100 % either.";

    public static string Text(CrossValidationResult result)
    {
        ModelSummary summary = result.Summary;
        var table = new TextTable("class", ">labels", ">predicted", ">recall", ">precision");
        foreach (ClassRecall one in summary.Classes)
            table.Add(one.Name, Sentences.Count(one.Examples), Sentences.Count(one.Predicted), Sentences.Percent(one.Recall), Sentences.Percent(one.Precision));
        string warnings = string.Concat(result.Warnings.Select(warning => warning + "\n"));
        return $"{Headline(summary)}\n\n{Basis(result)}\n{Losses(summary)}\n{warnings}\n{table}{Caution}";
    }

    public static Html Markup(CrossValidationResult result)
    {
        ModelSummary summary = result.Summary;
        IEnumerable<Html> tiles =
        [
            Page.Tile(Sentences.Percent(summary.Agreement), Html.Text($"of labels are the model's first choice (accuracy); it is sure of it by {Words.OfHundred(summary.MeanConfidence)} on average")),
            Page.Tile(Sentences.Percent(summary.BaselineAgreement), Html.Text("would agree by always naming the commonest class")),
            Page.Tile(Words.Exact(summary.LogLoss), Html.Text($"log loss; {Words.Exact(summary.BaselineLogLoss)} by guessing how common each class is")),
            Weakest(summary),
        ];
        Html rows = Html.Join(summary.Classes.Select(one => Html.Of(
            $"<tr><th scope=\"row\">{Page.Chip(one.Name)}</th><td class=\"lnb-n\">{Sentences.Count(one.Examples)}</td><td class=\"lnb-n\">{Sentences.Count(one.Predicted)}</td><td>{Page.Meter(Known(one.Recall))}<small>{Sentences.Percent(one.Recall)}</small></td><td>{Page.Meter(Known(one.Precision))}<small>{Sentences.Percent(one.Precision)}</small></td></tr>")));
        return Page.Section(Headline(summary), Html.Of(
            $"""
            <p class="lnb-sub">{Basis(result)}</p>{Page.Notes(result.Warnings)}<ul class="lnb-tiles">{Html.Join(tiles)}</ul><div class="lnb-wide"><table><thead><tr><th scope="col">class</th><th scope="col" class="lnb-n">labels</th><th scope="col" class="lnb-n">predicted</th><th scope="col">recall</th><th scope="col">precision</th></tr></thead><tbody>{rows}</tbody></table></div><p class="lnb-foot">{Caution}</p>
            """));
    }

    private static string Headline(ModelSummary summary) =>
        $"The model agrees with {Sentences.Percent(summary.Agreement)} of {Sentences.Count(summary.Examples, "label")} it was not trained on";

    private static string Basis(CrossValidationResult result) =>
        $"Cross-validation in {Sentences.Count(result.Options.Folds)} folds, seed {result.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}: each example is predicted by a model that was trained on the other folds.{Groups(result)} {Model(result)}";

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
            : $", calibrated (temperature {Words.Exact(Math.Round(result.Temperatures.Min(), 2))} to {Words.Exact(Math.Round(result.Temperatures.Max(), 2))}; above 1 is more careful, below 1 bolder)";
        return $"Model: logistic regression, trained by {trainer}{weights}{calibrated}.";
    }

    private static string Losses(ModelSummary summary) =>
        $"It is sure of its first choice by {Words.OfHundred(summary.MeanConfidence)} on average. Log loss {Words.Exact(summary.LogLoss)} ({Words.Exact(summary.BaselineLogLoss)} by guessing how common each class is). Always naming the commonest class would agree with {Sentences.Percent(summary.BaselineAgreement)}.";

    private static Html Weakest(ModelSummary summary)
    {
        ClassRecall? weakest = summary.Classes.Where(one => one.Examples > 0).MinBy(one => one.Recall);
        return weakest is null ? Html.Empty : Page.Tile($"class {weakest.Name}", Html.Text($"is recognized least: {Sentences.Percent(weakest.Recall)} of its labels"));
    }

    private static double Known(double share) => double.IsNaN(share) ? 0 : share;
}
