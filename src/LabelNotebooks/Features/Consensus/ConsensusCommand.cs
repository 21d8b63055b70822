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
        Parameters =
        [
            .. CrowdParameters.Inputs,
            .. MethodOptions.Parameters,
            BriefOption.Row,
            AuditParameters.IntoRow("consensus"),
            .. ExportParameters.Rows($"Write a table with a row for each example: {ExportParameters.Endings}."),
        ],
        Elsewhere = CrowdParameters.Elsewhere,
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute) { Outputs = [ExportParameters.Output(ConsensusFile.Check)], Check = CrowdParameters.CheckTime };

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        CrowdInput input = CrowdInput.Read(call);
        ConsensusLabels consensus = CrowdMethod.Find(call, input);
        return new CommandOutcome(consensus)
        {
            Brief = () => ConsensusPage.Brief(consensus),
            Source = input.Labels.Source,
            AddFiles = export is null ? null : files => ConsensusFile.Add(files, export, consensus, ExportParameters.Read(call)),
        };
    }
}
