using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Health;

/// <summary><c>#!label-health</c>: how trustworthy the labels are, as a whole and class by class.</summary>
internal static class HealthCommand
{
    private const string Name = "#!label-health";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says how trustworthy the labels of each class are, and which classes are mistaken for one another.",
        Example = $"{Name} labelErrors",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. LabelIssueParameters.All.Parameters,
            .. TrailParameters.Decided,
            BriefOption.Row,
            AuditParameters.IntoRow("labelHealth"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute);

    private static CommandOutcome Compute(CommandCall call)
    {
        LabelHealthReport health = ReviewWork.Known(call, AuditRun.Issues(call)).Health;
        return new CommandOutcome(health) { Brief = () => LabelHealthPage.Brief(health) };
    }
}
