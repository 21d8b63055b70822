using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Record;

/// <summary>The decisions of a sheet that was filled in, with what the line says for all of them.</summary>
internal static class SheetDrafts
{
    /// <exception cref="AuditInputException">The sheet cannot be read, or a row of it cannot be meant: all of it at once.</exception>
    public static (IReadOnlyList<DecisionDraft> Drafts, int Blank, IReadOnlyList<Note> Notes) Read(CommandCall call, TrailSource source, string path)
    {
        if (!File.Exists(path) && call.Host.TryGetVariable(VariableReference.NameIn(path), out _))
        {
            throw new AuditInputException(
                DecisionParameters.From,
                $"{VariableReference.NameIn(path)} is a variable, and decisions are read from a sheet, so that it can be read again.",
                $"Name the file of the sheet: {DecisionParameters.From} review.csv.");
        }

        // As the data mean them: two spellings of one label are one where they are merged.
        DecisionSheet sheet = DecisionSheetFile.Read(
            ReviewedArgument.Sheets(DecisionParameters.From, path, source.Path),
            source.Rows,
            [.. source.Data.Labels.Select(source.Data.Meanings.ClassOf)]);
        if (sheet.Decisions.IsEmpty)
        {
            throw new AuditInputException(
                path,
                "no row has a decision.",
                "Write right or wrong into the column verdict, and where it is wrong the right label into new_label.");
        }
        string[] nameless = [.. sheet.Decisions.Where(row => NameOf(call, row).Length == 0).Select(row => row.Place)];
        if (nameless.Length > 0)
        {
            throw new AuditInputException(
                path,
                $"nobody is named who decided: {Sentences.Count(nameless.Length, "row")} ({Sentences.FirstFew(nameless)}).",
                $"Name the reviewer of all rows, {TrailParameters.Reviewer} NAME, or write the name of each into a column reviewer.");
        }

        Contradictions(call, sheet, path);
        string? typed = call.Get<string>(TrailParameters.Reviewer)?.Trim();
        string[] others = [.. sheet.Decisions
            .Select(row => row.Reviewer?.Trim())
            .OfType<string>()
            .Where(name => name != typed)
            .Distinct(StringComparer.Ordinal)];
        Note[] notes = typed is null || others.Length == 0
            ? [.. sheet.Notes]
            : [
                .. sheet.Notes,
                new Note(NoteKind.Read, others.Length, $"the sheet names who decided: {Sentences.FirstFew(others)}; {typed} stands where it does not"),
            ];
        return ([.. sheet.Decisions.Select(row => Of(call, source, row))], sheet.Blank, notes);
    }

    private static DecisionDraft Of(CommandCall call, TrailSource source, SheetDecision row) => new()
    {
        Place = row.Place,
        Example = source.Data.Ids[row.Example],
        Kind = DecisionParameters.KindOf(row.Decision),
        To = row.NewLabel,
        // Where the sheet does not say, it was filled in beside the file as it is.
        From = row.GivenLabel ?? source.Data.Labels[row.Example],
        Reviewer = NameOf(call, row),
        Role = row.Role ?? call.Get<string>(TrailParameters.Role) ?? "",
        Reason = row.Reason,
        Cause = DecisionParameters.CauseOf(row.Cause),
        Guideline = row.Guideline ?? DecisionParameters.GuidelineOf(call) ?? "",
        Draw = DecisionParameters.IsSecond(call) ? DecisionDraw.Second : DrawOf(row),
        Stratum = row.Stratum,
        Chance = row.InclusionProbability is > 0 and <= 1 and var chance ? DrawChance.Near(chance) : null,
        Decided = row.Decided,
        IsOfSheet = true,
    };

    // A sheet that names nobody is of the person who is typed, and may stand beside one that names the same person.
    private static void Contradictions(CommandCall call, DecisionSheet sheet, string path)
    {
        SheetDecision[][] several =
        [
            .. sheet.Decisions
                .GroupBy(row => (row.Example, Name: NameOf(call, row)))
                .Select(group => group.DistinctBy(row => (row.Decision, row.NewLabel)).ToArray())
                .Where(rows => rows.Length > 1),
        ];
        if (several.Length > 0)
        {
            throw new AuditInputException(
                [
                    .. several.Select(rows => new InputProblem(
                        path,
                        $"{NameOf(call, rows[0])} decides differently on one example: "
                            + $"{string.Join(", ", rows.Select(row => $"{row.Decision} ({row.Place})"))}.",
                        "Leave one of them in the sheets; or name who filled in each, in a column reviewer.")),
                ]);
        }
    }

    private static string NameOf(CommandCall call, SheetDecision row) => (row.Reviewer ?? call.Get<string>(TrailParameters.Reviewer) ?? "").Trim();

    private static DecisionDraw? DrawOf(SheetDecision row) => row.Purpose switch
    {
        ReviewSheetFile.NextToReview => DecisionDraw.Queue,
        null => row.InclusionProbability is null ? null : DecisionDraw.Random,
        _ => DecisionDraw.Random,
    };
}
