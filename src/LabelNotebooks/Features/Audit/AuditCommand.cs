using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Audit;

/// <summary><c>#!label-audit</c>: everything that the data allows, on one page. In a pipeline it can fail its cell.</summary>
internal static class AuditCommand
{
    private const string Name = "#!label-audit";
    public const string Save = "--save";
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
            .. LabelIssueParameters.All.Parameters,
            .. TrailParameters.Decided,
            .. TrailParameters.LearnedRows,
            AuditParameters.TruthRow,
            AuditParameters.TopRow,
            .. ReviewWork.Rows,
            BriefOption.Row,
            AuditParameters.IntoRow("labelAudit"),
            .. ExportParameters.Rows(AuditParameters.IssueExport),
            new CommandParameter { Name = Save, Description = "Keep the audit in a file, for a later one to be compared with.", Placeholder = "FILE.json" },
            new CommandParameter
            {
                Name = Since,
                Description = "List only what is new since an audit that was kept with --save, and which labels changed since.",
                Placeholder = "FILE.json",
            },
            new CommandParameter
            {
                Name = FailOver,
                Description = "Fail the cell where more labels are flagged (with --since: "
                    + "newly flagged) than so many of 100, or where the probabilities cannot be used.",
                ValueType = typeof(double),
                Placeholder = "PERCENT",
            },
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [ExportParameters.Output(LabelIssueFile.Check), new OutputOption(Save, (_, path) => CheckSave(path)), ReviewWork.Output],
        Check = Check,
    };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        if (Limit(call) is < 0 or > 100)
        {
            problems.Add(new InputProblem(
                Name,
                $"{FailOver} is {Number(Limit(call)!.Value)}.",
                "Give a number from 0 to 100: so many labels of 100 may be flagged."));
        }

        AuditParameters.CheckPageSize(call, problems);
        LearnedPart.Check(call, problems);
        ReviewWork.Check(call, problems);
    }

    private static void CheckSave(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new AuditInputException(path, "an audit is kept as JSON.", "Give the file a name that ends in .json.");
        AuditSnapshot.Check(path);
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        string? export = call.Get<string>(ExportParameters.Export);
        string? save = call.Get<string>(Save);
        AuditSnapshot? earlier = call.Get<string>(Since) is { } since ? AuditSnapshot.Read(since) : null;
        bool isReviewed = call.IsGiven(ReviewWork.Sheet) || call.IsGiven(ReviewWork.Done);
        LabelIssueReport report = AuditRun.Audited(call, call.Get<int>(AuditParameters.Top), drawsBySeed: isReviewed).Report;
        ReviewWork work = ReviewWork.Read(call, report);
        report = report with { Progress = work.IsBegun ? work.Progress : null };
        var sheet = Sheet(call, work);
        var audit = new AuditReport(report)
        {
            Progress = work.IsBegun ? work.Progress : null,
            Typed = ReviewTyping.Of(call),
            Sheet = sheet is null ? null : (call.Get<string>(ReviewWork.Sheet)!, sheet.Value.Said),
        };
        if (earlier is not null)
            audit = Compared(audit, earlier);
        AuditInputException? failure = (Limit(call) is { } most ? Judge(audit, most, save) : null) ?? (save is null ? null : Unsavable(audit));
        return new CommandOutcome(audit)
        {
            Lead = LearnedPart.Keep(call, report),
            Brief = () => AuditPage.Brief(audit, BriefOption.RowsFor(call)),
            Source = audit.Context.Source,
            Failure = failure,
            AddFiles = files =>
            {
                sheet?.Add(files);
                if (export is not null)
                    LabelIssueFile.Add(
                        files, export, audit.Issues.Issues, audit.Context.Examples.Keys, ExportParameters.Read(call), audit.Context.Examples.SheetRows);
                // An audit that fails must not become the measure of the next.
                if (save is not null && failure is null)
                    audit.ToSnapshot().Add(files, save);
            },
        };
    }

    // All that are flagged and not looked at, and others drawn at random beside them.
    private static (Action<OutputFiles> Add, IReadOnlyList<string> Said)? Sheet(CommandCall call, ReviewWork work)
    {
        if (!call.IsGiven(ReviewWork.Sheet))
            return null;
        LabelIssueReport report = work.Progress.Report;
        var budget = ReviewBudget.Of(
            report.Issues,
            report.Context.ProbabilitiesFor("no sheet can be written"),
            Math.Max(1, report.Count),
            done: work.Progress.Done);
        return work.NextSheet(call, budget.Queue, reviews: null);
    }

    private static AuditReport Compared(AuditReport audit, AuditSnapshot earlier)
    {
        bool areRowNumbers = audit.Context.NamesAreRowNumbers;
        if (earlier.ExamplesAreRowNumbers != areRowNumbers)
        {
            throw new AuditInputException(
                $"{Name} {Since}",
                $"the earlier audit knew examples by {KnownBy(earlier.ExamplesAreRowNumbers)}, this one by {KnownBy(areRowNumbers)}: they cannot be matched.",
                $"Name the same {AuditParameters.Id} in both, or save the earlier audit again.");
        }

        return audit.ComparedWith(earlier);
    }

    private static string KnownBy(bool areRowNumbers) => areRowNumbers ? "row number" : "id";

    private static double? Limit(CommandCall call) => call.IsGiven(FailOver) ? call.Get<double>(FailOver) : null;

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    // Who reads the message alone must not take another rule for new errors.
    private static string Settings(AuditReport audit) => audit.Since is { SettingsThatDiffer: { IsEmpty: false } differing }
        ? $" The settings are not those of the earlier audit: {string.Join("; ", differing)}."
        : "";

    // What cannot be trusted must not become the measure of the next audit: its flags would count as known.
    private static AuditInputException? Unsavable(AuditReport audit) => audit.Context.Sanity?.Verdict == SanityVerdict.Unusable
        ? new AuditInputException(
            $"{Name} {Save}",
            "the probabilities cannot be used, so that the audit was not saved.",
            "Mend what the page names first, then run the cell again.")
        : null;

    private static AuditInputException? Judge(AuditReport audit, double limit, string? save)
    {
        string asked = $"{FailOver} {Number(limit)}";
        string unsaved = save is null ? "" : " The audit was not saved.";
        if (audit.Context.Sanity?.Verdict == SanityVerdict.Unusable)
        {
            return new AuditInputException(
                $"{Name} {asked}",
                $"the probabilities cannot be used, so that nothing can be judged.{unsaved}",
                "Mend what the page names first, then run the cell again.");
        }

        string flagged = audit.Since is null ? "flagged" : "newly flagged";
        return 100.0 * audit.FlaggedCount <= limit * audit.Issues.Issues.Labels.Count
            ? null
            : new AuditInputException(
                $"{Name} {asked}",
                $"{Sentences.Count(audit.FlaggedCount)} of {Sentences.Count(audit.Issues.Issues.Labels.Count, "label")} are {flagged}: "
                    + $"{Sentences.Percent(audit.FlaggedShare)}, more than {Number(limit)} %.{Settings(audit)}{unsaved}",
                "Look at these labels, correct those that are wrong, then run the cell again.");
    }
}
