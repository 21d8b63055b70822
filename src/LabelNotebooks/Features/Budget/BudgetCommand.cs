using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary><c>#!label-budget</c>: what so many reviews find, which labels to look at, and whether one may stop.</summary>
internal static class BudgetCommand
{
    public const string Name = "#!label-budget";
    private const string Reviews = "--reviews";
    private const string Minutes = "--minutes";
    private const string SecondsEach = "--seconds-each";
    public const string Done = "--done";
    private const string StopAt = "--stop-at";
    public const string Sheet = "--sheet";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Says how many wrong labels a number of reviews finds, up to where looking in order pays, and whether reviewing may stop.",
        Example = $"{Name} labelErrors {Reviews} 50",
        Parameters =
        [
            .. AuditParameters.Inputs,
            .. LabelIssueParameters.All.Parameters,
            .. TrailParameters.Decided,
            new CommandParameter
            {
                Name = Reviews,
                Description = "How many labels can be looked at; if left out, as many as are flagged.",
                ValueType = typeof(int),
                Placeholder = "NUMBER",
            },
            new CommandParameter
            {
                Name = Minutes,
                Description = $"How much time there is, instead of {Reviews}.",
                ValueType = typeof(double),
                Placeholder = "MINUTES",
            },
            new CommandParameter { Name = SecondsEach, Description = $"How long one label takes, for {Minutes}.", ValueType = typeof(double), Default = 30.0 },
            ReviewedArgument.Row,
            new CommandParameter
            {
                Name = Done,
                Description = "All verdicts so far, of flagged labels and of those drawn at random beside them: example and verdict, and a note if you like. "
                    + "Lists what was called wrong, and says whether reviewing may stop and how many reviews are left.",
                Placeholder = "FILE-OR-VARIABLE",
            },
            new CommandParameter
            {
                Name = StopAt,
                Description = $"Of 100 labels so many may still be wrong in the end, for {Done} and {Sheet}.",
                ValueType = typeof(double),
                Default = 1.0,
            },
            new CommandParameter
            {
                Name = Sheet,
                Description = "Write a sheet of the labels to look at next: the first of the queue, and beside them labels drawn at random; "
                    + "with an empty column verdict and without what the model suggests.",
                Placeholder = "FILE.csv",
            },
            ReviewSheetOutput.LanguageRow,
            BriefOption.Row,
            AuditParameters.IntoRow("reviewBudget"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [new OutputOption(Sheet, (_, path) => ReviewSheetFile.Check(path))],
        Check = Check,
    };

    private static CommandOutcome Compute(CommandCall call)
    {
        string? sheet = call.Get<string>(Sheet);
        (LabelIssueReport report, IReadOnlyList<Note> news) = AuditRun.Audited(call, drawsBySeed: true);
        PredictedProbabilities probabilities = report.Context.ProbabilitiesFor("nothing can be expected");
        RandomSample reviewed = ReviewedArgument.Read(call, report);
        ReviewQueueSample sheets = ReviewedArgument.ReadQueue(call, report, Done);
        ReviewQueueSample done = TrailVerdicts.With(sheets.With(reviewed), report.Trail);
        var budget = ReviewBudget.Of(report.Issues, probabilities, ReviewsOf(call, report.Issues), reviewed, done: done);
        var rule = StoppingRule.Of(report.Issues, call.Get<double>(StopAt) / 100, seed: call.Get<int>(AuditParameters.Seed));
        var progress = new ReviewProgress(report, done, rule) { FromSheets = sheets.Examples.Length };
        bool isBegun = call.IsGiven(Done) || (report.Trail is not null && !done.Examples.IsEmpty);
        (int[] next, int drawn, int waiting) = sheet is null ? ([], 0, 0) : Next(report.Issues, budget, rule, done);
        return new CommandOutcome(budget)
        {
            Brief = () => BudgetPage.Brief(budget),
            Source = report.Context.Source,
            Before = isBegun ? progress : null,
            Asked = ReadingHead.Heads(report),
            Lead =
            [
                .. AuditLead.Of(report.Context, news),
                .. done.Notes.Select(ReadingHead.Sentence),
                .. sheet is null ? [] : new[] { Written(sheet, next.Length, drawn, waiting) },
                .. sheet is null || isBegun ? [] : new[] { ReviewProgressPage.LeftOf(progress) },
            ],
            AddFiles = sheet is null ? null : files => ReviewSheetOutput.Add(files, sheet, report, next, ReviewSheetFile.NextToReview, call),
        };
    }

    private static string Written(string sheet, int labels, int drawn, int waiting) =>
        $"{sheet}: {Sentences.Count(labels, "label")} to look at next, {Sentences.Count(drawn)} of them drawn "
        + "at random beside the queue. "
        + (waiting == 0 ? "" : $"{Sentences.Count(waiting, "flagged label waits", "flagged labels wait")} for the next sheet. ")
        + "Write right or wrong into the column verdict of every row, gather the rows of all sheets in one file, "
        + $"and name it: {Done} FILE. Leave the data as they are until you are through.";

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        if (call.IsGiven(Reviews) && call.IsGiven(Minutes))
            problems.Add(new InputProblem(Name, $"{Reviews} and {Minutes} both say how much can be done.", "Give one of them."));
        if (call.IsGiven(Reviews) && call.Get<int>(Reviews) < 1)
            problems.Add(new InputProblem($"{Name}, {Reviews}", $"the value is {Sentences.Count(call.Get<int>(Reviews))}.", "Give 1 or more."));
        foreach (string positive in new[] { Minutes, SecondsEach }.Where(call.IsGiven))
        {
            if (!(call.Get<double>(positive) is > 0 and < 1e7))
                problems.Add(new InputProblem(
                    $"{Name}, {positive}",
                    $"the value is {call.Get<double>(positive).ToString(CultureInfo.InvariantCulture)}.",
                    "Give a number above 0."));
        }

        if (call.IsGiven(SecondsEach) && !call.IsGiven(Minutes))
            problems.Add(new InputProblem($"{Name}, {SecondsEach}", $"it is read for {Minutes} alone.", $"Add {Minutes}, or leave it out."));
        if (call.IsGiven(StopAt) && !call.IsGiven(Done) && !call.IsGiven(Sheet) && !call.IsGiven(TrailParameters.Trail))
            problems.Add(new InputProblem(
                $"{Name}, {StopAt}",
                $"it is read for {Done}, {Sheet} and {TrailParameters.Trail} alone.",
                $"Name the verdicts so far, {Done} FILE, or the sheet to write, {Sheet} FILE.csv; or leave it out."));
        if (!(call.Get<double>(StopAt) is > 0 and < 100))
            problems.Add(new InputProblem(
                $"{Name}, {StopAt}",
                $"the value is {call.Get<double>(StopAt).ToString(CultureInfo.InvariantCulture)}.",
                "Give a number between 0 and 100: so many labels of 100 may still be wrong."));
    }

    private static int ReviewsOf(CommandCall call, LabelIssues issues) => call.IsGiven(Minutes)
        ? (int)Math.Min(int.MaxValue, Math.Max(1, call.Get<double>(Minutes) * 60 / call.Get<double>(SecondsEach)))
        : call.IsGiven(Reviews) ? call.Get<int>(Reviews) : Math.Max(1, issues.Count);

    // A label that is drawn at random must be next in the random order, or it would say nothing of the others. Once all that the rule asks about one by one
    // is seen, only such labels bring the end nearer.
    private static (int[] Rows, int Drawn, int Waiting) Next(LabelIssues issues, ReviewBudget budget, StoppingRule rule, ReviewQueueSample done)
    {
        var seen = done.Examples.Select(example => example.Index).ToHashSet();
        int reviews = budget.Asked.Reviews;
        int asked = issues.Ranked.Concat(issues.NotEnoughEvidence).Count(issue => !seen.Contains(issue.Index));
        int[] drawn = [.. rule.RandomOrder.Where(row => !seen.Contains(row)).Take(Math.Max(ReviewProgress.DrawnIn(reviews), reviews - asked))];
        seen.UnionWith(drawn);
        int[] first = [.. budget.Queue.Where(row => !seen.Contains(row)).Take(reviews - drawn.Length)];
        // In the order of the rows: the place of a label must not tell whether it was flagged.
        seen.UnionWith(first);
        return ([.. first.Concat(drawn).Order()], drawn.Length, issues.Ranked.Count(issue => !seen.Contains(issue.Index)));
    }
}
