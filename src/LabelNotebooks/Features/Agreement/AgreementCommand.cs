using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Agreement;

/// <summary><c>#!label-agreement</c>: how far annotators agree.</summary>
internal static class AgreementCommand
{
    public const string Ordered = "--ordered";

    public const string Name = CommandNames.Agreement;

    private static readonly OptionMaker<AgreementOptions> Make = new(AgreementOptions.Rows);

    public static OptionSet<AgreementOptions> Options { get; } = new(
        [
            Make.Plain(
                nameof(AgreementOptions.AreClassesOrdered),
                new CommandParameter
                {
                    Name = Ordered,
                    Description = "The classes are grades, in the order of --classes or of their numbers: near misses count less than far ones.",
                    ValueType = typeof(bool),
                }),
            Make.Plain(
                nameof(AgreementOptions.Seed),
                new CommandParameter { Name = AuditParameters.Seed, Description = "The same number gives the same bootstrap.", ValueType = typeof(int) }),
        ],
        options => options.Faults());

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Measures how far annotators agree, by every coefficient that fits, with intervals, and says which to quote.",
        Example = $"{Name} votes.csv --id item --annotator worker --label label",
        Parameters =
        [
            .. CrowdParameters.WithGuideline,
            .. Options.Parameters,
            BriefOption.Row,
            AuditParameters.IntoRow("agreement"),
            .. ExportParameters.Rows($"Write a table with a row for each pair of annotators: {ExportParameters.Endings}."),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute) { Outputs = [ExportParameters.Output(TableSchema.Check)] };

    private static CommandOutcome Compute(CommandCall call)
    {
        Annotations labels = CrowdInput.Read(call).Labels;
        AgreementReport report = Options.Compute(call, new AgreementOptions(), options => LabelNotebooks.Agreement.Of(labels, options));
        string? export = call.Get<string>(ExportParameters.Export);
        return new CommandOutcome(report)
        {
            Brief = () => AgreementPage.Brief(report),
            Source = labels.Source,
            AddFiles = export is null ? null : files => PairSchema.Add(files, export, report, ExportParameters.Read(call)),
        };
    }
}
