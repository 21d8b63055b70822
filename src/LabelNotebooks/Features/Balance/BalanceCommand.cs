using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Balance;

/// <summary><c>#!label-balance</c>: how common each class is, and what its flags can say.</summary>
internal static class BalanceCommand
{
    private const string Name = "#!label-balance";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says how common each class is, how many of its labels are flagged, and what can be said of so few or so many.",
        Example = $"{Name} labelErrors",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. LabelIssueParameters.All.Parameters,
            .. TrailParameters.Decided,
            BriefOption.Row,
            AuditParameters.IntoRow("balance"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute);

    private static CommandOutcome Compute(CommandCall call)
    {
        (ClassBalance balance, IReadOnlyList<Note> notes) = AuditRun.Balance(call);
        return new CommandOutcome(balance)
        {
            Brief = () => BalancePage.Brief(balance),
            Asked = [.. notes.Except(ReadingHead.Rest(notes)).Distinct()],
            Lead = [.. ReadingHead.Rest(notes).Select(note => note.Sentence).Distinct()],
        };
    }
}
