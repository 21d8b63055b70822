using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

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
        Parameters = [.. AuditParameters.Inputs, .. AuditParameters.RuleRows, AuditParameters.IntoRow("balance")],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        string variable = VariableName.Read(call);
        ClassBalance balance = AuditRun.Balance(call, Name);
        MimeBundle page = output.Format(balance);
        output.Cancellation.ThrowIfCancellationRequested();
        output.SetVariable(variable, balance);
        output.Show(page);
        return Task.CompletedTask;
    }
}
