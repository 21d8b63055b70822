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
                Description = "How many labels can be looked at; if left out, as many as are flagged; a sheet then holds all of them, and others beside them.",
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
            .. ReviewWork.Rows,
            BriefOption.Row,
            AuditParameters.IntoRow("reviewBudget"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [ReviewWork.Output],
        Check = Check,
    };

    private static CommandOutcome Compute(CommandCall call)
    {
        (LabelIssueReport report, IReadOnlyList<Note> news) = AuditRun.Audited(call, drawsBySeed: true);
        PredictedProbabilities probabilities = report.Context.ProbabilitiesFor("nothing can be expected");
        RandomSample reviewed = ReviewedArgument.Read(call, report);
        ReviewWork work = ReviewWork.Read(call, report, reviewed);
        var budget = ReviewBudget.Of(report.Issues, probabilities, ReviewsOf(call, report.Issues), reviewed, done: work.Progress.Done);
        var sheet = work.NextSheet(call, budget.Queue, call.IsGiven(Reviews) || call.IsGiven(Minutes) ? budget.Asked.Reviews : null);
        LabelIssueReport begun = work.IsBegun ? report with { Progress = work.Progress } : ReviewWork.Known(call, report);
        return new CommandOutcome(budget)
        {
            Brief = () => BudgetPage.Brief(budget),
            Source = report.Context.Source,
            Before = work.IsBegun ? work.Progress : null,
            Asked = ReadingHead.Heads(report),
            Lead =
            [
                .. AuditLead.Of(report.Context, news),
                // Who wants a few lines asked what a review finds.
                .. BriefOption.IsGiven(call)
                    ? []
                    : new[] { $"How many labels are wrong: {WrongCount.AnswerOf(begun)}." },
                .. work.Notes,
                .. sheet?.Said ?? [],
            ],
            AddFiles = sheet?.Add,
        };
    }

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
        ReviewWork.Check(call, problems);
    }

    private static int ReviewsOf(CommandCall call, LabelIssues issues) => call.IsGiven(Minutes)
        ? (int)Math.Min(int.MaxValue, Math.Max(1, call.Get<double>(Minutes) * 60 / call.Get<double>(SecondsEach)))
        : call.IsGiven(Reviews) ? call.Get<int>(Reviews) : Math.Max(1, issues.Count);
}
