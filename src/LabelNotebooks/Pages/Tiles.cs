namespace LabelNotebooks.Pages;

/// <summary>The few figures that a reader takes away, large: on a page alone, for a terminal says them in sentences.</summary>
internal sealed record Tiles(params IReadOnlyList<(string Value, string Meaning)> Rows) : Block
{
    public override Html Markup() =>
        Html.Of($"<ul class=\"lnb-tiles\">{Html.Join(Rows.Select(row => Html.Of($"<li><b>{row.Value}</b> <span>{row.Meaning}</span></li>")))}</ul>");

    public override string Text() => "";
}
