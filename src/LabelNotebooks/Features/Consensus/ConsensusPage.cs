using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Consensus;

/// <summary>One label for each example, those in doubt first.</summary>
internal static class ConsensusPage
{
    private const int MostRows = 100;
    private const int PageSize = 10;
    private const int TextRows = 10;
    private const int MostVotes = 4;
    private const string Caution = "A consensus is what the labels together say, not the truth: where all annotators err alike, "
        + "it errs too. An expert decides what is in doubt.";

    private static Column[] Columns(ConsensusLabels consensus) =>
    [
        new("#", Align.Right) { Sort = SortBy.Numbers },
        new("example", Align.Right) { Sort = SortBy.Texts, NamesRows = true },
        .. ExampleCells.TextOf(consensus.Annotations.ExampleSet),
        new("consensus") { Sort = SortBy.Texts },
        new("quality", Align.RightInTerminal) { Sort = SortBy.Numbers },
        new("labels") { IsLong = true },
    ];

    public static Sheet Of(ConsensusLabels consensus)
    {
        int count = consensus.Labels.Length;
        string charts = $"{ConsensusQualityChart.Title(consensus)}; {LowerFirst(VotesChart.Title(consensus))}.";
        var table = new Table(Columns(consensus), Doubtful(consensus).Select((example, at) => Row(consensus, example, at + 1)))
        {
            PageSize = PageSize,
            MostRowsOnPage = MostRows,
            MostRowsInTerminal = TextRows,
        };
        Phrase onPage = Phrase.Of(
            $"{Sentences.Count(Math.Min(count, MostRows))} of {Sentences.Count(count, "example")} are here; "
            + $"{Phrase.Code("--export consensus.csv")} writes all of them to a file.");
        Paragraph caution = Paragraph.Foot(Caution);
        return new Sheet(
            Headline(consensus),
            Paragraph.Muted(Basis(consensus)).OnPage(),
            new Group(Notes.Lines([.. NotesOf(consensus)]), new Paragraph(charts).InTerminal()),
            TilesOf(consensus),
            new Section(
                "Those in doubt first",
                new Group(
                    table,
                    Paragraph.Muted(onPage).OnPage(),
                    new Paragraph($"{Sentences.Count(Math.Min(count, TextRows))} of {Sentences.Count(count)} shown.").InTerminal(),
                    caution.InTerminal()))
            {
                Line = "Those in doubt first:",
            },
            Figure.Part(ConsensusQualityChart.Of(consensus)),
            Figure.Part(VotesChart.Of(consensus)),
            caution.OnPage());
    }

    /// <summary>How it was made, and the first of those in doubt.</summary>
    public static Sheet Brief(ConsensusLabels consensus) => new(
        Headline(consensus),
        new Group(
            new Paragraph(Basis(consensus)),
            new Paragraph($"{ConsensusQualityChart.Title(consensus)}; {LowerFirst(VotesChart.Title(consensus))}. Those in doubt first:"),
            new Table(Columns(consensus), Doubtful(consensus).Take(BriefOption.Rows).Select((example, at) => Row(consensus, example, at + 1)))));

    private static string Headline(ConsensusLabels consensus) =>
        $"{Sentences.Count(consensus.Labels.Length, "example")}, one label each, out of {Sentences.Count(consensus.Annotations.Count, "label")} "
        + $"of {Sentences.Count(consensus.Annotations.Annotators.Length, "annotator")}";

    private static string Basis(ConsensusLabels consensus) =>
        $"{consensus.Annotations.Source}, {Sentences.Count(consensus.Annotations.Classes.Length, "class", "classes")}. Method: "
        + $"{MethodNames.Of(consensus.Options.Method)}{(consensus.History.Length > 0 ? $", {Sentences.Count(consensus.History.Length, "step")}" : "")}.";

    private static List<string> NotesOf(ConsensusLabels consensus)
    {
        var notes = new List<string>([.. consensus.Notes.Select(note => note.Sentence), .. AnnotationNotes.Of(consensus.Annotations)]);
        if (consensus.Annotations.Annotators.Length == 2
            && consensus.Options.Method != ConsensusMethod.Majority
            && consensus.Options.Method != ConsensusMethod.Crowdlab)
            notes.Add("Two annotators cannot show who of them is right: where they differ, the label and its quality are the method's guess. "
                + "A third person decides.");
        if (!consensus.HasConverged)
            notes.Add($"The method stopped after {Sentences.Count(consensus.Options.MaxIterations, "step")} without coming to rest: "
                + "read small differences with care; in C#, MaxIterations allows more.");
        if (consensus.GivenByNobody is { Length: > 0 } open)
        {
            string first = $"{consensus.Annotations.ExampleSet.NameOf(open[0])}: {consensus.Annotations.Classes[consensus.Labels[open[0]]]}";
            notes.Add($"{Sentences.Count(open.Length, "example has a consensus", "examples have a consensus")} that none of their annotators gave, "
                + $"first of them {first}. They lead the list, whatever their quality: where a class has few labels, a method is sure too soon. "
                + "Counting votes never does so: --method majority.");
        }

        if (consensus.SingleCount > 0)
            notes.Add($"{Sentences.Count(consensus.SingleCount, "example has", "examples have")} one label alone: nobody has confirmed it.");
        if (consensus.Tied.Length > 0)
            notes.Add($"{Sentences.Count(consensus.Tied.Length, "example is a tie", "examples are ties")}: the class that comes first in the order of the "
                + "classes stands in, and somebody should look.");
        return notes;
    }

    private static Tiles TilesOf(ConsensusLabels consensus)
    {
        int several = consensus.Labels.Length - consensus.SingleCount;
        int unanimous = Enumerable.Range(0, consensus.Labels.Length).Count(example => consensus.LabelCountOf(example) > 1 && consensus.IsUnanimous(example));
        double each = (double)consensus.Annotations.Count / consensus.Labels.Length;
        return new Tiles(
            several == 0
                ? ("none", "of the examples has two labels")
                : (Sentences.Percent((double)unanimous / several), "unanimous, of examples with two labels or more"),
            (Words.OfHundred(consensus.Quality.Average()), "mean quality of a consensus label, as the method sees it"),
            (Sentences.Count(consensus.Tied.Length), consensus.Tied.Length == 1 ? "tie" : "ties"),
            (each.ToString("0.#", CultureInfo.InvariantCulture), each == 1 ? "label for each example" : "labels for each example"));
    }

    private static TableRow Row(ConsensusLabels consensus, int example, int rank) => new(
    [
        WordsCell.Count(rank),
        consensus.Annotations.ExampleSet.NameOf(example),
        .. ExampleCells.TextOf(consensus.Annotations.ExampleSet, example),
        ChipCell.Suggested(consensus.Annotations.Classes[consensus.Labels[example]]) with
        {
            Flag = consensus.Tied.Contains(example) ? "(tie)" : consensus.Agreement[example] == 0 ? "(nobody gave it)" : "",
        },
        MeterCell.Sorted(consensus.Quality[example], Words.OfHundred(consensus.Quality[example])),
        Votes(consensus, example),
    ]);

    private static IOrderedEnumerable<int> Doubtful(ConsensusLabels consensus) =>
        Enumerable.Range(0, consensus.Labels.Length)
            .OrderByDescending(example => consensus.Agreement[example] == 0)
            .ThenBy(example => consensus.Quality[example])
            .ThenBy(example => consensus.Agreement[example]);

    private static string Votes(ConsensusLabels consensus, int example)
    {
        (int start, int end) = consensus.Annotations.RowsOf(example);
        (int Label, int Count)[] votes = [.. consensus.Annotations.LabelCodes[start..end]
            .ToArray()
            .CountBy(label => label)
            .Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(vote => vote.Value)
            .ThenBy(vote => vote.Key)];
        string shown = string.Join(", ", votes.Take(MostVotes).Select(vote => $"{consensus.Annotations.Classes[vote.Label]} × {Sentences.Count(vote.Count)}"));
        return votes.Length > MostVotes ? $"{shown}, others × {Sentences.Count(votes.Skip(MostVotes).Sum(vote => vote.Count))}" : shown;
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
