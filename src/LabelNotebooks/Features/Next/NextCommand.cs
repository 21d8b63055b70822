using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Next;

/// <summary><c>#!label-next</c>: which examples to label next, and by whom.</summary>
internal static class NextCommand
{
    private const string Name = "#!label-next";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Plans which examples are labelled again, and by whom: those in doubt first, nobody twice, work shared.",
        Example = $"{Name} consensus --examples 200 --each 3 --export plan.csv",
        Parameters =
        [
            .. CrowdParameters.Inputs,
            .. CrowdParameters.MethodRows,
            new CommandParameter
            {
                Name = CrowdParameters.Examples,
                Description = "How many examples.",
                ValueType = typeof(int),
                Default = new LabelingPlanOptions().Examples,
            },
            new CommandParameter
            {
                Name = CrowdParameters.Each,
                Description = "How many new labels each of them gets.",
                ValueType = typeof(int),
                Default = new LabelingPlanOptions().LabelsEach,
            },
            new CommandParameter
            {
                Name = CrowdParameters.People,
                Description = "Who can be asked, with commas; if left out, all annotators.",
                Placeholder = "NAMES",
            },
            new CommandParameter { Name = CrowdParameters.Most, Description = "The most labels that one person is asked for.", ValueType = typeof(int) },
            AuditParameters.IntoRow("plan"),
            .. ExportParameters.Rows("Write a table with a row for each label to ask for: .csv or .parquet."),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute) { Outputs = [ExportParameters.Output(ConsensusFile.Check)] };

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        CrowdInput input = CrowdInput.Read(call);
        ConsensusLabels consensus = CrowdMethod.Find(call, input);
        LabelingPlan plan = LabelingPlan.Of(consensus, new LabelingPlanOptions
        {
            Examples = call.Get<int>(CrowdParameters.Examples),
            LabelsEach = call.Get<int>(CrowdParameters.Each),
            Annotators = call.Get<string>(CrowdParameters.People)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            MostPerAnnotator = call.IsGiven(CrowdParameters.Most) ? call.Get<int>(CrowdParameters.Most) : null,
        });
        return new CommandOutcome(plan)
        {
            Source = input.Labels.Source,
            AddFiles = export is null ? null : files => ConsensusFile.Add(files, export, plan, ExportParameters.Read(call)),
        };
    }
}
