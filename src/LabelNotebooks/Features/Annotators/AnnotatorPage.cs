using System.Globalization;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Health;
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
    private const string Caution = "The consensus is not the truth, and everybody gets other examples: these figures do not rank people. Talk about examples, not about persons.";

    public static string Text(AnnotatorReport report)
    {
        var table = new TextTable([("annotator", false), ("labels", true), ("shared", true), ("with the consensus", false), .. report.Options.WithPace ? [("labels an hour", true)] : Array.Empty<(string, bool)>(), ("right against the majority", true)]);
        foreach (AnnotatorSummary one in report.Annotators.Take(MostTextRows))
        {
            table.Add(
            [
                one.Name,
                Sentences.Count(one.LabelCount),
                Sentences.Count(one.SharedCount),
                one.HasEnough ? Rate(one) : "too few shared to say",
                .. report.Options.WithPace ? [Pace(one)] : Array.Empty<string>(),
                one.HasEnough ? Sentences.Count(one.RightAgainstMajority.Length) : "",
            ]);
        }

        string chance = string.Concat(report.Annotators.Where(one => one.IsAtChance).Select(one => $"- {one.Name}: {AtChance}\n"));
        string shared = string.Concat(report.SharedConfusions.Take(MostShared).Select(confusion => $"- {Shared(report, confusion)}\n"));
        string[] needs = [.. report.Annotators.SelectMany(one => one.Confusions.Select(confusion => (confusion.Count, Line: $"- {one.Name}: {Needs(report, confusion)}\n"))).OrderByDescending(need => need.Count).Select(need => need.Line)];
        string own = string.Concat(needs.Take(MostLines)) + (needs.Length > MostLines ? $"{Sentences.Count(MostLines)} of {Sentences.Count(needs.Length)} shown, those of most labels; all are in .Annotators.\n" : "");
        return $"{Headline(report)}\n\n{string.Concat(Notes(report).Select(note => note + "\n"))}{table}{(report.Annotators.Length > MostTextRows ? $"{Sentences.Count(MostTextRows)} of {Sentences.Count(report.Annotators.Length)} shown; all are in .Annotators.\n" : "")}{(shared.Length > 0 ? $"\nFor the guideline:\n{shared}" : "")}{(own.Length > 0 ? $"\nWhere a clearer guideline would help:\n{own}" : "")}{(chance.Length > 0 ? $"\nTo talk about first:\n{chance}" : "")}{Caution}";
    }

    public static Html Markup(AnnotatorReport report)
    {
        Html head = Html.Of(
            $"""
            <th scope="col" data-sort="t">annotator</th><th class="lnb-n" scope="col" data-sort="n">labels</th><th scope="col">with the consensus</th>{Html.If(report.Options.WithPace, $"<th class=\"lnb-n\" scope=\"col\">labels an hour</th>")}<th scope="col">where a clearer guideline would help</th><th scope="col">right against the majority</th>
            """);
        Html table = PagedTable.Of(head, [.. report.Annotators.Select(one => (Row(report, one), ""))], PageSize);
        Html shared = Html.If(report.SharedConfusions.Length > 0, $"<section class=\"lnb-part\"><h4>For the guideline</h4><ul class=\"lnb-notes\">{Html.Join(report.SharedConfusions.Take(MostShared).Select(confusion => Html.Of($"<li>{Shared(report, confusion)}</li>")))}</ul></section>");
        return Page.Section(Headline(report), Html.Of(
            $"""
            <p class="lnb-sub">Beside the consensus of {MethodNames.Of(report.Method)}, on examples that others labelled too. Their own label is part of the consensus; ties count for nobody.</p>{Page.Notes(Notes(report))}{shared}<section class="lnb-part"><h4>Annotators</h4><div class="lnb-wide">{table}</div></section>{Charts(report)}<p class="lnb-foot">{Caution}</p>
            """));
    }

    private static string Headline(AnnotatorReport report)
    {
        if (report.SharedConfusions is [var first, ..])
            return $"{Sentences.Count(first.Annotators)} annotators take {report.Classes[first.First]} and {report.Classes[first.Second]} for each other: a matter for the guideline";
        int helped = report.Annotators.Count(one => one.Confusions.Length > 0);
        return helped > 0
            ? $"A clearer guideline would help {Sentences.Count(helped)} of {Sentences.Count(report.Annotators.Length, "annotator")}"
            : report.TooFewCount == report.Annotators.Length
                ? "Too few examples are shared to say anything about a person"
                : "No confusion of classes stands out";
    }

    private static IReadOnlyCollection<string> Notes(AnnotatorReport report) =>
    [
        .. report.Notes.Select(note => AnnotationNotes.Sentence(note)),
        .. report.TooFewCount > 0 ? [$"{Sentences.Count(report.TooFewCount, "annotator shares", "annotators share")} fewer than {Sentences.Count(report.Options.LeastShared)} examples with others: nothing is said of them."] : Array.Empty<string>(),
        .. report.Options.WithPace && report.Annotators.All(one => one.LabelsPerHour is null) ? ["Labels an hour are not known: the time of each label is needed (--time COLUMN)."] : Array.Empty<string>(),
        .. report.TiedCount > 0 ? [$"{Sentences.Count(report.TiedCount, "example is a tie", "examples are ties")} and {(report.TiedCount == 1 ? "counts" : "count")} for nobody."] : Array.Empty<string>(),
        .. report.Annotators.Length == 2 ? ["Two annotators cannot show who of them is right: read this as where they differ."] : Array.Empty<string>(),
        .. report.Options.Pseudonymous ? ["Names are replaced by numbers. Whoever has the list of names can find out who is who: this spares people a public page, it does not make data anonymous."] : Array.Empty<string>(),
    ];

    private static Html Row(AnnotatorReport report, AnnotatorSummary one)
    {
        Html rate = one.HasEnough
            ? Html.Of($"<td data-v=\"{one.WithConsensus.ToString("R", CultureInfo.InvariantCulture)}\">{Page.Meter(one.WithConsensus)}<small>{Rate(one)}</small></td>")
            : Html.Of($"<td data-v=\"-1\"><small>{Sentences.Count(one.SharedCount)} shared: too few to say</small></td>");
        Html needs = one.Confusions.Length > 0
            ? Html.Of($"<ul class=\"lnb-notes\">{Html.Join(one.Confusions.Select(confusion => Html.Of($"<li>{Needs(report, confusion)}</li>")))}</ul>")
            : Html.Text(one.IsAtChance ? AtChance : one.HasEnough ? "nothing stands out" : "");
        Html right = one.RightAgainstMajority.Length > 0 ? Html.Of($"<b>{Sentences.Count(one.RightAgainstMajority.Length)}</b> <small>{Examples(report, one.RightAgainstMajority)}</small>") : Html.Empty;
        return Html.Of(
            $"<th scope=\"row\">{one.Name}</th><td class=\"lnb-n\">{Sentences.Count(one.LabelCount)}</td>{rate}{Html.If(report.Options.WithPace, $"<td class=\"lnb-n\">{Pace(one)}</td>")}<td>{needs}</td><td>{right}</td>");
    }

    // The team first; then each of those whom a guideline would help, in the order of the table.
    private static Html Charts(AnnotatorReport report)
    {
        AnnotatorSummary[] helped = [.. report.Annotators.Where(one => one.Confusions.Length > 0 && one.Labels is not null)];
        Html team = report.Labels is not null ? LabelHealthPage.Part(ConfusionChart.Of("all annotators", report.Labels)) : Html.Empty;
        Html left = Html.If(helped.Length > MostCharts, $"<p class=\"lnb-sub\">Maps of {MostCharts} of the {helped.Length} whom a clearer guideline would help; the others are in <code>.Annotators</code>.</p>");
        return Html.Of($"{team}{Html.Join(helped.Take(MostCharts).Select(one => LabelHealthPage.Part(ConfusionChart.Of(one.Name, one.Labels!))))}{left}");
    }

    private static string Needs(AnnotatorReport report, ConfusedClasses confusion) =>
        $"{report.Classes[confusion.Consensus]} against {report.Classes[confusion.Given]}: {Sentences.Count(confusion.Count)} of {Sentences.Count(confusion.Of)} with consensus {report.Classes[confusion.Consensus]} were labelled {report.Classes[confusion.Given]} ({Range(confusion.Interval)}), as {Examples(report, confusion.Examples)}";

    private static string Shared(AnnotatorReport report, SharedConfusion confusion) =>
        $"{report.Classes[confusion.First]} against {report.Classes[confusion.Second]}: {Sentences.Count(confusion.Annotators)} annotators, {Sentences.Count(confusion.Count, "label")} ({report.Classes[confusion.First]} called {report.Classes[confusion.Second]}: {Sentences.Count(confusion.SecondGiven)}, {report.Classes[confusion.Second]} called {report.Classes[confusion.First]}: {Sentences.Count(confusion.Count - confusion.SecondGiven)}). Write down how to tell them apart, with {Examples(report, confusion.Examples)} as examples.";

    private static string Examples(AnnotatorReport report, IReadOnlyList<int> examples) => Sentences.FirstFew([.. examples.Take(MostExamples + 1).Select(example => report.Examples[example])], MostExamples);

    private static string Rate(AnnotatorSummary one) => $"{Sentences.Percent(one.WithConsensus)} ({Range(one.WithConsensusInterval)})";

    private static string Range(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{100 * interval.Low:0} to {100 * interval.High:0} %");

    private static string Pace(AnnotatorSummary one) => one.LabelsPerHour is { } pace ? pace.ToString("0", CultureInfo.InvariantCulture) : "";
}
