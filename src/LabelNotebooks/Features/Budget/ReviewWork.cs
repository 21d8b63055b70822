using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary>Reviewing in sheets, the same for each command that offers it: what was said so far, and the sheet that comes next.</summary>
/// <param name="Progress">Where reviewing stands.</param>
/// <param name="IsBegun">True where verdicts were named, or stand in the trail.</param>
internal sealed record ReviewWork(ReviewProgress Progress, bool IsBegun)
{
    public const string Done = "--done";
    public const string StopAt = "--stop-at";
    public const string Sheet = "--sheet";

    private const int LeastRows = 12;
    private const double UsualStop = 1.0;

    public static IReadOnlyList<CommandParameter> Rows { get; } =
    [
        new CommandParameter
        {
            Name = Done,
            Description = "All verdicts so far, of flagged labels and of those drawn at random beside them: sheets with example and verdict, "
                + "new_label and a note if you like (or in German, French, Spanish, Italian, Polish: Beispiel, Urteil); several with commas between them. "
                + "Lists what was called wrong, and says whether reviewing may stop and how many reviews are left.",
            Placeholder = "FILE-OR-VARIABLE",
        },
        new CommandParameter
        {
            Name = StopAt,
            Description = $"Of 100 labels so many may still be wrong in the end, for {Done} and {Sheet}.",
            ValueType = typeof(double),
            Default = UsualStop,
        },
        new CommandParameter
        {
            Name = Sheet,
            Description = "Write a sheet of the labels to look at next: the first of the queue, and beside them labels drawn at random; "
                + "with an empty column verdict and without what the model suggests.",
            Placeholder = "FILE.csv",
        },
        ReviewSheetOutput.LanguageRow,
    ];

    public static OutputOption Output { get; } = new(Sheet, (_, path) => ReviewSheetFile.Check(path));

    /// <summary>What the verdicts were read with, for the head of the page.</summary>
    public IEnumerable<string> Notes => Progress.Done.Notes.Select(ReadingHead.Sentence);

    public static ReviewWork Read(CommandCall call, LabelIssueReport report, RandomSample? reviewed = null)
    {
        ReviewQueueSample sheets = ReviewedArgument.ReadQueue(call, report, Done);
        ReviewQueueSample done = TrailVerdicts.With(reviewed is null ? sheets : sheets.With(reviewed), report.Trail);
        StoppingRule rule = RuleOf(call, report, report.Trail, call.Get<double>(StopAt) / 100);
        return new ReviewWork(
            new ReviewProgress(report, done, rule) { FromSheets = sheets.Examples.Length },
            call.IsGiven(Done) || (report.Trail is not null && !done.Examples.IsEmpty));
    }

    /// <summary>The report with what is known of its review: by the sheets and the trail, or by the audit that it comes from.</summary>
    public static LabelIssueReport Known(CommandCall call, LabelIssueReport report)
    {
        if (report.Progress is not null)
            return report;
        // Read already, unless kept labels are no matter to the command, or are flagged all the same.
        TrailReading? trail = report.Trail ?? TrailReading.Find(call, report).Reading;
        ReviewQueueSample done = TrailVerdicts.With(ReviewQueueSample.Of(report.Issues.Labels.Count, []), trail);
        return done.Examples.IsEmpty
            ? report
            : report with { Progress = new ReviewProgress(report, done, RuleOf(call, report, trail, UsualStop / 100)) { FromSheets = 0 } };
    }

    private static StoppingRule RuleOf(CommandCall call, LabelIssueReport report, TrailReading? trail, double target) => StoppingRule.Of(
        report.Issues,
        target,
        seed: call.Get<int>(AuditParameters.Seed),
        drawnBefore: TrailVerdicts.DrawnFromAll(trail));

    public static void Check(CommandCall call, List<InputProblem> problems)
    {
        string name = call.Command.Name;
        if (call.IsGiven(StopAt) && !call.IsGiven(Done) && !call.IsGiven(Sheet) && !call.IsGiven(TrailParameters.Trail))
            problems.Add(new InputProblem(
                $"{name}, {StopAt}",
                $"it is read for {Done}, {Sheet} and {TrailParameters.Trail} alone.",
                $"Name the verdicts so far, {Done} FILE, or the sheet to write, {Sheet} FILE.csv; or leave it out."));
        ReviewSheetOutput.CheckLanguage(call, Sheet, problems);
        if (!(call.Get<double>(StopAt) is > 0 and < 100))
            problems.Add(new InputProblem(
                $"{name}, {StopAt}",
                $"the value is {call.Get<double>(StopAt).ToString(CultureInfo.InvariantCulture)}.",
                "Give a number between 0 and 100: so many labels of 100 may still be wrong."));
    }

    /// <summary>The sheet that comes next, and what to say of it; null where none is asked for.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="queue">(N), all labels in the order in which to look at them.</param>
    /// <param name="reviews">How many labels the sheet holds; null for all that are flagged, and so many more as are drawn at random beside them.</param>
    public (Action<OutputFiles> Add, IReadOnlyList<string> Said)? NextSheet(CommandCall call, IEnumerable<int> queue, int? reviews)
    {
        if (call.Get<string>(Sheet) is not { } path)
            return null;
        LabelIssueReport report = Progress.Report;
        (int[] rows, int drawn, int waiting) = Next(queue, reviews);
        string written = $"{path}: {Sentences.Count(rows.Length, "label")} to look at next, {Sentences.Count(drawn)} of them drawn "
            + $"at random beside the queue. {ReviewSheetOutput.Said(call, path, report.Context)}"
            + (waiting == 0 ? "" : $"{Sentences.Count(waiting, "flagged label waits", "flagged labels wait")} for the next sheet. ")
            + "Write right or wrong into the column verdict of every row, and where it is wrong the right label into new_label, if you know it. "
            + $"Where you are not sure, leave verdict empty. Keep all sheets, and name them with commas between them: {Done} FIRST,SECOND. "
            + "Leave the data as they are until you are through.";
        return (
            files => ReviewSheetOutput.Add(files, path, report, rows, ReviewSheetFile.NextToReview, call),
            IsBegun ? [written] : [written, ReviewProgressPage.LeftOf(Progress)]);
    }

    // A label that is drawn at random must be next in the random order, or it would say nothing of the others. Once all that the rule asks about one by one
    // is seen, only such labels bring the end nearer.
    private (int[] Rows, int Drawn, int Waiting) Next(IEnumerable<int> queue, int? asked)
    {
        LabelIssues issues = Progress.Report.Issues;
        var seen = Progress.Done.Examples.Select(example => example.Index).ToHashSet();
        return Next(asked is null ? FlaggedFirst(queue) : queue, asked ?? ForAll(issues.Ranked.Count(issue => !seen.Contains(issue.Index))), seen);
    }

    private IEnumerable<int> FlaggedFirst(IEnumerable<int> queue)
    {
        bool[] isFlagged = Progress.Report.Issues.ToMask();
        return queue.OrderBy(row => !isFlagged[row]);
    }

    // A sheet of one row is not worth a meeting.
    private static int ForAll(int flagged)
    {
        int reviews = Math.Max(flagged, LeastRows);
        while (reviews - ReviewProgress.DrawnIn(reviews) < flagged)
            reviews++;
        return reviews;
    }

    private (int[] Rows, int Drawn, int Waiting) Next(IEnumerable<int> queue, int reviews, HashSet<int> seen)
    {
        LabelIssues issues = Progress.Report.Issues;
        int asked = issues.Ranked.Concat(issues.NotEnoughEvidence).Count(issue => !seen.Contains(issue.Index));
        int[] drawn =
        [
            .. Progress.Rule.RandomOrder.Where(row => !seen.Contains(row)).Take(Math.Max(ReviewProgress.DrawnIn(reviews), reviews - asked)),
        ];
        seen.UnionWith(drawn);
        int[] first = [.. queue.Where(row => !seen.Contains(row)).Take(reviews - drawn.Length)];
        // In the order of the rows: the place of a label must not tell whether it was flagged.
        seen.UnionWith(first);
        return ([.. first.Concat(drawn).Order()], drawn.Length, issues.Ranked.Count(issue => !seen.Contains(issue.Index)));
    }
}
