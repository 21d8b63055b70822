using LabelNotebooks.Commands;
using LabelNotebooks.Features.Trails;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The list beside the flags: labels on which people have decided in the trail.</summary>
internal static class KeptPart
{
    private const int MostRows = 100;
    private const int TextRows = 5;
    private const int MostCharacters = 200;

    public static Block Of(LabelIssueReport report) => report.Kept.Count == 0
        ? Elsewhere(report.Issues)
        : new Section(
            Headline(report.Kept),
            new Group(
                Table(report.Kept, report.PageSize, TextRows, report.Context.AllIn("Kept.Labels")),
                Paragraph.Muted($"They are no flags. {TrailParameters.FlagDecided} flags them all the same.")))
        {
            IsFolded = true,
        };

    public static Sheet Of(KeptLabels kept) => new(
        kept.Count == 0 ? "No flagged label was kept in a trail" : Headline(kept),
        Paragraph.Muted(kept.Trail.Length == 0 ? "No trail was read." : $"Trail {kept.Trail}."),
        kept.Count == 0 ? Block.None : Table(kept, MostRows, MostRows, "; in C#, all are in .Labels"));

    public static Sheet Of(KeptLabel label) => new(label.ToString());

    public static string Headline(KeptLabels kept) => $"Kept in the trail: {Sentences.Count(kept.Count - kept.ChangedCount)}"
        + (kept.ChangedCount == 0 ? "" : $"; changed there and corrected here: {Sentences.Count(kept.ChangedCount)}");

    // Decided in C#, where nobody said by whom.
    private static Block Elsewhere(LabelIssues issues) => issues.Decided.IsEmpty
        ? Block.None
        : new Paragraph($"{Sentences.Count(issues.Decided.Length, "label that the rule flags was", "labels that the rule flags were")} decided on already.");

    private static Table Table(KeptLabels kept, int pageSize, int inTerminal, string allIn) => new(
        [
            new Column("example") { Sort = SortBy.Texts, NamesRows = true },
            new Column("given") { Sort = SortBy.Texts },
            new Column("suggested") { Sort = SortBy.Texts },
            new Column("what was decided") { Sort = SortBy.Texts },
            new Column("by whom") { Sort = SortBy.Texts },
            new Column("when") { Sort = SortBy.Texts, Class = "lnb-o" },
            new Column("why"),
        ],
        kept.Labels.Select(label => new TableRow(
            label.Example,
            ChipCell.Given(label.GivenLabel),
            ChipCell.Suggested(label.SuggestedLabel),
            label.Decision,
            label.Who,
            TimeWords.Short(label.Time),
            label.Reason)))
    {
        PageSize = pageSize,
        MostRowsOnPage = MostRows,
        MostRowsInTerminal = inTerminal,
        MostCharactersOnPage = MostCharacters,
        MostCharactersInTerminal = MostCharacters,
        Rest = shown => shown < kept.Count ? $"{Sentences.Count(shown)} of {Sentences.Count(kept.Count)} shown{allIn}." : "",
    };
}
