using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Commands;

/// <summary><c>#!label-estimate</c>: how many labels are wrong.</summary>
internal static class EstimateCommand
{
    private const string Name = "#!label-estimate";
    private const string Draw = "--draw";
    private const string Sheet = "--sheet";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says how many labels are wrong, overall and by class: with bounds from labels that were drawn at random and reviewed, without them by the model alone.",
        Example = $"{Name} labelErrors {ReviewedArgument.Name} reviewed.csv",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. AuditParameters.RuleRows,
            ReviewedArgument.Row,
            new CommandParameter { Name = Draw, Description = "How many labels to draw at random for a sheet to review.", ValueType = typeof(int), Default = 200 },
            new CommandParameter { Name = Sheet, Description = $"Write a sheet to review: labels drawn at random (by {AuditParameters.Seed}), with an empty column verdict and without what the model suggests, so that nobody is led.", Placeholder = "FILE.csv" },
            AuditParameters.IntoRow("wrongLabels"),
            CrowdParameters.ExportRow("Write class, estimator, estimate, low and high: .csv or .parquet."),
        ],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        string? export = call.Get<string>(AuditParameters.Export);
        if (export is not null)
            WrongLabelFile.Check(export);
        string? sheet = call.Get<string>(Sheet);
        if (sheet is not null)
            ReviewSheetFile.Check(sheet);
        OutputPaths.Check(call, Name, export, sheet);
        ReviewedArgument.CheckKept(call, Name, export);
        ReviewedArgument.CheckKept(call, Name, sheet);
        LabelIssueReport report = AuditRun.Issues(call, Name);
        int count = report.Issues.Labels.Count;
        int draw = call.IsGiven(Draw) ? call.Get<int>(Draw) : Math.Min(call.Get<int>(Draw), count);
        if (draw < 1 || draw > count)
            throw new AuditInputException($"{Name}, {Draw}", $"the value is {Sentences.Count(draw)}, of {Sentences.Count(count, "label")}.", $"Give a number from 1 to {Sentences.Count(count)}.");
        WrongLabels found = WrongLabels.Of(report.Issues, ReviewedArgument.Read(call, report));
        MimeBundle page = output.Format(found);
        output.Cancellation.ThrowIfCancellationRequested();
        if (export is not null)
            WrongLabelFile.Write(export, found);
        if (sheet is not null)
            ReviewSheetOutput.Write(sheet, report, ReviewedSample.Draw(count, draw, call.Get<int>(AuditParameters.Seed)));
        output.SetVariable(report.Subject.Variable!, found);
        if (sheet is not null)
            output.Display(MimeBundle.Of($"{sheet}: {Sentences.Count(draw, "label")} drawn at random. Write right or wrong into the column verdict of every row, without looking at the audit, then name it in the same command: {ReviewedArgument.Name} {sheet}"));
        output.Show(page);
        return Task.CompletedTask;
    }
}
