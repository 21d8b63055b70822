using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Agreement;

/// <summary><c>#!label-agreement</c>: how far annotators agree.</summary>
internal static class AgreementCommand
{
    private const string Name = "#!label-agreement";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Measures how far annotators agree, by every coefficient that fits, with intervals, and says which to quote.",
        Example = $"{Name} votes.csv --id item --annotator worker --label label",
        Parameters =
        [
            .. CrowdParameters.Inputs,
            new CommandParameter
            {
                Name = CrowdParameters.Ordered,
                Description = "The classes are grades, in the order of --classes or of their numbers: near misses count less than far ones.",
                ValueType = typeof(bool),
                Default = false,
            },
            new CommandParameter
            {
                Name = AuditParameters.Seed,
                Description = "The same number gives the same bootstrap.",
                ValueType = typeof(int),
                Default = 2026,
            },
            AuditParameters.IntoRow("agreement"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute);

    private static CommandOutcome Compute(CommandCall call) => new(LabelNotebooks.Agreement.Of(
        CrowdInput.Read(call).Labels,
        new AgreementOptions { AreClassesOrdered = call.Get<bool>(CrowdParameters.Ordered), Seed = call.Get<int>(AuditParameters.Seed) }));
}
