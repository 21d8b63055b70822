using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>The labels that are other ones now than in the earlier audit, flagged or not.</summary>
internal static class ChangedPart
{
    private const int PageSize = 20;
    private const int MostRowsInTerminal = 100;
    private const int MostCharacters = 200;

    public static IReadOnlyList<Block> Of(AuditReport audit, string number) => audit.Since is not { Changed: { Length: > 0 } changed }
        ? []
        :
        [
            new Section($"{number}Labels that changed since the earlier audit: {Sentences.Count(changed.Length)}", TableOf(audit.Context, changed))
            {
                IsFolded = changed.Length > PageSize,
                IsClose = true,
            },
        ];

    private static Table TableOf(AuditContext context, IReadOnlyList<LabelChange> changed) => new(
        [
            new Column("example") { Sort = SortBy.Texts, NamesRows = true },
            new Column("label then") { Sort = SortBy.Texts },
            new Column("label now") { Sort = SortBy.Texts },
            new Column("flagged then"),
            new Column("flagged now"),
        ],
        changed.Select(one => new TableRow([NameOf(context.Examples, one), one.Then, one.Now, Said(one.WasFlagged), Said(one.IsFlagged)])))
    {
        PageSize = PageSize,
        MostRowsInTerminal = MostRowsInTerminal,
        MostCharactersOnPage = MostCharacters,
        MostCharactersInTerminal = MostCharacters,
        Rest = shown => changed.Count > shown ? $"{Sentences.Count(shown)} of {Sentences.Count(changed.Count)} shown{context.AllIn("Since.Changed")}." : "",
    };

    private static string NameOf(ExampleSet examples, LabelChange one) => examples.TryRowOf(one.Example, out int row) ? examples.NameOf(row) : one.Example;

    private static string Said(bool isFlagged) => isFlagged ? "yes" : "no";
}
