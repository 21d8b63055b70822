using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>
/// One run of a command, the same for all of them. What can fail comes before what stays: the line is checked, the result computed and its page made; then
/// all files are put in their places or none, the variable is set, and the page is shown.
/// </summary>
internal static class CommandRun
{
    // What several commands offer is checked for all of them, by a parameter of its own.
    private static readonly (string Parameter, Action<CommandCall, List<InputProblem>> Check)[] Shared =
    [
        (ExportParameters.Export, ExportParameters.Check),
        (TrainingOptions.Folds, TrainingOptions.All.Check),
    ];

    public static Task Do(CommandCall call, CommandPlan plan)
    {
        Run(call, plan);
        return Task.CompletedTask;
    }

    private static void Run(CommandCall call, CommandPlan plan)
    {
        using var output = new CommandOutput(call.Host, TimeProvider.System);
        using IDisposable scope = NotebookHost.Enter(output);
        using IDisposable lines = CommandLines.Enter(call.Host.ShellLine is not null);
        Check(call, plan);
        CommandOutcome outcome = plan.Compute(call);
        OutputPaths.CheckSource(call, plan, outcome.Source);
        MimeBundle? before = outcome.Before is { } first ? output.Format(first) : null;
        MimeBundle whole = output.Format(outcome.Value);
        MimeBundle shown = outcome.Brief is { } brief && BriefOption.IsGiven(call) ? BriefOption.Over(ReadingHead.Over(brief(), outcome.Value), whole) : whole;
        MimeBundle page = LeadPage.Asked(LeadPage.Above(shown, outcome.Lead), outcome.Asked);
        // A cell that was stopped must not leave a file behind.
        output.Cancellation.ThrowIfCancellationRequested();
        using (var files = new OutputFiles())
        {
            outcome.AddFiles?.Invoke(files);
            files.Commit();
        }

        output.SetVariable(VariableName.Read(call), outcome.Value);
        if (before is not null)
            output.Display(before);
        output.Show(page);
        if (outcome.Failure is { } failure)
            throw failure;
    }

    // All that the line alone tells, at once.
    private static void Check(CommandCall call, CommandPlan plan)
    {
        var problems = new List<InputProblem>();
        Gather(() => VariableName.Read(call), problems);
        foreach ((OutputOption option, string path) in plan.OutputsOf(call))
            Gather(() => option.Check(call, path), problems);
        OutputPaths.Check(call, plan, problems);
        foreach ((string parameter, Action<CommandCall, List<InputProblem>> check) in Shared)
        {
            if (call.Command.Parameters.Any(one => one.Name == parameter))
                check(call, problems);
        }

        plan.Check?.Invoke(call, problems);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }

    private static void Gather(Action check, List<InputProblem> problems)
    {
        try
        {
            check();
        }
        catch (AuditInputException error)
        {
            problems.AddRange(error.Problems);
        }
    }
}
