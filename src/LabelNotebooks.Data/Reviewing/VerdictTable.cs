using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Sheets of verdicts, as <see cref="RandomSampleFile"/> and <see cref="ReviewQueueFile"/> read them: by the rules of <see cref="DecisionSheetReader"/>, so
/// that what is counted here is what a trail would take.
/// </summary>
internal static class VerdictTable
{
    /// <summary>The rows that say right or wrong. O(N + rows).</summary>
    /// <param name="paths">Workbooks, CSV or TSV, Parquet, JSON Lines or a JSON array of records.</param>
    /// <param name="examples">(N), all examples.</param>
    /// <param name="labels">(N), the labels as they are now; null to ask for nothing.</param>
    /// <param name="use">Verdicts of a queue, or of a random sample.</param>
    /// <exception cref="AuditInputException">See <see cref="RandomSampleFile"/>; or two sheets say different things of one example.</exception>
    public static (List<ReviewedExample> Examples, IReadOnlyList<Note> Notes) Read(
        IReadOnlyList<string> paths,
        ExampleSet examples,
        ClassLabels? labels,
        SheetUse use)
    {
        ArgumentNullException.ThrowIfNull(examples);
        string[]? names = labels is null ? null : [.. Enumerable.Range(0, labels.Count).Select(labels.Name)];
        DecisionSheet sheet = SheetsTogether.Read(paths, examples, source => new DecisionSheetReader(source, examples, names, use, labels?.Classes));
        SheetDecision[] unclear = [.. sheet.Decisions.Where(one => !IsVerdict(one))];
        List<Note> notes = [.. sheet.Notes];
        if (unclear.Length > 0)
        {
            notes.Add(new Note(
                NoteKind.LeftOut,
                unclear.Length,
                $"{Sentences.Count(unclear.Length, "label is", "labels are")} called "
                    + $"{string.Join(", ", unclear.Select(one => one.Decision).Distinct().Order(StringComparer.Ordinal))}, and "
                    + $"{(unclear.Length == 1 ? "counts" : "count")} as without a verdict"));
        }

        if (sheet.Blank > 0)
            notes.Add(new Note(NoteKind.Read, sheet.Blank, $"{Sentences.Count(sheet.Blank, "row has", "rows have")} no verdict yet"));
        return ([.. sheet.Decisions.Where(IsVerdict).Select(Of)], notes);
    }

    private static bool IsVerdict(SheetDecision one) => one.Decision is DecisionWords.Keep or DecisionWords.Change;

    private static ReviewedExample Of(SheetDecision one) =>
        new(one.Example, one.Decision == DecisionWords.Change, one.Stratum, one.InclusionProbability)
        {
            Remark = one.Reason.Length > 0 ? one.Reason : null,
            NewLabel = one.Decision == DecisionWords.Change ? one.NewLabel : null,
        };
}
