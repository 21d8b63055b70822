using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Trails;

/// <summary>Keeps from which state of the labels a model learned, so that years later the labels behind it can be named.</summary>
internal static class ModelLearned
{
    /// <summary>The model of the audit that was made last in the notebook.</summary>
    public static string Keep(CommandCall call, Trail trail, string model, string reviewer, string role, string reason) =>
        Keep(trail, Find(call), model, reviewer, role, reason);

    /// <summary>The model of an audit.</summary>
    /// <exception cref="AuditInputException">The data is no state of the trail, or another model of the name is kept.</exception>
    public static string Keep(Trail trail, LabelIssueReport report, string model, string reviewer, string role = "", string reason = "")
    {
        TrailSource source = TrailSource.OfFile(report.Context.Data!.Path!, trail, report.Context.Data);
        DataMatch match = TrailDoor.Match(trail, source);
        PredictedProbabilities probabilities = report.Context.ProbabilitiesFor("the model cannot be told from another one");
        var learned = new ModelEntry
        {
            Digest = PredictionDigest.Of(probabilities),
            At = match.Number,
            Labels = trail.Known(source.Data).LabelsDigest,
            Name = model,
            Options = OptionsOf(report.Context),
            Seed = report.Context.Training?.Seed,
            Tool = $"LabelNotebooks {typeof(ModelLearned).Assembly.GetName().Version!.ToString(3)}",
        };
        if (trail.Entries().LastOrDefault(kept => kept.Core().Body is ModelEntry other && other.Name == model) is { } before)
        {
            if (before.Core().Body is ModelEntry same && same with { At = learned.At, Tool = learned.Tool } == learned)
                return $"Model {model} is kept already, word for word: entry {before.Number}.";
            throw new AuditInputException(
                $"{TrailCommand.Name}, {TrailActions.Learned}",
                $"a model of the name {model} is kept already (entry {before.Number}), and it is another one: its predictions, labels or options differ.",
                "Give this one a name of its own: years later nobody could tell which of the two is meant.");
        }

        TrailEntry entry = trail.Model(learned, reviewer, role, reason);
        return $"Model {model} learned from the labels at entry {match.Number}: entry {entry.Number}.";
    }

    // All that decides what is learned: with the data, the seed and the version, the same predictions can be made again.
    private static string OptionsOf(AuditContext context)
    {
        if (context.Training is not { } training)
            return $"probabilities {context.ProbabilityOrigin}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"cross-validation, {training.Folds} folds, trainer {ChoiceNames.Of(training.Trainer)}, L1 {training.L1Regularization:R}, "
            + $"L2 {training.L2Regularization:R}, class weighting {ChoiceNames.Of(training.ClassWeighting)}, "
            + $"calibration {ChoiceNames.Of(training.Calibration)}, at most {training.MaxIterations} iterations");
    }

    private static LabelIssueReport Find(CommandCall call)
    {
        foreach (string name in call.Host.VariableNames.Reverse())
        {
            if (call.Host.TryGetVariable(name, out object? value) && value is IAudited { Findings: { Context.Data.Path: { } } report })
                return report;
        }

        throw new AuditInputException(
            TrailCommand.Name,
            "no audit is there whose model could be meant.",
            CommandLines.AreOfShell
                ? $"Keep it where it learns: {CommandLines.Of(CommandNames.Audit)} FILE {TrailParameters.Learned} MODEL {TrailParameters.Reviewer} NAME."
                : "Audit the data first: #!label-errors FILE.");
    }
}
