using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Several sheets that were filled in, as one.</summary>
internal static class SheetsTogether
{
    /// <param name="paths">The sheets.</param>
    /// <param name="examples">(N), all examples.</param>
    /// <param name="reader">Reads one of them.</param>
    /// <param name="keepsEach">True where each person's word is kept, also where two say the same or differ; false where an example has one verdict.</param>
    /// <exception cref="AuditInputException">A sheet cannot be read, or two of them say different things of one example.</exception>
    public static DecisionSheet Read(
        IReadOnlyList<string> paths, ExampleSet examples, Func<TableSource, DecisionSheetReader> reader, bool keepsEach = false)
    {
        DecisionSheet[] sheets = [.. paths.Select(path => One(path, reader))];
        if (sheets.Length == 1)
            return sheets[0];
        var decisions = ImmutableArray.CreateBuilder<SheetDecision>();
        var places = new Dictionary<(int Example, string? Reviewer), SheetDecision>();
        var problems = new List<InputProblem>();
        int same = 0;
        foreach (SheetDecision decision in sheets.SelectMany(sheet => sheet.Decisions))
        {
            (int, string?) key = (decision.Example, keepsEach ? decision.Reviewer : null);
            if (places.TryAdd(key, decision))
                decisions.Add(decision);
            else if (places[key] is var first && (first.Decision, first.NewLabel) == (decision.Decision, decision.NewLabel))
                same++;
            else
                problems.Add(new InputProblem(
                    $"{first.Place}, and {decision.Place}",
                    $"\"{examples.KeyOf(decision.Example)}\" is \"{Words(first)}\" in one sheet and \"{Words(decision)}\" in the other.",
                    "Settle it, and leave one of them in the sheets."));
        }

        if (problems.Count > 0)
            throw new AuditInputException(problems);
        List<Note> notes = [.. sheets.SelectMany(sheet => sheet.Notes).Distinct()];
        if (same > 0)
            notes.Add(new Note(
                NoteKind.LeftOut,
                same,
                $"{Sentences.Count(same, "row says", "rows say")} what another sheet says of the example, and {(same == 1 ? "counts" : "count")} once"));
        return new DecisionSheet(decisions.ToImmutable(), sheets.Sum(sheet => sheet.Blank), [.. notes]);
    }

    private static DecisionSheet One(string path, Func<TableSource, DecisionSheetReader> reader)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using TableSource source = TableFormats.Open(path, new TableReadOptions());
        return reader(source).Read();
    }

    private static string Words(SheetDecision one) => one.NewLabel is null ? one.Decision : $"{one.Decision} to {one.NewLabel}";
}
