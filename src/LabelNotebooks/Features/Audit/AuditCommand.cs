using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Audit;

/// <summary><c>#!label-audit</c>: everything that the data allows, on one page. In a pipeline it can fail its cell.</summary>
internal static class AuditCommand
{
    private const string Name = "#!label-audit";
    private const string Save = "--save";
    private const string Since = "--since";
    private const string FailOver = "--fail-over";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Audits labels on one page: can the probabilities be trusted, how balanced are the classes, which labels to look at first.",
        Example = $"{Name} data.csv",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. AuditParameters.RuleRows,
            AuditParameters.TopRow,
            AuditParameters.IntoRow("labelAudit"),
            AuditParameters.ExportRow,
            new CommandParameter { Name = Save, Description = "Keep the audit in a file, for a later one to be compared with.", Placeholder = "FILE.json" },
            new CommandParameter { Name = Since, Description = "List only what is new since an audit that was kept with --save.", Placeholder = "FILE.json" },
            new CommandParameter { Name = FailOver, Description = "Fail the cell where more labels are flagged (with --since: newly flagged) than so many of 100, or where the probabilities cannot be used.", ValueType = typeof(double), Placeholder = "PERCENT" },
        ],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        string? export = call.Get<string>(AuditParameters.Export);
        string? save = call.Get<string>(Save);
        double? limit = call.IsGiven(FailOver) ? call.Get<double>(FailOver) : null;
        if (limit is < 0 or > 100)
            throw new AuditInputException(Name, $"{FailOver} is {limit.Value.ToString(CultureInfo.InvariantCulture)}.", "Give a number from 0 to 100: so many labels of 100 may be flagged.");
        if (export is not null)
            LabelIssueFile.Check(export);
        if (save is not null && !save.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new AuditInputException(save, "an audit is kept as JSON.", "Give the file a name that ends in .json.");
        if (save is not null)
            AuditSnapshot.Check(save);
        OutputPaths.Check(call, Name, export, save);
        AuditSnapshot? earlier = call.Get<string>(Since) is { } since ? AuditSnapshot.Read(since) : null;

        var audit = new AuditReport(AuditRun.Issues(call, Name, AuditParameters.ReadPageSize(call, Name)));
        bool areRowNumbers = audit.Issues.Subject.NamesAreRowNumbers;
        if (earlier is not null && earlier.ExamplesAreRowNumbers != areRowNumbers)
            throw new AuditInputException($"{Name} {Since}", $"the earlier audit knew examples by {(earlier.ExamplesAreRowNumbers ? "row number" : "id")}, this one by {(areRowNumbers ? "row number" : "id")}: they cannot be matched.", $"Name the same {AuditParameters.Id} in both, or save the earlier audit again.");
        if (earlier is not null)
            audit = audit.ComparedWith(earlier);
        MimeBundle page = output.Format(audit);
        AuditInputException? failure = (limit is { } most ? Judge(audit, most, save) : null) ?? (save is null ? null : Unsavable(audit));
        // A cell that was stopped must not leave a file behind.
        output.Cancellation.ThrowIfCancellationRequested();
        using var files = new OutputFiles();
        if (export is not null)
            LabelIssueFile.Add(files, export, audit.Issues.Issues, audit.Issues.Subject.Data?.Ids);
        // An audit that fails must not become the measure of the next.
        if (save is not null && failure is null)
            audit.ToSnapshot().Add(files, save);
        files.Commit();
        output.SetVariable(audit.Issues.Subject.Variable!, audit);
        output.Show(page);
        if (failure is not null)
            throw failure;
        return Task.CompletedTask;
    }

    // What cannot be trusted must not become the measure of the next audit: its flags would count as known.
    private static AuditInputException? Unsavable(AuditReport audit) => audit.Issues.Subject.Sanity?.Verdict == SanityVerdict.Unusable
        ? new AuditInputException($"{Name} {Save}", "the probabilities cannot be used, so that the audit was not saved.", "Mend what the page names first, then run the cell again.")
        : null;

    private static AuditInputException? Judge(AuditReport audit, double limit, string? save)
    {
        string asked = $"{FailOver} {limit.ToString(CultureInfo.InvariantCulture)}";
        string unsaved = save is null ? "" : " The audit was not saved.";
        if (audit.Issues.Subject.Sanity?.Verdict == SanityVerdict.Unusable)
            return new AuditInputException($"{Name} {asked}", $"the probabilities cannot be used, so that nothing can be judged.{unsaved}", "Mend what the page names first, then run the cell again.");
        return 100 * audit.FlaggedShare <= limit
            ? null
            : new AuditInputException(
                $"{Name} {asked}",
                $"{Sentences.Count(audit.FlaggedCount)} of {Sentences.Count(audit.Issues.Issues.Labels.Count, "label")} are {(audit.Since is null ? "flagged" : "newly flagged")}: {Sentences.Percent(audit.FlaggedShare)}, more than {limit.ToString(CultureInfo.InvariantCulture)} %.{unsaved}",
                "Look at these labels, correct those that are wrong, then run the cell again.");
    }
}
