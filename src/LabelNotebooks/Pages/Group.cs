namespace LabelNotebooks.Pages;

/// <summary>Blocks that belong together: in a terminal no empty line parts them.</summary>
internal sealed record Group(params IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>True where empty lines part them all the same: several blocks that count as one in another group.</summary>
    public bool IsLoose { get; init; }

    public override Html Markup() => MarkupOf(Blocks);

    public override string Text() => TextOf(Blocks, IsLoose ? "\n\n" : "\n");
}
