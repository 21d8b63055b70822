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
        ],
        options => options.Faults());

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says which classes a clearer guideline would tell apart, for whom, with examples; and who was right against the majority.",
        Example = $"{Name} consensus",
        Parameters = [.. CrowdParameters.Inputs, .. MethodOptions.Parameters, .. Options.Parameters, BriefOption.Row, AuditParameters.IntoRow("annotators")],
        Elsewhere = CrowdParameters.Elsewhere,
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute);

    private static CommandOutcome Compute(CommandCall call)
    {
        ConsensusLabels consensus = CrowdMethod.Find(call, CrowdInput.Read(call));
        // Who names the times wants to hear of them.
        var before = new AnnotatorReportOptions { WithPace = call.IsGiven(CrowdParameters.Time) };
        AnnotatorReport report = Options.Compute(call, before, options => AnnotatorReport.Of(consensus, options));
        return new CommandOutcome(report) { Brief = () => AnnotatorPage.Brief(report) };
    }
}
