using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Consensus;

namespace LabelNotebooks.Features.Annotators;

/// <summary><c>#!label-annotators</c>: who needs help with what.</summary>
internal static class AnnotatorsCommand
{
    public const string Name = CommandNames.Annotators;

    private const string Pace = "--pace";

    private static readonly OptionMaker<AnnotatorReportOptions> Make = new(AnnotatorReportOptions.Rows);

    public static OptionSet<AnnotatorReportOptions> Options { get; } = new(
        [
            Make.Plain(
                nameof(AnnotatorReportOptions.Pseudonymous),
                new CommandParameter { Name = "--pseudonyms", Description = "Numbers in place of names.", ValueType = typeof(bool) }),
            Make.Plain(
                nameof(AnnotatorReportOptions.WithPace),
                new CommandParameter
                {
                    Name = Pace,
                    Description = $"Say the pace of each: the median time from label to label. {CrowdParameters.Time} asks for it, too.",
                    ValueType = typeof(bool),
                }),
            Make.Meaning<string>(
                nameof(AnnotatorReportOptions.People),
                new CommandParameter
                {
                    Name = DifferingPart.PeopleOption,
                    Description = "Whose labels are listed that differ from the consensus, with commas; if left out, those of all stand folded at the end.",
                    Placeholder = "NAMES",
                },
                typed => OptionRows.TextOf(TableOptions.Listed(typed))),
        ],
        options => options.Faults());

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says which classes a clearer guideline would tell apart, for whom, with examples; and who was right against the majority.",
        Example = $"{Name} consensus",
        Parameters =
        [
            .. CrowdParameters.Inputs,
            .. MethodOptions.Parameters,
            .. Options.Parameters,
            BriefOption.Row,
            AuditParameters.IntoRow("annotators"),
            .. ExportParameters.Rows($"Write a table with a row for each label that differs from the consensus: {ExportParameters.Endings}."),
        ],
        Elsewhere = CrowdParameters.Elsewhere,
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute) { Outputs = [ExportParameters.Output(TableSchema.Check)] };

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        CrowdInput input = CrowdInput.Read(call);
        ConsensusLabels consensus = CrowdMethod.Find(call, input);
        // Who names the times wants to hear of them.
        var before = new AnnotatorReportOptions { WithPace = call.IsGiven(CrowdParameters.Time) };
        AnnotatorReport report = Options.Compute(call, before, options => AnnotatorReport.Of(consensus, options));
        return new CommandOutcome(report)
        {
            Brief = () => AnnotatorPage.Brief(report),
            Source = input.Labels.Source,
            AddFiles = export is null ? null : files => DifferingSchema.Add(files, export, report, ExportParameters.Read(call)),
        };
    }
}
