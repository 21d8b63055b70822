using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Trails;

namespace LabelNotebooks.Features.Audit;

/// <summary>Keeps in the trail of the data from which labels the model of an audit learned: without a notebook no later command could.</summary>
internal static class LearnedPart
{
    public static void Check(CommandCall call, List<InputProblem> problems)
    {
        bool isNamed = !string.IsNullOrWhiteSpace(call.Get<string>(TrailParameters.Reviewer));
        if (call.IsGiven(TrailParameters.Learned) && !isNamed)
        {
            problems.Add(new InputProblem(
                $"{CommandNames.Audit}, {TrailParameters.Reviewer}",
                $"nobody is named who keeps the model: {TrailParameters.Learned}.",
                $"Give your name: {TrailParameters.Reviewer} \"Ana M.\"; the trail keeps it."));
        }

        if (isNamed && !call.IsGiven(TrailParameters.Learned))
        {
            problems.Add(new InputProblem(
                $"{CommandNames.Audit}, {TrailParameters.Reviewer}",
                $"it is read for {TrailParameters.Learned} alone.",
                "Leave it out."));
        }
    }

    /// <summary>What was kept, in a sentence; nothing where it was not asked for.</summary>
    /// <exception cref="AuditInputException">There is no trail, or it is not of this data.</exception>
    public static IReadOnlyList<string> Keep(CommandCall call, LabelIssueReport report)
    {
        if (call.Get<string>(TrailParameters.Learned) is not { } model)
            return [];
        string data = report.Context.Data?.Path
            ?? throw new AuditInputException(report.Context.Source, "it is not known from which file it comes, and a trail is of a file.", "Name the file.");
        string path = call.Get<string>(TrailParameters.Trail) ?? TrailSource.PathOf(TrailSource.Shown(data));
        if (!File.Exists(path))
        {
            throw new AuditInputException(
                path,
                "there is no such trail, and what a model learned from is kept in one.",
                "Begin it with a decision or with the guideline: "
                    + RecordLine.Of(CommandLines.Word(TrailSource.Shown(data)), "--guideline-file FILE --guideline VERSION --reviewer NAME."));
        }

        using Trail trail = TrailDoor.ToWrite(call, path);
        string reviewer = call.Get<string>(TrailParameters.Reviewer)!;
        TrailDoor.RefuseLookAlikes(call, trail, [reviewer]);
        return [ModelLearned.Keep(trail, report, model, reviewer)];
    }
}
