namespace LabelNotebooks.Pages;

/// <summary>What is wrong, and what mends it.</summary>
internal sealed record Alert(string Finding, string Mend, AlertKind Kind) : Block
{
    public override Html Markup() => Html.Of($"<div class=\"lnb-alert {Class}\" role=\"note\"><p>{Finding}</p><p class=\"lnb-mend\">{Mend}</p></div>");

    public override string Text() => $"{TerminalText.OneLine(Finding)}\n  {TerminalText.OneLine(Mend)}";

    private string Class => Kind switch
    {
        AlertKind.Mere => "lnb-mere",
        AlertKind.Doubt => "lnb-doubt",
        AlertKind.Stop => "lnb-stop",
        _ => throw new InvalidOperationException($"There is no such kind: {Kind}."),
    };
}
