using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Consensus;

namespace LabelNotebooks.Features.Next;

/// <summary><c>#!label-next</c>: which examples to label next, and by whom.</summary>
internal static class NextCommand
{
    private const string Name = "#!label-next";

    private static readonly OptionMaker<LabelingPlanOptions> Make = new(LabelingPlanOptions.Rows);

    public static OptionSet<LabelingPlanOptions> Options { get; } = new(
        [
            Make.Plain(
                nameof(LabelingPlanOptions.Examples),
                new CommandParameter { Name = "--examples", Description = "How many examples.", ValueType = typeof(int) }),
            Make.Plain(
                nameof(LabelingPlanOptions.LabelsEach),
                new CommandParameter { Name = "--each", Description = "How many new labels each of them gets.", ValueType = typeof(int) }),
            Make.Meaning<string>(
                nameof(LabelingPlanOptions.Annotators),
                new CommandParameter
                {
                    Name = "--people",
                    Description = "Who can be asked, with commas; if left out, all annotators.",
                    Placeholder = "NAMES",
                },
                typed => OptionRows.TextOf(TableOptions.Listed(typed))),
            Make.Plain(
                nameof(LabelingPlanOptions.MostPerAnnotator),
                new CommandParameter { Name = "--most", Description = "The most labels that one person is asked for.", ValueType = typeof(int) }),
        ],
        options => options.Faults());

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Plans which examples are labelled again, and by whom: those in doubt first, nobody twice, work shared.",
        Example = $"{Name} consensus --examples 200 --each 3 --export plan.csv",
        Parameters =
        [
            .. CrowdParameters.Inputs,
            .. MethodOptions.Parameters,
            .. Options.Parameters,
            BriefOption.Row,
            AuditParameters.IntoRow("plan"),
            .. ExportParameters.Rows($"Write a table with a row for each label to ask for: {ExportParameters.Endings}."),
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
        LabelingPlan plan = Options.Compute(call, new LabelingPlanOptions(), options => LabelingPlan.Of(consensus, options));
        return new CommandOutcome(plan)
        {
            Brief = () => LabelingPlanPage.Brief(plan),
            Source = input.Labels.Source,
            AddFiles = export is null ? null : files => ConsensusFile.Add(files, export, plan, ExportParameters.Read(call)),
        };
    }
}
