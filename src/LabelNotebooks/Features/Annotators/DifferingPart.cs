using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Annotators;

/// <summary>Which single labels differ from the consensus, and whose they are.</summary>
internal static class DifferingPart
{
    private const int PageSize = 20;
    private const int MostRows = 1000;
    private const int MostInTerminal = 200;
    private const int MostUnasked = 200;
    private const int MostCharacters = 200;

    public static Block Of(AnnotatorReport report)
    {
        if (report.Differing.IsEmpty)
            return report.Options.People is null ? Block.None : new Paragraph("None of their labels differs from the consensus.");
        var section = new Section(Title(report), TableOf(report)) { IsFolded = report.Options.People is null, IsClose = true };
        // In a terminal the labels of all people would bury the rest.
        return report.Options.People is not null
            ? section
            : new Group(section.OnPage(), new Paragraph($"{Title(report)}. {AllIn}").InTerminal());
    }

    /// <summary>Of those who were named: how many of their labels differ.</summary>
    public static string Headline(AnnotatorReport report)
    {
        AnnotatorSummary[] named = [.. report.Annotators.Where(one => report.Options.People!.Contains(one.Name))];
        return $"{Sentences.FirstFew([.. named.Select(one => one.Name)], 4)}: {Sentences.Count(report.Differing.Length)} of "
            + $"{Sentences.Count(named.Sum(one => one.LabelCount), "label")} {(report.Differing.Length == 1 ? "differs" : "differ")} from the consensus";
    }

    private static string AllIn => $"{PeopleOption} NAME lists those of one person; {ExportParameters.Export} ratings.csv writes them to a file.";

    public const string PeopleOption = "--people";

    private static string Title(AnnotatorReport report) =>
        $"Labels that differ from the consensus: {Sentences.Count(report.Differing.Length)}";

    private static Table TableOf(AnnotatorReport report) => new(
        [
            new Column("annotator") { Sort = SortBy.Texts },
            new Column("example") { Sort = SortBy.Texts, NamesRows = true },
            new Column("label") { Sort = SortBy.Texts },
            new Column("consensus") { Sort = SortBy.Texts },
            new Column("sure of the consensus", Align.RightInTerminal) { Sort = SortBy.Numbers },
        ],
        report.Differing.Select(one => new TableRow(
            one.Annotator,
            report.ExampleSet.NameOf(one.Example),
            ChipCell.Given(report.Classes[one.Given]),
            ChipCell.Suggested(report.Classes[one.Consensus]) with { Flag = one.IsSettled ? "" : "(open: held against nobody)" },
            MeterCell.Sorted(one.Quality, Words.OfHundred(one.Quality)))))
    {
        PageSize = PageSize,
        MostRowsOnPage = report.Options.People is null ? MostUnasked : MostRows,
        MostRowsInTerminal = MostInTerminal,
        MostCharactersOnPage = MostCharacters,
        MostCharactersInTerminal = MostCharacters,
        Rest = shown => shown < report.Differing.Length
            ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Differing.Length)} shown. {AllIn}"
            : "",
    };
}
