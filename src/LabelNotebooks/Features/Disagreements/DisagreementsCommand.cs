using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Disagreements;

/// <summary><c>#!label-disagreements</c>: labels against which the model is near-sure of another class.</summary>
internal static class DisagreementsCommand
{
    public const string Name = "#!label-disagreements";
    private const string Certainty = "--certainty";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Lists labels against which the model is near-sure of another class: \"tumour\" where it says \"no tumour\" by 95 of 100.",
        Example = $"{Name} labelErrors",
        Parameters =
        [
            .. AuditParameters.Inputs,
            new CommandParameter
            {
                Name = Certainty,
                Description = "How sure of the other class the model must be, as a probability up to 1.",
                ValueType = typeof(double),
                Default = NearSureDisagreements.DefaultCertainty,
            },
            AuditParameters.TopRow,
            BriefOption.Row,
            AuditParameters.IntoRow("disagreements"),
            .. ExportParameters.Rows($"Write a table with a row for each disagreement: {ExportParameters.Endings}."),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [ExportParameters.Output(TableSchema.Check)],
        Check = Check,
    };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        if (NearSureDisagreements.FaultOf(call.Get<double>(Certainty)) is { } fault)
            problems.Add(fault.ToProblem($"{Name}, {Certainty}"));
        AuditParameters.CheckPageSize(call, problems);
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        LabelIssueReport report = AuditRun.Issues(call);
        PredictedProbabilities probabilities = report.Context.ProbabilitiesFor("nothing can be said of the model");
        var found = new DisagreementReport(report, NearSureDisagreements.Of(report.Issues.Labels, probabilities, call.Get<double>(Certainty)))
        {
            PageSize = call.Get<int>(AuditParameters.Top),
        };
        return new CommandOutcome(found)
        {
            Brief = () => DisagreementsPage.Brief(found, BriefOption.RowsFor(call)),
            Source = report.Context.Source,
            AddFiles = export is null
                ? null
                : files => DisagreementSchema.Add(files, export, found, ExportParameters.Read(call)),
        };
    }
}
