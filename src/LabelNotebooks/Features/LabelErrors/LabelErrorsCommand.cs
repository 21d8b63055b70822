using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Budget;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary><c>#!label-errors</c>: the labels to look at first.</summary>
/// <remarks>Options by which labels are flagged are those of every command that finds label issues: <see cref="LabelIssueParameters"/>.</remarks>
internal static class LabelErrorsCommand
{
    public const string Name = "#!label-errors";
    private const string Strict = "--strict";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Lists the labels to look at first, with why, and keeps them in a variable.",
        Example = $"{Name} scored.csv --label label --probabilities p_*",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. LabelIssueParameters.All.Parameters,
            .. TrailParameters.Decided,
            AuditParameters.TruthRow,
            AuditParameters.TopRow,
            new CommandParameter
            {
                Name = Strict,
                Description = "List beside the flags the labels that could be corrected without looking: of them at most such a share, as 0.1, "
                    + "is right after all, on average. Often empty.",
                ValueType = typeof(double),
                Placeholder = "LEVEL",
            },
            ReviewedArgument.Row,
            BriefOption.Row,
            AuditParameters.IntoRow("labelErrors"),
            .. ExportParameters.Rows(AuditParameters.IssueExport),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [ExportParameters.Output(LabelIssueFile.Check)],
        Check = Check,
    };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        if (call.IsGiven(Strict) && StrictList.FaultOf(call.Get<double>(Strict)) is { } fault)
            problems.Add(fault.ToProblem($"{Name}, {Strict}"));
        if (!call.IsGiven(Strict) && call.IsGiven(ReviewedArgument.Name))
        {
            problems.Add(new InputProblem(
                $"{Name}, {ReviewedArgument.Name}",
                $"what was reviewed is read for {Strict} alone.",
                $"Add {Strict} 0.1, or ask #!label-estimate how many labels are wrong."));
        }

        AuditParameters.CheckPageSize(call, problems);
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        LabelIssueReport report = ReviewWork.Known(call, WithStrict(call, AuditRun.Issues(call, call.Get<int>(AuditParameters.Top))));
        return new CommandOutcome(report)
        {
            Brief = () => LabelIssuePage.Brief(report, BriefOption.RowsFor(call)),
            Source = report.Context.Source,
            AddFiles = export is null
                ? null
                : files => LabelIssueFile.Add(
                    files, export, report.Issues, report.Context.Examples.Keys, ExportParameters.Read(call), report.Context.Examples.SheetRows),
        };
    }

    private static LabelIssueReport WithStrict(CommandCall call, LabelIssueReport report)
    {
        if (!call.IsGiven(Strict))
            return report with { Strict = null };
        PredictedProbabilities probabilities = report.Context.ProbabilitiesFor("there is no strict list");
        return report with { Strict = StrictList.Of(report.Issues, probabilities, call.Get<double>(Strict), ReviewedArgument.Read(call, report)) };
    }
}
