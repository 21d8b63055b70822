using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Commands;

/// <summary><c>#!label-estimate</c>: how many labels are wrong.</summary>
internal static class EstimateCommand
{
    private const string Name = "#!label-estimate";
    private const string Reviewed = "--reviewed";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says how many labels are wrong, overall and by class: with bounds from labels that were drawn at random and reviewed, without them by the model alone.",
        Example = $"{Name} labelErrors {Reviewed} reviewed.csv",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. AuditParameters.RuleRows,
            new CommandParameter { Name = Reviewed, Description = "What was reviewed: a table with the columns example and verdict (right or wrong), and where it has strata stratum and inclusion_probability; or a variable that holds a ReviewedSample.", Placeholder = "FILE-OR-VARIABLE" },
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
        OutputPaths.Check(call, Name, export);
        if (export is not null && call.Get<string>(Reviewed) is { } read && File.Exists(read) && Path.GetFullPath(read) == Path.GetFullPath(export))
            throw new AuditInputException(Name, $"{export} is read and would be replaced.", "Give the file that is written another name.");
        LabelIssueReport report = AuditRun.Issues(call, Name);
        WrongLabels found = WrongLabels.Of(report.Issues, SampleOf(call, report));
        MimeBundle page = output.Format(found);
        output.Cancellation.ThrowIfCancellationRequested();
        if (export is not null)
            WrongLabelFile.Write(export, found);
        output.SetVariable(report.Subject.Variable!, found);
        output.Show(page);
        return Task.CompletedTask;
    }

    private static ReviewedSample SampleOf(CommandCall call, LabelIssueReport report)
    {
        int count = report.Issues.Labels.Count;
        if (call.Get<string>(Reviewed) is not { } text)
            return ReviewedSample.Of(count, []);
        if (call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value) && value is ReviewedSample sample)
            return sample;
        if (value is not (null or string) || VariableReference.IsCertain(text))
            throw new AuditInputException(Reviewed, $"{VariableReference.NameIn(text)} {(value is null ? "is no variable" : $"holds a value of type {value.GetType().Name}")}.", "Name a file with the columns example and verdict, or a variable that holds a ReviewedSample.");
        return ReviewedSampleFile.Read(value as string ?? text, [.. Enumerable.Range(0, count).Select(report.Subject.NameOf)]);
    }
}
