using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Commands;

/// <summary><c>#!label-errors</c>: the labels to look at first.</summary>
internal static class ErrorsCommand
{
    private const string Name = "#!label-errors";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Lists the labels to look at first, with why, and keeps them in a variable.",
        Example = $"{Name} scored.csv --label label --probabilities p_*",
        Parameters = [.. AuditParameters.Inputs, .. AuditParameters.RuleRows, AuditParameters.TopRow, AuditParameters.IntoRow("labelErrors"), AuditParameters.ExportRow],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        string? export = call.Get<string>(AuditParameters.Export);
        if (export is not null)
            LabelIssueFile.Check(export);
        OutputPaths.Check(call, Name, export);
        LabelIssueReport report = AuditRun.Issues(call, Name, AuditParameters.ReadPageSize(call, Name));
        // What can fail comes before what stays: the page is made first, then the file, then the variable.
        MimeBundle page = output.Format(report);
        // A cell that was stopped must not leave a file behind.
        output.Cancellation.ThrowIfCancellationRequested();
        if (export is not null)
            report.Export(export);
        output.SetVariable(report.Subject.Variable!, report);
        output.Show(page);
        return Task.CompletedTask;
    }
}
