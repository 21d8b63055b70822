using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary><c>#!label-errors</c>: the labels to look at first.</summary>
internal static class LabelErrorsCommand
{
    private const string Name = "#!label-errors";
    private const string Strict = "--strict";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Lists the labels to look at first, with why, and keeps them in a variable.",
        Example = $"{Name} scored.csv --label label --probabilities p_*",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. AuditParameters.RuleRows,
            AuditParameters.TopRow,
            new CommandParameter { Name = Strict, Description = "List beside the flags the labels that could be corrected without looking: of them at most such a share, as 0.1, is right after all, on average. Often empty.", ValueType = typeof(double), Placeholder = "LEVEL" },
            ReviewedArgument.Row,
            AuditParameters.IntoRow("labelErrors"),
            AuditParameters.ExportRow,
        ],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        string? export = call.Get<string>(AuditParameters.Export);
        if (export is not null)
            LabelIssueFile.Check(export);
        OutputPaths.Check(call, Name, export);
        if (call.IsGiven(Strict) && !(call.Get<double>(Strict) is > 0 and < 1))
            throw new AuditInputException($"{Name}, {Strict}", $"the value is {call.Get<double>(Strict).ToString(System.Globalization.CultureInfo.InvariantCulture)}.", "Give a share between 0 and 1, such as 0.1: one of ten may be right after all.");
        ReviewedArgument.CheckKept(call, Name, export);
        LabelIssueReport report = WithStrict(call, AuditRun.Issues(call, Name, AuditParameters.ReadPageSize(call, Name)));
        // What can fail comes before what stays: the page is made first, then the file, then the variable.
        MimeBundle page = output.Format(report);
        // A cell that was stopped must not leave a file behind.
        output.Cancellation.ThrowIfCancellationRequested();
        if (export is not null)
            report.Export(export);
        output.SetVariable(report.Subject.Variable!, report);
        output.Show(page);
        return Task.CompletedTask;
    }

    private static LabelIssueReport WithStrict(CommandCall call, LabelIssueReport report)
    {
        if (!call.IsGiven(Strict))
        {
            return call.IsGiven(ReviewedArgument.Name)
                ? throw new AuditInputException($"{Name}, {ReviewedArgument.Name}", $"what was reviewed is read for {Strict} alone.", $"Add {Strict} 0.1, or ask #!label-estimate how many labels are wrong.")
                : report with { Strict = null };
        }

        PredictedProbabilities probabilities = report.Subject.Probabilities ?? throw new AuditInputException(report.Subject.Source, "the probabilities behind these findings are not known, so that there is no strict list.", "Name the data and its probabilities again.");
        return report with { Strict = StrictList.Of(report.Issues, probabilities, call.Get<double>(Strict), ReviewedArgument.Read(call, report)) };
    }
}
