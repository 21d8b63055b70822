using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Takes the flags of labels out on which people have decided in the trail of the data, and says so.</summary>
internal static class TrailFlags
{
    /// <summary>For a command that asks for decided labels: by the trail that was named, else by the one beside the data.</summary>
    /// <exception cref="AuditInputException">A trail was named, and cannot be used.</exception>
    public static LabelIssueReport Read(CommandCall call, LabelIssueReport report)
    {
        if (!call.Command.Parameters.Any(one => one.Name == TrailParameters.FlagDecided))
            return report;
        if (call.Get<string>(TrailParameters.Trail) is { } named)
            report = report with { NamedTrail = Path.GetFullPath(named) };
        (TrailReading? reading, Note? fault) = TrailReading.Find(call, report);
        bool isAsked = call.Get<bool>(TrailParameters.FlagDecided);
        if (reading is null)
        {
            fault ??= isAsked
                ? new Note(NoteKind.LeftOut, 0, $"{TrailParameters.FlagDecided}: not used, because no trail lies beside the data.")
                : null;
            return Plain(report, fault is null ? [] : [fault]);
        }

        return isAsked ? AllTheSame(report, reading) : Without(report, reading);
    }

    /// <summary>The findings without the flags of what was decided on.</summary>
    public static LabelIssueReport Without(LabelIssueReport report, TrailReading reading)
    {
        LabelIssues issues = report.Issues.WithDecided(reading.RowsOf(DecisionStanding.Decided));
        return report with
        {
            Issues = issues,
            Trail = reading,
            Kept = new KeptLabels(reading.Path, [.. issues.Decided.Select(issue => reading.Words[issue.Index])]),
            Context = report.Context with { TrailNotes = [.. Notes(issues, reading)] },
        };
    }

    private static LabelIssueReport AllTheSame(LabelIssueReport report, TrailReading reading)
    {
        ImmutableArray<LabelIssue> decided = report.Issues.WithDecided(reading.RowsOf(DecisionStanding.Decided)).Decided;
        int kept = decided.Length;
        return Plain(
            report,
            [
                new Note(
                    NoteKind.Read,
                    kept,
                    $"{Kept(reading, decided)} in the trail {reading.Path} {(kept == 1 ? "is" : "are")} flagged all the same, because of "
                        + $"{TrailParameters.FlagDecided}."),
                .. NotHere(report.Issues, reading),
            ]);
    }

    private static LabelIssueReport Plain(LabelIssueReport report, ImmutableArray<Note> notes) => report with
    {
        Issues = report.Issues.WithDecided([]),
        Trail = null,
        Kept = KeptLabels.None,
        Context = report.Context with { TrailNotes = notes },
    };

    private static IEnumerable<Note> Notes(LabelIssues issues, TrailReading reading)
    {
        int kept = issues.Decided.Length;
        string trail = reading.WasNamed ? $"By the trail {reading.Path}" : $"By the trail beside the data, {reading.Path}";
        yield return new Note(
            NoteKind.Read,
            kept,
            kept == 0
                ? $"{trail}, no flagged label is kept."
                : $"{trail}, {Kept(reading, issues.Decided)} {(kept == 1 ? "is" : "are")} not flagged again; "
                    + $"{TrailParameters.FlagDecided} flags {(kept == 1 ? "it" : "them")} all the same.");
        HashSet<int> flagged = [.. issues.Ranked.Concat(issues.NotEnoughEvidence).Select(issue => issue.Index)];
        int[] again = [.. reading.RowsOf(DecisionStanding.OtherPredictions).Where(flagged.Contains)];
        int[] corrected = [.. Corrected(reading, [.. again])];
        if (again.Length > corrected.Length)
        {
            int count = again.Length - corrected.Length;
            yield return new Note(
                NoteKind.Read,
                count,
                count == 1
                    ? $"1 kept label is flagged again, for the predictions are not those that it was kept under: {Models(reading, again.Except(corrected))}."
                    : $"{Sentences.Count(count)} kept labels are flagged again, for the predictions are not those that they were kept under: "
                        + $"{Models(reading, again.Except(corrected))}.");
        }

        if (corrected.Length > 0)
        {
            yield return new Note(
                NoteKind.Read,
                corrected.Length,
                $"{Sentences.Count(corrected.Length, "corrected label is", "corrected labels are")} flagged, for the predictions are not those under which "
                    + $"{(corrected.Length == 1 ? "it was" : "they were")} changed: {Models(reading, corrected)}.");
        }

        foreach (Note note in NotHere(issues, reading))
            yield return note;
    }

    private static IEnumerable<Note> NotHere(LabelIssues issues, TrailReading reading)
    {
        int changed = reading.RowsOf(DecisionStanding.OtherLabel).Count();
        int listed = issues.Ranked.Concat(issues.NotEnoughEvidence).Count(issue => reading.ChangedElsewhere.Contains(issue.Index));
        if (changed > 0)
        {
            yield return new Note(
                NoteKind.Read,
                changed,
                $"{Sentences.Count(changed, "label was", "labels were")} changed in the trail and not in this file: "
                    + $"{CommandLines.Of(CommandNames.Corrected)} writes "
                    + $"{(changed == 1 ? "it" : "them")}."
                    + (listed == 0 ? "" : $" {Sentences.Count(listed)} {(listed == 1 ? "is" : "are")} flagged here, and marked."));
        }
    }

    private static IEnumerable<int> Corrected(TrailReading reading, HashSet<int> rows) =>
        reading.Found.Where(one => one.Decision.IsCorrected && rows.Contains(one.Row)).Select(one => one.Row);

    private static string Models(TrailReading reading, IEnumerable<int> rows)
    {
        string[] then = [.. rows.Select(row => reading.ModelsThen[row]).Distinct(StringComparer.Ordinal)];
        return $"{Sentences.FirstFew(then, 3)} then, {reading.ModelNow} now";
    }

    // A label that was changed and stands corrected is decided, and was not kept.
    private static string Kept(TrailReading reading, ImmutableArray<LabelIssue> decided)
    {
        int changed = Corrected(reading, [.. decided.Select(issue => issue.Index)]).Count();
        string kept = Sentences.Count(decided.Length - changed, "label that was kept", "labels that were kept");
        string corrected = Sentences.Count(changed, "label that was corrected", "labels that were corrected");
        return changed == 0 ? kept : changed == decided.Length ? corrected : $"{kept} and {corrected}";
    }
}
