using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The strict list on the page of an audit: a product of its own beside the flags.</summary>
internal static class StrictPart
{
    private const int MostRows = 100;
    private const int TextRows = 10;

    private static readonly Column[] Columns =
    [
        new("example", Align.RightInTerminal) { NamesRows = true, Sort = SortBy.Texts },
        new("given") { Sort = SortBy.Texts },
        new("suggested") { Sort = SortBy.Texts },
        new("wrong with probability", Align.RightInTerminal) { Sort = SortBy.Numbers },
        new("by") { Sort = SortBy.Texts },
    ];

    /// <summary>The list, and the title of the flags that follow; nothing where nobody asked for it.</summary>
    public static Block Of(LabelIssueReport report)
    {
        if (report.Strict is not { } list)
            return Block.None;
        var table = new Table(Columns, list.Listed.Select(one => Row(StrictSheets.Row(one, report.Context.Examples.NameOf(one.Index), list.Labels.Classes))))
        {
            PageSize = report.PageSize,
            MostRowsOnPage = MostRows,
            MostRowsInTerminal = TextRows,
            Rest = shown => Left(report, list, shown),
        };
        var section = new Section(
            "Strict list",
            new Group(new Paragraph(list.ToString()), new Notes([.. StrictSheets.Notes(list)])),
            list.Listed.IsEmpty ? Block.None : table)
        {
            IsClose = true,
        };
        return new Group(section, new Heading("Flags")) { IsLoose = true };
    }

    private static TableRow Row(string[] words) => new(words[0], ChipCell.Given(words[1]), ChipCell.Suggested(words[2]), words[3], words[4]);

    private static string Left(LabelIssueReport report, StrictList list, int most) => list.Listed.Length > most
        ? $"{Sentences.Count(most)} of {Sentences.Count(list.Listed.Length)} shown{report.Context.AllIn("Strict")}."
        : "";
}
