using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Annotators;

/// <summary>Who needs help with what, worded to help.</summary>
internal static class AnnotatorPage
{
    private const int PageSize = 20;
    private const int MostExamples = 6;
    private const int MostLines = 12;
    private const int MostShared = 8;
    private const int MostTextRows = 40;
    private const int MostCharts = 4;
    private const string AtChance = "with the consensus no more often than chance would give: check tool, scale and task together first";
    private const string Caution = "The consensus is not the truth, and everybody gets other examples: "
        + "these figures do not rank people. Talk about examples, not about persons.";

    public static Sheet Of(AnnotatorReport report)
    {
        var notes = Notes.Lines([.. NotesOf(report)]);
        Block shared = List("For the guideline", [.. report.SharedConfusions.Take(MostShared).Select(confusion => Shared(report, confusion))]);
        Block chance = List("To talk about first", [.. report.Annotators.Where(one => one.IsAtChance).Select(one => $"{one.Name}: {AtChance}")]);
        Table table = TableOf(report);
        // A terminal has no room for sentences in a table: there they follow it.
        Block differing = DifferingPart.Of(report);
        bool isAsked = report.Options.People is not null;
        Block last = isAsked ? Block.None : differing;
        var terminal = new Group(new Group(new Group(notes, table), shared, Needs(report), chance, last) { IsLoose = true }, new Paragraph(Caution));
        return new Sheet(
            isAsked ? DifferingPart.Headline(report) : Headline(report),
            [
                isAsked ? differing : Block.None,
                Paragraph.Muted($"Beside the consensus of {MethodNames.Of(report.Method)}, on examples that others labelled too. "
                    + "Their own label is part of the consensus; ties count for nobody.").OnPage(),
                notes.OnPage(),
                shared.OnPage(),
                new Section("Annotators", table).OnPage(),
                .. Charts(report),
                last.OnPage(),
                Paragraph.Foot(Caution).OnPage(),
                terminal.InTerminal(),
            ]);
    }

    /// <summary>What the guideline should say; of single people nothing.</summary>
    public static Sheet Brief(AnnotatorReport report) => new(
        report.Options.People is null ? Headline(report) : DifferingPart.Headline(report),
        List("For the guideline", [.. report.SharedConfusions.Take(BriefOption.Rows).Select(confusion => Shared(report, confusion))]),
        Paragraph.Foot(Caution));

    private static Table TableOf(AnnotatorReport report) => new(
        [
            new Column("annotator") { Sort = SortBy.Texts, NamesRows = true },
            new Column("labels", Align.Right) { Sort = SortBy.Numbers },
            new Column("shared", Align.Right) { On = Medium.Terminal },
            new Column("with the consensus"),
            .. report.Options.WithPace ? [new Column("pace: seconds from label to label")] : Array.Empty<Column>(),
            new Column("where a clearer guideline would help") { On = Medium.Page, IsLong = true },
            new Column("right against the majority", Align.RightInTerminal) { IsLong = true },
        ],
        report.Annotators.Select(one => Row(report, one)))
    {
        PageSize = PageSize,
        MostRowsInTerminal = MostTextRows,
        Rest = shown => report.Annotators.Length > shown
            ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Annotators.Length)} shown; in C#, all are in .Annotators."
            : "",
    };

    private static Block List(string title, IReadOnlyList<Phrase> lines) =>
        lines.Count == 0 ? Block.None : new Section(title, new Notes(lines)) { Line = $"{title}:", IsClose = true };

    private static Group Needs(AnnotatorReport report)
    {
        (int Count, string Line)[] needs =
        [
            .. report.Annotators
                .SelectMany(one => one.Confusions.Select(confusion => (confusion.Count, Line: $"{one.Name}: {Needs(report, confusion)}")))
                .OrderByDescending(need => need.Count),
        ];
        string left = needs.Length > MostLines
            ? $"{Sentences.Count(MostLines)} of {Sentences.Count(needs.Length)} shown, those of most labels; in C#, all are in .Annotators."
            : "";
        Block list = List("Where a clearer guideline would help", [.. needs.Take(MostLines).Select(need => need.Line)]);
        return new Group(list, new Paragraph(left));
    }

    private static string Headline(AnnotatorReport report)
    {
        if (report.SharedConfusions is [var first, ..])
            return $"{Sentences.Count(first.Annotators)} annotators take {report.Classes[first.First]} and {report.Classes[first.Second]} for each other: "
                + "a matter for the guideline";
        int helped = report.Annotators.Count(one => one.Confusions.Length > 0);
        return helped > 0
            ? $"A clearer guideline would help {Sentences.Count(helped)} of {Sentences.Count(report.Annotators.Length, "annotator")}"
            : report.TooFewCount == report.Annotators.Length
                ? "Too few examples are shared to say anything about a person"
                : "No confusion of classes stands out";
    }

    private static IReadOnlyCollection<string> NotesOf(AnnotatorReport report) =>
    [
        .. ReadingHead.Unasked(report.Notes).Select(note => AnnotationNotes.Sentence(note)),
        .. report.TooFewCount > 0
            ? [$"{Sentences.Count(report.TooFewCount, "annotator shares", "annotators share")} fewer than {Sentences.Count(report.Options.LeastShared)} "
                + "examples with others: nothing is said of them."]
            : Array.Empty<string>(),
        .. report.Options.WithPace ? [PaceNote(report)] : Array.Empty<string>(),
        .. report.TiedCount > 0
            ? [$"{Sentences.Count(report.TiedCount, "example is a tie", "examples are ties")} and {(report.TiedCount == 1 ? "counts" : "count")} for nobody."]
            : Array.Empty<string>(),
        .. report.Annotators.Length == 2 ? ["Two annotators cannot show who of them is right: read this as where they differ."] : Array.Empty<string>(),
        .. report.Options.Pseudonymous
            ? ["Names are replaced by numbers. Whoever has the list of names can find out who is who: "
                + "this spares people a public page, it does not make data anonymous."]
            : Array.Empty<string>(),
    ];

    private static TableRow Row(AnnotatorReport report, AnnotatorSummary one)
    {
        string count = Sentences.Count(one.RightAgainstMajority.Length);
        return new TableRow(
        [
            one.Name,
            WordsCell.Count(one.LabelCount),
            Sentences.Count(one.SharedCount),
            one.HasEnough
                ? MeterCell.Sorted(one.WithConsensus, Rate(one))
                : new WordsCell(Phrase.Small($"{Sentences.Count(one.SharedCount)} shared: too few to say"))
                {
                    Line = "too few shared to say",
                    SortValue = "-1",
                },
            .. report.Options.WithPace ? [Pace(one)] : Array.Empty<Cell>(),
            one.Confusions.Length > 0
                ? new ListCell([.. one.Confusions.Select(confusion => Needs(report, confusion))])
                : one.IsAtChance ? AtChance : one.HasEnough ? "nothing stands out" : "",
            new WordsCell(one.RightAgainstMajority.Length > 0
                ? Phrase.Of($"{Phrase.Strong(count)} {Phrase.Small(Examples(report, one.RightAgainstMajority))}")
                : "")
            {
                Line = one.HasEnough ? count : "",
            },
        ]);
    }

    // The team first; then each of those whom a guideline would help, in the order of the table.
    private static IEnumerable<Block> Charts(AnnotatorReport report)
    {
        AnnotatorSummary[] helped = [.. report.Annotators.Where(one => one.Confusions.Length > 0 && one.Labels is not null)];
        if (report.Labels is not null)
            yield return Figure.Part(ConfusionChart.Of("all annotators", report.Labels, report.Labels));
        foreach (AnnotatorSummary one in helped.Take(MostCharts))
            yield return Figure.Part(ConfusionChart.Of(one.Name, one.Labels!, report.Labels ?? one.Labels!));
        if (helped.Length > MostCharts)
            yield return Paragraph.Muted(Phrase.Of(
                $"Maps of {MostCharts} of the {helped.Length} whom a clearer guideline would help; the others are, in C#, in {Phrase.Code(".Annotators")}."))
                .OnPage();
    }

    private static string Needs(AnnotatorReport report, ConfusedClasses confusion) =>
        $"{report.Classes[confusion.Consensus]} against {report.Classes[confusion.Given]}: {Sentences.Count(confusion.Count)} "
        + $"of {Sentences.Count(confusion.Of)} with consensus {report.Classes[confusion.Consensus]} were labelled {report.Classes[confusion.Given]} "
        + $"({Range(confusion.Interval)}), as {Examples(report, confusion.Examples)}";

    private static string Shared(AnnotatorReport report, SharedConfusion confusion) =>
        $"{report.Classes[confusion.First]} against {report.Classes[confusion.Second]}: {Sentences.Count(confusion.Annotators)} "
        + $"annotators, {Sentences.Count(confusion.Count, "label")} ({report.Classes[confusion.First]} "
        + $"called {report.Classes[confusion.Second]}: {Sentences.Count(confusion.SecondGiven)}, {report.Classes[confusion.Second]} "
        + $"called {report.Classes[confusion.First]}: {Sentences.Count(confusion.Count - confusion.SecondGiven)}). "
        + $"Write down how to tell them apart, with {Examples(report, confusion.Examples)} as examples.";

    private static string Examples(AnnotatorReport report, IReadOnlyList<int> examples) =>
        Sentences.FirstFew([.. examples.Take(MostExamples + 1).Select(report.ExampleSet.NameOf)], MostExamples);

    private static string Rate(AnnotatorSummary one) => $"{Sentences.Percent(one.WithConsensus)} ({Range(one.WithConsensusInterval)})";

    private static string Range(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{100 * interval.Low:0} to {100 * interval.High:0} %");

    private static string Pace(AnnotatorSummary one) => one.Pace?.ToString() ?? "";

    private static string PaceNote(AnnotatorReport report)
    {
        LabelingPace[] known = [.. report.Annotators.Select(one => one.Pace).OfType<LabelingPace>()];
        if (known.All(pace => pace.Gaps + pace.Breaks + pace.Together == 0))
            return $"The pace is not known: the time of each label is needed ({CrowdParameters.Time} COLUMN, where the table is read).";
        int together = known.Sum(pace => pace.Together);
        int untimed = known.Sum(pace => pace.Untimed);
        return "Pace: the median time from one label of a person to the next. "
            + $"{Sentences.Count(known.Sum(pace => pace.Breaks), "gap is", "gaps are")} longer than {LabelingPace.LongestGap.TotalMinutes:0} minutes and "
            + "taken for breaks; "
            + $"{Sentences.Count(together, "label has", "labels have")} the time of another, saved together with it, "
            + $"and {(together == 1 ? "says" : "say")} nothing"
            + $"{(untimed > 0 ? $"; {Sentences.Count(untimed, "label has", "labels have")} no time" : "")}. Speed is not quality.";
    }
}
