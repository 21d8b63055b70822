using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>The pairs of annotators one by one: what a map of colours says, for a terminal too.</summary>
internal static class PairsPart
{
    private const int PageSize = 10;
    private const int MostRows = 200;
    private const int MostInTerminal = 20;

    public static Block Of(AgreementReport report) => report.Pairs.IsEmpty
        ? Block.None
        : new Section(
            "Pairs of annotators, those who agree least first",
            new Table(
                [
                    new Column("annotator") { Sort = SortBy.Texts, NamesRows = true },
                    new Column("and") { Sort = SortBy.Texts },
                    new Column("same label", Align.RightInTerminal) { Sort = SortBy.Numbers },
                    new Column("examples of both", Align.Right) { Sort = SortBy.Numbers },
                    new Column("interval"),
                    new Column("kappa", Align.Right) { Sort = SortBy.Numbers },
                ],
                InOrder(report).Select(pair => Row(report, pair)))
            {
                PageSize = PageSize,
                MostRowsOnPage = MostRows,
                MostRowsInTerminal = MostInTerminal,
                Rest = shown => shown < report.Pairs.Length
                    ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Pairs.Length)} pairs shown; {ExportParameters.Export} pairs.csv writes all of them."
                    : "",
            })
        {
            IsPart = false,
            IsClose = true,
        };

    /// <summary>Those who agree least first; those who share too little to say so last.</summary>
    public static IEnumerable<PairAgreement> InOrder(AgreementReport report) =>
        report.Pairs.OrderByDescending(pair => pair.HasEnough).ThenBy(pair => pair.Share).ThenByDescending(pair => pair.Shared);

    private static TableRow Row(AgreementReport report, PairAgreement pair) => new(
        report.Annotations.Annotators[pair.First],
        report.Annotations.Annotators[pair.Second],
        pair.HasEnough ? MeterCell.Sorted(pair.Share, Sentences.Percent(pair.Share)) : new WordsCell("too few to say") { SortValue = "2" },
        WordsCell.Count(pair.Shared),
        pair.HasEnough ? AgreementPage.Range(pair.Interval) : "",
        pair.HasEnough ? AgreementPage.Number(pair.Kappa) : "");
}
