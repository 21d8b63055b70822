namespace LabelNotebooks.Contracts.Cells;

/// <summary>Markup that a person wrote, shown as it is.</summary>
/// <param name="Content">The markup.</param>
public sealed record RawHtml(string Content)
{
    /// <summary>The markup.</summary>
    public override string ToString() => Content;
}
