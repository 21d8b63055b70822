using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Finds label issues for a command in the way that the methods do, so that both give the same.</summary>
internal static class AuditRun
{
    /// <exception cref="AuditInputException">What is named is not there, does not fit, or there is nothing to audit with.</exception>
    public static LabelIssueReport Issues(CommandCall call, int pageSize = 10) => Audited(call, pageSize).Report;

    /// <summary>The same with what this call has to say of it: an audit that was made before has said its own already.</summary>
    public static (LabelIssueReport Report, IReadOnlyList<Note> News) Audited(CommandCall call, int pageSize = 10, bool drawsBySeed = false)
    {
        AuditInput input = AuditInputReader.Read(call, drawsBySeed: drawsBySeed);
        LabelIssueReport report = Issues(call, input);
        report = report with
        {
            PageSize = pageSize,
            Context = report.Context with { Variable = VariableName.Read(call), ShellLine = call.Host.ShellLine, TruthColumn = Truth(call, report) },
        };
        return (
            report,
            [
                .. input.Report is null ? ReadingHead.Rest(report.Context.Notes).Concat(LabelIssuePage.LeftOut(report)) : ReadingHead.Rest(input.Notes),
                .. ReadingHead.Rest(report.Context.TrailNotes),
            ]);
    }

    // What is wrong with the column is told before the page is made.
    private static string? Truth(CommandCall call, LabelIssueReport report)
    {
        if (!call.IsGiven(AuditParameters.Truth) || call.Get<string>(AuditParameters.Truth) is not { } column)
            return report.Context.TruthColumn;
        _ = report.Against(column);
        return column;
    }

    /// <summary>How common classes are: with flags where there is something to find them with, else of the labels alone.</summary>
    public static (ClassBalance Balance, IReadOnlyList<Note> Notes) Balance(CommandCall call)
    {
        AuditInput input = AuditInputReader.Read(call, labelsSuffice: true);
        if (input is { Report: null, Predictions: null, Probabilities: null, Data: { Probabilities: null, Inputs: null } labels })
        {
            string[] unused = [.. LabelIssueParameters.All.Names.Where(call.IsGiven)];
            return (
                ClassBalance.Of(labels.Labels),
                [
                    .. input.Notes,
                    .. unused.Length == 0
                        ? []
                        : new[]
                        {
                            new Note(NoteKind.LeftOut, 0, $"{string.Join(", ", unused)}: not used, because there are labels alone and nothing is flagged."),
                        },
                    .. ReadingHead.Heads(labels),
                ]);
        }

        LabelIssueReport report = Issues(call, input);
        return (ClassBalance.Of(report.Issues), [.. input.Notes, .. report.Context.TrailNotes, .. ReadingHead.Heads(report)]);
    }

    private static LabelIssueReport Issues(CommandCall call, AuditInput input)
    {
        try
        {
            call.Host.Cancellation.ThrowIfCancellationRequested();
            LabelIssueOptions asked = input.Options ?? input.Report?.Issues.Options ?? new LabelIssueOptions();
            LabelIssueReport report = Found(call, input, LabelIssueParameters.All.Read(call, asked));
            report = report with
            {
                Context = report.Context with
                {
                    Notes = [.. (input.Report?.Context.Notes ?? []).Concat(input.Notes).Distinct()],
                    // What a trail has to say may be another thing by now.
                    Said = input.Report is { Context: var before } ? (before with { TrailNotes = [] }).Assumptions : [],
                },
            };
            return TrailFlags.Read(call, report);
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
            return made.Issues.Options == options
                ? made
                : made with
                {
                    Issues = ConfidentLearning.FindLabelIssues(made.Issues.Labels, made.Context.ProbabilitiesFor("no other rule can be applied"), options),
                };
        }

        LabeledData data = input.Data!;
        if (input.Predictions is { } predictions)
            return data.FindLabelIssues(predictions, options, input.View);
        if (input.Probabilities is not null || data.Probabilities is not null)
            return data.FindLabelIssues(input.Probabilities, options, input.View, known);
        CrossValidationResult trained = TrainingOptions.All.Compute(
            call,
            new CrossValidationOptions(),
            training => data.CrossValidate(training.Folds, training.Seed, call.Get<string>(AuditParameters.Group), training));
        return data.FindLabelIssues(trained, options, input.View);
    }
}
