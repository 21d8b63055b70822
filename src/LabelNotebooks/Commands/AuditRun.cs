using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Commands;

/// <summary>Finds label issues for a command in the way that the methods do, so that both give the same.</summary>
internal static class AuditRun
{
    public static LabelIssueReport Issues(CommandCall call, string command, int pageSize = 10)
    {
        string variable = VariableName.Read(call);
        LabelIssueReport report = Issues(call, AuditInputReader.Read(call, command), command);
        return report with { PageSize = pageSize, Subject = report.Subject with { Variable = variable } };
    }

    /// <summary>How common classes are: with flags where there is something to find them with, else of the labels alone.</summary>
    public static ClassBalance Balance(CommandCall call, string command)
    {
        AuditInput input = AuditInputReader.Read(call, command, labelsSuffice: true);
        return input is { Report: null, Predictions: null, Probabilities: null, Data: { Probabilities: null, Inputs: null } labels }
            ? ClassBalance.Of(labels.Labels)
            : ClassBalance.Of(Issues(call, input, command).Issues);
    }

    /// <summary>Before a page that does not say so itself: what was guessed and left out, unless it was said when the audit was made, and whether the probabilities can be used.</summary>
    public static void Say(CommandOutput output, CommandCall call, LabelIssueReport report)
    {
        bool wasMadeBefore = call.Get<string>(AuditParameters.Data) is { } data && call.Host.TryGetVariable(VariableReference.NameIn(data), out object? value) && value is LabelIssueReport or AuditReport or LabelHealthReport;
        SanityReport? sanity = report.Subject.Sanity;
        string[] lines =
        [
            .. wasMadeBefore ? Array.Empty<string>() : [.. report.Subject.Assumptions, .. LabelIssuePage.LeftOut(report)],
            .. sanity?.Verdict switch
            {
                SanityVerdict.Unusable => [$"{sanity.Headline}: what the model says below is not to be trusted; what a reviewed sample says is."],
                SanityVerdict.Doubtful => [$"{sanity.Headline}."],
                _ => Array.Empty<string>(),
            },
        ];
        if (lines.Length > 0)
            output.Display(MimeBundle.Of(string.Join("\n", lines)));
    }

    private static LabelIssueReport Issues(CommandCall call, AuditInput input, string command)
    {
        try
        {
            call.Host.Cancellation.ThrowIfCancellationRequested();
            LabelIssueReport report = Found(call, input, AuditParameters.ReadRules(call, input.Options ?? input.Report?.Issues.Options ?? new LabelIssueOptions(), command));
            return report with { Subject = report.Subject with { Assumptions = [.. input.Report?.Subject.Assumptions ?? [], .. input.Assumptions] } };
        }
        catch
        {
            input.Opened?.Dispose();
            throw;
        }
    }

    private static LabelIssueReport Found(CommandCall call, AuditInput input, LabelIssueOptions options)
    {
        SanityOptions? known = call.Get<bool>(AuditParameters.OutOfSample) ? new SanityOptions { KnownOutOfSample = true } : input.Known;
        if (input.Report is { } made)
        {
            // Another rule on what was audited: the probabilities and what is known of them stay.
            if (made.Issues.Options == options)
                return made;
            return made.Subject.Probabilities is null
                ? throw new AuditInputException(made.Subject.Source, "the probabilities behind these findings are not known, so that no other rule can be applied.", "Name the data and its probabilities again.")
                : made with { Issues = ConfidentLearning.FindLabelIssues(made.Issues.Labels, made.Subject.Probabilities, options) };
        }

        LabeledData data = input.Data!;
        if (input.Predictions is { } predictions)
            return data.FindLabelIssues(predictions, options, input.View);
        if (input.Probabilities is not null || data.Probabilities is not null)
            return data.FindLabelIssues(input.Probabilities, options, input.View, known);
        CrossValidationResult trained = data.CrossValidate(call.Get<int>(AuditParameters.Folds), call.Get<int>(AuditParameters.Seed), call.Get<string>(AuditParameters.Group));
        return data.FindLabelIssues(trained, options, input.View);
    }
}
