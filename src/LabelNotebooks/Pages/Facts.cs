namespace LabelNotebooks.Pages;

/// <summary>Figures by name, in the order in which a person reads them.</summary>
internal sealed record Facts(params IReadOnlyList<(string Name, string Value)> Rows) : Block
{
    private const int MostCharacters = 200;

    public override Html Markup() => Html.If(
        Rows.Count > 0,
        $"<table class=\"lnb-facts\">"
        + $"<tbody>{Html.Join(Rows.Select(row => Html.Of($"<tr><th scope=\"row\">{row.Name}</th><td>{Shorten(row.Value)}</td></tr>")))}</tbody></table>");

    public override string Text()
    {
        int width = Rows.Select(row => row.Name.Length).DefaultIfEmpty().Max();
        return string.Join('\n', Rows.Select(row => $"  {TerminalText.OneLine(row.Name).PadRight(width)}  {TerminalText.OneLine(Shorten(row.Value))}"));
    }

    private static string Shorten(string value) => ExampleContent.Shorten(value, MostCharacters);
}
