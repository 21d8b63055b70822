using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Estimate;

/// <summary><c>#!label-estimate</c>: how many labels are wrong.</summary>
internal static class EstimateCommand
{
    public const string Name = "#!label-estimate";
    private const string Draw = "--draw";
    public const string Sheet = "--sheet";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says how many labels are wrong, overall and by class: with bounds from labels that were drawn at random "
            + "and reviewed, without them by the model alone.",
        Example = $"{Name} labelErrors {ReviewedArgument.Name} reviewed.csv",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. LabelIssueParameters.All.Parameters,
            ReviewedArgument.Row,
            TrailParameters.SampleRow,
            new CommandParameter
            {
                Name = Draw,
                Description = "How many labels to draw at random for a sheet to review.",
                ValueType = typeof(int),
                Default = 200,
            },
            new CommandParameter
            {
                Name = Sheet,
                Description = $"Write a sheet to review: labels drawn at random (by {AuditParameters.Seed}), with an empty column verdict and without "
                    + "what the model suggests, so that nobody is led.",
                Placeholder = "FILE.csv",
            },
            ReviewSheetOutput.LanguageRow,
            BriefOption.Row,
            AuditParameters.IntoRow("wrongLabels"),
            .. ExportParameters.Rows($"Write class, estimator, estimate, low and high: {ExportParameters.Endings}."),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [ExportParameters.Output(WrongLabelFile.Check), new OutputOption(Sheet, (_, path) => ReviewSheetFile.Check(path))],
        Check = Check,
    };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        if (!call.IsGiven(Sheet) && call.IsGiven(Draw))
            problems.Add(new InputProblem(
                $"{Name}, {Draw}",
                $"it is read for {Sheet} alone.",
                $"Name the sheet to write, {Sheet} review.csv, or leave it out."));
        ReviewSheetOutput.CheckLanguage(call, Sheet, problems);
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        string? sheet = call.Get<string>(Sheet);
        (LabelIssueReport report, IReadOnlyList<Note> news) = AuditRun.Audited(call, drawsBySeed: true);
        RandomSample reviewed = TrailVerdicts.Sample(call, report);
        int[] drawn = sheet is null ? [] : Drawn(call, reviewed);
        var found = WrongLabels.Of(report.Issues, reviewed);
        return new CommandOutcome(found)
        {
            Brief = () => EstimatePage.Brief(found),
            Source = report.Context.Source,
            Asked = ReadingHead.Heads(report),
            Lead =
            [
                .. AuditLead.Of(report.Context, news),
                .. call.IsGiven(ReviewedArgument.Name) ? [] : Reviewed(ReviewWork.Known(call, report), reviewed),
                .. reviewed.Notes.Select(ReadingHead.Sentence),
                .. sheet is null
                    ? []
                    : new[]
                    {
                        $"{sheet}: {Sentences.Count(drawn.Length, "label")} drawn at random. "
                        + $"{ReviewSheetOutput.Said(call, sheet, report.Context)}Write right or wrong into the column verdict of every row "
                        + "(where it is wrong, the right label into new_label, if you know it), "
                        + $"without looking at the audit, then run the command again with {ReviewedArgument.Name} {sheet} in place of {Sheet}",
                    },
            ],
            AddFiles = files =>
            {
                if (export is not null)
                    WrongLabelFile.Add(files, export, found, ExportParameters.Read(call));
                if (sheet is not null)
                    ReviewSheetOutput.Add(files, sheet, report, drawn, ReviewSheetFile.RandomSample, call);
            },
        };
    }

    private static IEnumerable<string> Reviewed(LabelIssueReport report, RandomSample sample)
    {
        if (report.Progress is { } progress)
            yield return $"How many labels are wrong: {ReviewProgressPage.AnswerOf(progress)}, by all that was reviewed. What follows differs, because it "
                + (sample.Examples.IsEmpty
                    ? "is the model's own count, and nobody has looked at what it adds up."
                    : "knows only what was drawn at random, and gives bounds for one look alone.");
    }

    // In a random order, so that a sheet that is filled in halfway is a random sample too. What was reviewed is not drawn again: both together are one sample.
    private static int[] Drawn(CommandCall call, RandomSample reviewed)
    {
        var seen = reviewed.Examples.Select(example => example.Index).ToHashSet();
        int[] open = [.. Enumerable.Range(0, reviewed.PopulationSize).Where(row => !seen.Contains(row))];
        int draw = call.IsGiven(Draw) ? call.Get<int>(Draw) : Math.Min(call.Get<int>(Draw), open.Length);
        if (draw < 1 || draw > open.Length)
            throw new AuditInputException(
                $"{Name}, {Draw}",
                $"the value is {Sentences.Count(draw)}, of {Sentences.Count(open.Length, "label")} that were not reviewed.",
                open.Length == 0 ? "Every label has been reviewed: leave the sheet out." : $"Give a number from 1 to {Sentences.Count(open.Length)}.");
        new SeededGenerator(call.Get<int>(AuditParameters.Seed)).Shuffle(open.AsSpan());
        return open[..draw];
    }
}
