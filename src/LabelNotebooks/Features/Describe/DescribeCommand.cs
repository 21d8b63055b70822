using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Features.Describe;

/// <summary><c>#!label-describe</c>: a first look at data.</summary>
internal static class DescribeCommand
{
    private const string Name = "#!label-describe";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Looks at data: what is in each column, which holds the labels, what is missing, what stands in the way of an audit.",
        Example = $"{Name} data.csv",
        Parameters =
        [
            AuditParameters.DataRow, AuditParameters.LabelRow, .. TableOptions.Written.Parameters, BriefOption.Row, AuditParameters.IntoRow("labelData"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute) { Check = Check };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        string? array = new[] { AuditParameters.Data, AuditParameters.Label }
            .Select(call.Get<string>)
            .OfType<string>()
            .FirstOrDefault(ProbabilityArgument.IsArrayFile);
        if (array is not null)
        {
            problems.Add(new InputProblem(
                Name,
                $"{array} is an array, not a table with columns.",
                $"Audit arrays with #!label-audit --label {array} --probabilities FILE.npy."));
        }
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        DataArgument argument = DataArgument.Find(call) ?? throw DataArgument.Nothing(call);
        string? label = call.Get<string>(AuditParameters.Label);
        TableReadOptions options = TableOptions.Read(call);
        string[] unused = [.. TableOptions.Written.Names.Append(AuditParameters.Label).Where(call.IsGiven)];
        if (argument.Value is not (null or DataFrame) && unused.Length > 0)
        {
            throw new AuditInputException(
                Name,
                $"{argument.Name} was read already, so that {string.Join(", ", unused)} cannot be chosen any more.",
                "Leave them out, or name the file or the DataFrame instead of the variable.");
        }

        DataAudit look = argument.Value switch
        {
            DataFrame frame => frame.Audit(label, options),
            LabeledData data => DataAudit.Of(data),
            DataAudit audit => audit,
            IAudited { Context.Data: { } data } => DataAudit.Of(data),
            null => DataAudit.ReadFile(argument.Name, label, options),
            _ => throw new AuditInputException(argument.Name, "the data behind it is not known.", "Name the file or the DataFrame."),
        };
        return new CommandOutcome(look)
        {
            Lead = argument.WasGuessed ? [argument.GuessNote.Sentence] : [],
            Brief = () => DataAuditPage.Brief(look),
        };
    }
}
