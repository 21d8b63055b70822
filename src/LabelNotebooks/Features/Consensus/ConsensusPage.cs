using System.Globalization;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Consensus;

/// <summary>One label for each example, those in doubt first.</summary>
internal static class ConsensusPage
{
    private const int MostRows = 100;
    private const int PageSize = 10;
    private const int TextRows = 10;
    private const int MostVotes = 4;
    private const string Caution = "A consensus is what the labels together say, not the truth: where all annotators err alike, it errs too. An expert decides what is in doubt.";

    public static string Text(ConsensusLabels consensus)
    {
        var table = new TextTable(">#", ">example", "consensus", ">quality", "labels");
        int[] rows = [.. Doubtful(consensus).Take(TextRows)];
        for (int at = 0; at < rows.Length; at++)
            table.Add(Sentences.Count(at + 1), consensus.Annotations.Examples[rows[at]], consensus.Annotations.Classes[consensus.Labels[rows[at]]] + (consensus.Tied.Contains(rows[at]) ? " (tie)" : ""), Words.OfHundred(consensus.Quality[rows[at]]), Votes(consensus, rows[at]));
        return $"{Headline(consensus)}\n\n{string.Concat(Notes(consensus).Select(note => note + "\n"))}{ConsensusQualityChart.Title(consensus)}; {LowerFirst(VotesChart.Title(consensus))}.\n\nThose in doubt first:\n\n{table}{Sentences.Count(rows.Length)} of {Sentences.Count(consensus.Labels.Length)} shown.\n{Caution}";
    }

    public static Html Markup(ConsensusLabels consensus)
    {
        int[] rows = [.. Doubtful(consensus).Take(MostRows)];
        Html head = Html.Of($"<th class=\"lnb-n\" scope=\"col\" data-sort=\"n\">#</th><th class=\"lnb-n\" scope=\"col\" data-sort=\"t\">example</th><th scope=\"col\" data-sort=\"t\">consensus</th><th scope=\"col\" data-sort=\"n\">quality</th><th scope=\"col\">labels</th>");
        Html table = PagedTable.Of(head, [.. rows.Select((example, at) => (Row(consensus, example, at + 1), ""))], PageSize);
        return Page.Section(Headline(consensus), Html.Of(
            $"""
            <p class="lnb-sub">{Basis(consensus)}</p>{Page.Notes(Notes(consensus))}<ul class="lnb-tiles">{Tiles(consensus)}</ul><section class="lnb-part"><h4>Those in doubt first</h4><div class="lnb-wide">{table}</div><p class="lnb-sub">{Sentences.Count(rows.Length)} of {Sentences.Count(consensus.Labels.Length, "example")} are here; all are in <code>.Labels</code> and <code>.Quality</code>, and in a file by <code class="lnb-name">--export</code>.</p></section>{LabelHealthPage.Part(ConsensusQualityChart.Of(consensus))}{LabelHealthPage.Part(VotesChart.Of(consensus))}<p class="lnb-foot">{Caution}</p>
            """));
    }

    private static string Headline(ConsensusLabels consensus) =>
        $"{Sentences.Count(consensus.Labels.Length, "example")}, one label each, out of {Sentences.Count(consensus.Annotations.Count, "label")} of {Sentences.Count(consensus.Annotations.Annotators.Length, "annotator")}";

    private static string Basis(ConsensusLabels consensus) =>
        $"{consensus.Annotations.Source}, {Sentences.Count(consensus.Annotations.Classes.Length, "class", "classes")}. Method: {MethodNames.Of(consensus.Options.Method)}{(consensus.History.Length > 0 ? $", {Sentences.Count(consensus.History.Length, "step")}" : "")}.";

    internal static IReadOnlyCollection<string> Notes(ConsensusLabels consensus)
    {
        var notes = new List<string>([.. consensus.Notes.Select(note => note.Sentence), .. AnnotationNotes.Of(consensus.Annotations)]);
        if (consensus.Annotations.Annotators.Length == 2 && consensus.Options.Method != ConsensusMethod.Majority && consensus.Options.Method != ConsensusMethod.Crowdlab)
            notes.Add("Two annotators cannot show who of them is right: where they differ, the label and its quality are the method's guess. A third person decides.");
        if (!consensus.HasConverged)
            notes.Add($"The method stopped after {Sentences.Count(consensus.Options.MaxIterations, "step")} without coming to rest: read small differences with care; in C#, MaxIterations allows more.");
        if (consensus.SingleCount > 0)
            notes.Add($"{Sentences.Count(consensus.SingleCount, "example has", "examples have")} one label alone: nobody has confirmed it.");
        if (consensus.Tied.Length > 0)
            notes.Add($"{Sentences.Count(consensus.Tied.Length, "example is a tie", "examples are ties")}: the class that comes first in the order of the classes stands in, and somebody should look.");
        return notes;
    }

    private static Html Tiles(ConsensusLabels consensus)
    {
        int several = consensus.Labels.Length - consensus.SingleCount;
        int unanimous = Enumerable.Range(0, consensus.Labels.Length).Count(example => consensus.LabelCountOf(example) > 1 && consensus.IsUnanimous(example));
        double each = (double)consensus.Annotations.Count / consensus.Labels.Length;
        return Html.Join(
        [
            Page.Tile(several == 0 ? "none" : Sentences.Percent((double)unanimous / several), Html.Text(several == 0 ? "of the examples has two labels" : "unanimous, of examples with two labels or more")),
            Page.Tile(Words.OfHundred(consensus.Quality.Average()), Html.Text("mean quality of a consensus label, as the method sees it")),
            Page.Tile(Sentences.Count(consensus.Tied.Length), Html.Text(consensus.Tied.Length == 1 ? "tie" : "ties")),
            Page.Tile(each.ToString("0.#", CultureInfo.InvariantCulture), Html.Text(each == 1 ? "label for each example" : "labels for each example")),
        ]);
    }

    private static Html Row(ConsensusLabels consensus, int example, int rank) => Html.Of(
        $"""
        <td class="lnb-n">{rank}</td><th scope="row" class="lnb-n">{consensus.Annotations.Examples[example]}</th><td>{Page.Chip(consensus.Annotations.Classes[consensus.Labels[example]], "lnb-suggested")}{Html.If(consensus.Tied.Contains(example), $" <span class=\"lnb-flag\">(tie)</span>")}</td><td data-v="{consensus.Quality[example].ToString("R", CultureInfo.InvariantCulture)}">{Page.Meter(consensus.Quality[example])}<small>{Words.OfHundred(consensus.Quality[example])}</small></td><td>{Votes(consensus, example)}</td>
        """);

    private static IOrderedEnumerable<int> Doubtful(ConsensusLabels consensus) => Enumerable.Range(0, consensus.Labels.Length).OrderBy(example => consensus.Quality[example]).ThenBy(example => consensus.Agreement[example]);

    private static string Votes(ConsensusLabels consensus, int example)
    {
        (int start, int end) = consensus.Annotations.RowsOf(example);
        (int Label, int Count)[] votes = [.. consensus.Annotations.LabelCodes[start..end].ToArray().CountBy(label => label).Select(pair => (pair.Key, pair.Value)).OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key)];
        string shown = string.Join(", ", votes.Take(MostVotes).Select(vote => $"{consensus.Annotations.Classes[vote.Label]} × {Sentences.Count(vote.Count)}"));
        return votes.Length > MostVotes ? $"{shown}, others × {Sentences.Count(votes.Skip(MostVotes).Sum(vote => vote.Count))}" : shown;
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
