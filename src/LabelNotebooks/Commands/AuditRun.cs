using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Finds label issues for a command in the way that the methods do, so that both give the same.</summary>
internal static class AuditRun
{
    public static LabelIssueReport Issues(CommandCall call, string command, int pageSize = 10)
    {
        string variable = VariableName.Read(call);
        AuditInput input = AuditInputReader.Read(call, command);
        LabelIssueReport report;
        try
        {
            call.Host.Cancellation.ThrowIfCancellationRequested();
            report = Found(call, input, AuditParameters.ReadRules(call, input.Options ?? input.Report?.Issues.Options ?? new LabelIssueOptions(), command));
        }
        catch
        {
            input.Opened?.Dispose();
            throw;
        }

        return report with { PageSize = pageSize, Subject = report.Subject with { Variable = variable, Assumptions = [.. input.Report?.Subject.Assumptions ?? [], .. input.Assumptions] } };
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
