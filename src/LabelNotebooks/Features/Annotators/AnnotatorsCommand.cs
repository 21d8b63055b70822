using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Annotators;

/// <summary><c>#!label-annotators</c>: who needs help with what.</summary>
internal static class AnnotatorsCommand
{
    private const string Name = "#!label-annotators";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says which classes a clearer guideline would tell apart, for whom, with examples; and who was right against the majority.",
        Example = $"{Name} consensus",
        Parameters =
        [
            .. CrowdParameters.Inputs,
            .. CrowdParameters.MethodRows,
            new CommandParameter { Name = CrowdParameters.Pseudonyms, Description = "Numbers in place of names.", ValueType = typeof(bool), Default = false },
            new CommandParameter
            {
                Name = CrowdParameters.Pace,
                Description = "Say how many labels an hour each gave, where the times are known.",
                ValueType = typeof(bool),
                Default = false,
            },
            AuditParameters.IntoRow("annotators"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute);

    private static CommandOutcome Compute(CommandCall call) => new(AnnotatorReport.Of(
        CrowdMethod.Find(call, CrowdInput.Read(call)),
        new AnnotatorReportOptions { Pseudonymous = call.Get<bool>(CrowdParameters.Pseudonyms), WithPace = call.Get<bool>(CrowdParameters.Pace) }));
}
