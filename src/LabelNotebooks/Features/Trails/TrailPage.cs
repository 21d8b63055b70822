using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Trails;

/// <summary>A trail as a person reads it: whether it holds, and what happened when, by whom and why.</summary>
internal static class TrailPage
{
    private const int PageSize = 25;
    private const int MostCharacters = 300;
    private const int MostCharactersOfOne = 20_000;
    private const int MostFaults = 3;
    private const int MostPairs = 10;

    public static Sheet Of(TrailReport report) => new(
        report.ToString(),
        new Group([.. Faults(report.Check)]),
        new Notes([.. report.Done.Select(done => (Phrase)done), .. NotesOf(report)]),
        report.Waiting.IsEmpty || report.Id is not null ? Block.None : Waiting(report),
        report.Lines.IsEmpty ? Block.None : Timeline(report),
        report.NamesThatLookAlike.Count == 0 ? Block.None : LookAlike(report.NamesThatLookAlike),
        new Section("Next", new Notes([.. Next(report)])) { IsClose = true },
        Paragraph.Foot("A name in a trail is declared, not proved: it shows that nobody exchanged it later, not who sat at the keyboard. Times are those of "
            + "the computer that recorded; the order is that of the entries.").OnPage());

    private static IEnumerable<Block> Faults(TrailCheck check)
    {
        foreach (TrailFault fault in check.Faults.Take(MostFaults))
        {
            string what = fault.ToString();
            yield return new Alert(
                char.ToUpperInvariant(what[0]) + what[1..] + ".",
                fault.IsOfText && check.LastSure > 0 ? "That text is not what was recorded, and not shown; the chain and every decision in it hold up to entry "
                        + $"{Sentences.Count(check.LastSure)}."
                    : check.LastSure == 0 ? "No entry is sure." : $"What follows on entry {Sentences.Count(check.LastSure)} is not sure, and not shown.",
                AlertKind.Stop);
        }

        if (check.FaultCount > MostFaults)
            yield return new Paragraph($"{Sentences.Count(check.FaultCount - MostFaults, "more fault follows", "more faults follow")}.");
    }

    private static IEnumerable<Phrase> NotesOf(TrailReport report)
    {
        if (report.Example is { } example)
        {
            yield return example.Label == example.Original
                ? Phrase.Of($"The label before the first decision: {Phrase.Strong(example.Original)}.")
                : Phrase.Of($"Before the first decision it was {Phrase.Strong(example.Original)}; now it is {Phrase.Strong(example.Label)}.");
            if (example.Status == ExampleStatus.Contested)
            {
                yield return $"Until somebody who decided neither way settles it, the label is {example.Label}. Decided: "
                    + string.Join(", ", example.Live.Select(decision => $"entry {decision.Number} {decision.Decision.Words}")) + "."
                    + (report.ByOne is { } one
                        ? $" All of it by {one}, in copies that were merged: one of them goes away with --undo {example.Live[0].Number}."
                        : "");
            }
        }
        else if (report.Nearest is { } nearest)
        {
            yield return $"{nearest} has decisions: did you mean that? Ids are compared letter by letter.";
        }
        else if (!report.Statuses.IsEmpty && report.Filter.Length == 0)
        {
            yield return "Examples with decisions: " + string.Join(
                ", ",
                report.Statuses.Select(pair => $"{Sentences.Count(pair.Value)} {StatusOf(pair.Key)}")) + ".";
        }

        if (report.Check.Holds)
            yield return report.Check.ToString();
        if (report.Check is { Holds: true, IsFull: true } && !report.IsAnchored)
            yield return $"Whether its end was cut off, or all of it written anew, no check of the file alone can tell: {TrailCommand.Anchor} FILE can.";
        if (report.Example is null && report.Lines.Any(line => line.Reason.Length > MostCharacters))
        {
            yield return $"Texts are cut here at {MostCharacters} characters. Whole: {TrailCommand.Id} ID, or {ExportParameters.Export} FILE.csv "
                + $"{TrailCommand.Names}.";
        }
        if (report.Check.ClockJumps > 0)
        {
            yield return $"The clock jumped {Sentences.Count(report.Check.ClockJumps, "time")}, first: {report.Check.FirstClockJump}. "
                + "The order of the entries is "
                    + "right, their times may not be.";
        }

        if (report.Check.Erased > 0)
            yield return $"{Sentences.Count(report.Check.Erased, "name or text was", "names or texts were")} erased, each by an entry that says so.";
    }

    private static Phrase What(TrailLine line, bool ofOne)
    {
        string[] more =
        [
            .. line.End.Length > 0 ? new[] { $"counts no more: {line.End}" } : [],
            .. line.DrawWords.Length > 0 ? new[] { line.DrawWords } : [],
            .. ofOne && line.Decided.Length > 0 ? new[] { $"decided on {line.Decided}" } : [],
            .. ofOne && line.SuggestionWords is { Length: > 0 } suggested ? new[] { suggested } : [],
        ];
        return more.Length == 0 ? line.What : Phrase.Of($"{line.What} {Phrase.Small($"({string.Join("; ", more)})")}");
    }

    private static Section Waiting(TrailReport report) => new(
        $"Not settled: {Sentences.Count(report.Waiting.Length, "example")}",
        new Table(
            [
                new Column("example") { Sort = SortBy.Texts, NamesRows = true },
                new Column("state") { Sort = SortBy.Texts },
                new Column("label in force") { Sort = SortBy.Texts },
                new Column("who decided what") { IsLong = true },
            ],
            report.Waiting.Select(row => new TableRow([.. row.Select(cell => (Cell)cell)])))
        {
            PageSize = PageSize,
            MostRowsInTerminal = PageSize,
            MostCharactersOnPage = MostCharacters,
            MostCharactersInTerminal = MostCharacters,
            Rest = shown => shown < report.Waiting.Length ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Waiting.Length)} shown." : "",
        })
    {
        IsClose = true,
    };

    private static Section LookAlike(IReadOnlyList<(string One, string Other)> pairs) => new(
        $"Names that may be one person's: {Sentences.Count(pairs.Count, "pair")}",
        new Paragraph(Sentences.FirstFew([.. pairs.Select(pair => $"{pair.One} and {pair.Other}")], MostPairs)
            + ". If two are one, take back what stands under the wrong name, and record it under the right one."))
    {
        IsFolded = true,
        IsClose = true,
    };

    private static Section Timeline(TrailReport report)
    {
        bool ofOne = report.Example is not null;
        return new Section(
            ofOne ? "What happened to it" : "What happened, the newest first",
            new Table(
                [
                    new Column("entry", Align.Right) { Sort = SortBy.Numbers, NamesRows = true },
                    new Column("when") { Sort = SortBy.Texts, Class = "lnb-o" },
                    .. ofOne ? Array.Empty<Column>() : [new Column("example") { Sort = SortBy.Texts }],
                    new Column("what") { IsLong = true },
                    new Column("who") { Sort = SortBy.Texts },
                    new Column("why") { IsLong = true },
                    new Column("guideline") { Sort = SortBy.Texts },
                ],
                (ofOne ? report.Lines : report.Lines.Reverse()).Select(line => new TableRow(
                [
                    WordsCell.Count(line.Number),
                    TimeWords.Short(line.Time),
                    .. ofOne ? Array.Empty<Cell>() : [line.Example],
                    What(line, ofOne),
                    line.Role.Length == 0 ? line.Who : $"{line.Who}, {line.Role}",
                    string.Join(": ", new[] { line.Cause.Replace('-', ' '), line.Reason }.Where(text => text.Length > 0)),
                    line.Guideline,
                ])))
            {
                PageSize = PageSize,
                MostRowsInTerminal = PageSize,
                MostCharactersOnPage = ofOne ? MostCharactersOfOne : MostCharacters,
                MostCharactersInTerminal = ofOne ? MostCharactersOfOne : MostCharacters,
                Rest = shown => shown < report.Lines.Length
                    ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Lines.Length)} shown; all of them are on the page"
                        + $"{(CommandLines.AreOfShell ? ": --html trail.html" : "")}."
                    : "",
            })
        {
            IsClose = true,
        };
    }

    private static IEnumerable<Phrase> Next(TrailReport report)
    {
        string line = $"{CommandLines.Of(TrailCommand.Name)} {TypedLine.Word(report.Trail)}";
        if (!report.Check.Holds)
        {
            yield return "Keep this file as it is: it is evidence. Find out who changed it, and go on from a copy that holds.";
            yield return Phrase.Of($"Its entries as a table, each marked whether it is sure: {Phrase.Code($"{line} --export evidence.csv --as-evidence")}");
            yield break;
        }

        if (report.Example is { Status: ExampleStatus.Contested })
            yield return Phrase.Of($"To settle it: {Phrase.Code($"{line} --settle {TypedLine.Word(report.Id!)} --to LABEL --reviewer NAME")}");
        if (report.Example is { Live: [.., var last] })
            yield return Phrase.Of($"To take the last decision back: {Phrase.Code($"{line} --undo {last.Number} --reviewer NAME --reason WHY")}");
        if (!report.Check.IsFull)
            yield return Phrase.Of($"To check every entry: {Phrase.Code($"{line} --verify")}");
        if (report.Example is null && report.Id is null)
            yield return Phrase.Of($"The life of one label: {Phrase.Code($"{line} --id ID")}");
        yield return Phrase.Of($"For somebody who does not have this program: {Phrase.Code($"{line} --export trail.jsonl")}");
    }

    internal static string StatusOf(ExampleStatus status) => status switch
    {
        ExampleStatus.Open => "open again",
        ExampleStatus.Kept => "kept",
        ExampleStatus.Changed => "changed",
        ExampleStatus.Ambiguous => "ambiguous",
        ExampleStatus.OutOfScope => "out of scope",
        ExampleStatus.Escalated => "waiting for somebody else",
        ExampleStatus.Contested => "contested",
        _ => throw new InvalidOperationException($"{status} has no words."),
    };
}
