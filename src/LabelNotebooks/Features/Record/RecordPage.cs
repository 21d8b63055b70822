using LabelNotebooks.Commands;
using LabelNotebooks.Features.Corrected;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Trails;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Record;

/// <summary>What was recorded, each decision in words, and what was not recorded and why.</summary>
internal static class RecordPage
{
    private const int PageSize = 20;

    public static Sheet Of(RecordReport report) => new(
        report.ToString(),
        new Group([.. report.NamesThatLookAlike.Select(pair => LookAlike(report.Trail, pair.One, pair.Other))]),
        new Notes([.. NotesOf(report)]),
        report.Outcome.Recorded.Length > 1 ? Recorded(report) : Block.None,
        report.Outcome.Stale.IsEmpty ? Block.None : Stale(report),
        new Section("Next", new Notes([.. Next(report)])) { IsClose = true });

    public static Sheet Of(DecisionSheet sheet) => new(
        sheet.ToString(),
        new Notes([.. sheet.Notes.Select(note => (Phrase)ReadingHead.Sentence(note))]),
        new WordTable(
            "As they were filled in",
            ["where", "decision", "new label", "reviewer", "reason"],
            [.. sheet.Decisions.Select(one => new[] { one.Place, one.Decision, one.NewLabel ?? "", one.Reviewer ?? "", one.Reason })],
            sheet.Decisions.Length,
            ".Decisions"));

    private static IEnumerable<Phrase> NotesOf(RecordReport report)
    {
        RecordOutcome outcome = report.Outcome;
        yield return report.WasBegun
            ? Phrase.Of($"The trail was begun: {Phrase.Code(report.Trail)}. Keep it with the data; {(report.HasPseudonyms ? Pseudonyms : Ids)}")
            : Phrase.Of($"In the trail {Phrase.Code(report.Trail)}.");
        if (report.GuidelineKept is { } guideline)
            yield return guideline;
        if (report.LookAlikes.Count > 0)
        {
            yield return $"{Sentences.Count(report.LookAlikes.Count, "id or label looks", "ids or labels look")} like another one and differ in how letters "
                + $"are composed: {Sentences.FirstFew(report.LookAlikes)}. The trail takes them for two, as the file does.";
        }

        int repeated = outcome.Repeated.Length;
        if (repeated > 0)
        {
            yield return $"{Sentences.Count(repeated, "decision stands", "decisions stand")} there already, word for word: nothing was added for "
                + $"{(repeated == 1 ? "it" : "them")}.";
        }

        if (outcome.TakenBack.Length > 0)
        {
            yield return $"{Sentences.Count(outcome.TakenBack.Length, "decision was", "decisions were")} recorded before and taken back since: not recorded "
                + $"once more ({Sentences.FirstFew([.. outcome.TakenBack.Select(draft => draft.Example)])}). To decide so again, type it for each example.";
        }

        if (outcome.DecidedAnew.Length > 0)
        {
            yield return $"{Sentences.Count(outcome.DecidedAnew.Length, "decision was", "decisions were")} recorded before, and the same person decided anew "
                + $"since: not recorded once more ({Sentences.FirstFew([.. outcome.DecidedAnew.Select(draft => report.NameOf(draft.Example))])}). To go back "
                + "to what the sheet says, type it for each example.";
        }

        if (report.GuidelinesNotKept is ({ Length: > 0 } missing, var kept))
        {
            yield return $"Of the guideline {Sentences.FirstFew(missing)} the trail keeps no text; it keeps {Sentences.FirstFew(kept)}. If it is misspelt, "
                + "take the decision back; if it is new, keep its text: "
                + $"{CommandLines.Of(TrailCommand.Name)} {TypedLine.Word(report.Trail)} --guideline-file FILE --guideline VERSION --reviewer NAME.";
        }

        if (report.Blank > 0)
            yield return $"{Sentences.Count(report.Blank, "row of the sheet is", "rows of the sheet are")} blank: not decided yet.";
        RecordedLine[] contested =
            [.. outcome.Recorded.Where(line => line.State.Status == ExampleStatus.Contested).DistinctBy(line => line.Decision.Example)];
        if (contested.Length > 0)
        {
            string[] back = [.. contested.Where(line => line.Before != line.State.Label).Select(line => Back(report, line))];
            yield return $"{Sentences.Count(contested.Length, "example is", "examples are")} contested now: people decided differently. Until somebody who did "
                + $"neither settles it, {(back.Length == 0 ? "the label stays" : Sentences.FirstFew(back))}.";
        }

        if (outcome.ClockWarning is { } warning)
            yield return $"{char.ToUpperInvariant(warning[0])}{warning[1..]}: look at the clock of this computer. The order of the entries is right.";
    }

    // What nobody disputes is the label from before.
    private static string Back(RecordReport report, RecordedLine line) =>
        $"the label of {report.NameOf(line.Decision.Example)} goes back from {line.Before} to {line.State.Label}";

    private static Alert LookAlike(string trail, string one, string other) => new(
        $"{one} and {other} are two people in this trail.",
        "If they are one, take back what stands under the wrong name, and record it under the right one: "
            + $"{CommandLines.Of(TrailCommand.Name)} {TypedLine.Word(trail)} --undo ENTRY --reviewer NAME.",
        AlertKind.Doubt);

    private const string Ids = "ids stand in it for good, so they must not name anybody.";
    private static string Pseudonyms => "pseudonyms stand in it in the place of ids. Their key lies in the trail, too, and can be erased "
        + $"({CommandLines.Of(TrailCommand.Name)} TRAIL --erase pseudonyms --reviewer NAME): then nobody can tell any more which example is which.";

    private static Section Recorded(RecordReport report) => new(
        "What was recorded",
        new Table(
            [
                new Column("entry", Align.Right) { Sort = SortBy.Numbers },
                new Column("example") { Sort = SortBy.Texts, NamesRows = true },
                new Column("decision") { Sort = SortBy.Texts },
                new Column("label in force") { Sort = SortBy.Texts },
            ],
            report.Outcome.Recorded.Select(line => new TableRow(
            [
                WordsCell.Count(line.Entry.Number),
                report.NameOf(line.Decision.Example),
                line.Words,
                line.State.Label + (line.State.Status == ExampleStatus.Contested ? " (contested)" : ""),
            ])))
        {
            PageSize = PageSize,
            MostRowsInTerminal = PageSize,
            Rest = shown => shown < report.Outcome.Recorded.Length
                ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Outcome.Recorded.Length)} shown."
                : "",
        })
    {
        IsClose = true,
    };

    private static Section Stale(RecordReport report) => new(
        report.Outcome.Stale.All(stale => stale.WasNeverSo)
            ? $"Not recorded, because the labels on the cards were never those of the examples: {Sentences.Count(report.Outcome.Stale.Length)}"
            : $"Not recorded, because the label is another one: {Sentences.Count(report.Outcome.Stale.Length)}",
        new Table(
            [
                new Column("example") { NamesRows = true },
                new Column("label on the card"),
                new Column("label in force"),
                new Column("since entry", Align.Right),
            ],
            report.Outcome.Stale.Select(stale => new TableRow(
            [
                report.NameOf(stale.Draft.Example),
                stale.Draft.From ?? "",
                stale.InForce,
                stale.WasNeverSo ? "never as on the card" : stale.By == 0 ? "" : WordsCell.Count(stale.By),
            ])))
        {
            PageSize = PageSize,
            MostRowsInTerminal = PageSize,
            Rest = shown => shown < report.Outcome.Stale.Length
                ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Outcome.Stale.Length)} shown"
                    + $"{(CommandLines.AreOfShell ? "" : "; in C#, all are in .Outcome.Stale")}."
                : "",
        },
        report.Outcome.Stale.Any(stale => stale.WasNeverSo)
            ? new Paragraph("Where an example never had the label of its card, the card is of other data: name the file from which the sheet was written.")
            : Block.None,
        report.Outcome.Stale.All(stale => stale.WasNeverSo) ? Block.None : new Paragraph(
            "Look at each again with the label that is in force, and decide anew"
            + (report.Outcome.Stale is [{ Draft.IsOfSheet: false } typed]
                ? $": {DecisionParameters.Seen} {TypedLine.Word(typed.InForce)} says that you saw it"
                : "")
            + $". If {(report.Outcome.Stale.Length == 1 ? "this was" : "these were")} read a second time, by somebody who knew nothing "
            + "of the first reading, say so: --second-reading."),
        Drawn(report))
    {
        IsClose = true,
    };

    // What was corrected before its sheet came in was wrong more often than others: without it an estimate is too low.
    private static Block Drawn(RecordReport report)
    {
        int drawn = report.Outcome.Stale.Count(stale => stale.Draft.Draw == DecisionDraw.Random);
        return drawn == 0
            ? Block.None
            : new Paragraph($"{Sentences.Count(drawn, "of them was", "of them were")} drawn at random and {(drawn == 1 ? "is" : "are")} missing now from what "
                + $"{EstimateCommand.Name} reads from the trail: it may count too few wrong labels. Estimate with the sheet itself, --reviewed SHEET, and the "
                + $"file as it was when the sheet was drawn: {CommandLines.Of(CorrectedCommand.Name)} {TypedLine.Word(report.Data)} --at-entry 1 "
                + $"--export first.csv{report.Reading} writes it.");
    }

    private static string Corrected(RecordReport report) =>
        $"{CommandLines.Of(CorrectedCommand.Name)} {TypedLine.Word(report.Data)} "
        + $"--export {FreeName.Replaced("corrected.csv", report.Data)}{report.Reading}{Beside(report)}";

    // Where it lies elsewhere, nobody finds it by the name of the data.
    private static string Beside(RecordReport report) => Path.GetFullPath(report.Trail) == Path.GetFullPath(TrailSource.PathOf(report.Data))
        ? ""
        : $" {TrailParameters.Trail} {TypedLine.Word(report.Trail)}";

    private static IEnumerable<Phrase> Next(RecordReport report)
    {
        string trail = TypedLine.Word(report.Trail);
        string command = CommandLines.Of(TrailCommand.Name);
        bool isOfGuideline = report.GuidelineKept is not null && report.Outcome.Recorded.IsEmpty;
        if (isOfGuideline)
        {
            string decide = RecordLine.Of(TypedLine.Word(report.Data), "--decision keep --reviewer NAME --guideline VERSION", "ID");
            yield return Phrase.Of($"To decide by it: {Phrase.Code(decide)}");
        }

        if (report.Outcome.Recorded is [var line, ..])
        {
            string id = TypedLine.Word(report.NameOf(line.Decision.Example));
            yield return Phrase.Of($"The life of one label: {Phrase.Code($"{command} {trail} --id {id}")}");
        }

        if (!TrailSource.IsText(report.Data))
            yield return TrailSource.NotWritten;
        else if (!isOfGuideline)
            yield return Phrase.Of($"The labels as they are now, in a file of their own: "
                + $"{Phrase.Code(Corrected(report))}");
        yield return Phrase.Of($"A line to keep elsewhere, which shows later that nothing was rewritten: "
            + $"{Phrase.Code($"{command} {trail} --anchor anchors.txt")}");
    }
}
