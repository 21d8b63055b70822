using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Consensus;

/// <summary><c>#!label-consensus</c>: one label out of several annotators'.</summary>
internal static class ConsensusCommand
{
    private const string Name = "#!label-consensus";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Makes one label of several annotators' for each example, says how sure it is, and keeps them in a variable.",
        Example = $"{Name} votes.csv --id item --annotator worker --label label",
        Parameters = [.. CrowdParameters.Inputs, .. CrowdParameters.MethodRows, AuditParameters.IntoRow("consensus"), CrowdParameters.ExportRow("Write a table with a row for each example: .csv or .parquet.")],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        string variable = VariableName.Read(call);
        string? export = call.Get<string>(AuditParameters.Export);
        if (export is not null)
            ConsensusFile.Check(export);
        OutputPaths.Check(call, Name, export);
        CrowdInput input = CrowdInput.Read(call, Name);
        OutputPaths.CheckSource(Name, export, input.Labels);
        ConsensusLabels consensus = CrowdMethod.Find(call, input);
        MimeBundle page = output.Format(consensus);
        output.Cancellation.ThrowIfCancellationRequested();
        if (export is not null)
            ConsensusFile.Write(export, consensus);
        output.SetVariable(variable, consensus);
        output.Show(page);
        return Task.CompletedTask;
    }
}
