namespace LabelNotebooks.Pages;

/// <summary>A class in its frame: dashed for a given label, plain for a suggested one.</summary>
internal sealed record ChipCell(string Name, ChipKind Kind = ChipKind.Neutral) : Cell
{
    /// <summary>A word behind it that is not to be overlooked; empty for none.</summary>
    public string Flag { get; init; } = "";

    protected override string Reading => Flag.Length == 0 ? Name : $"{Name} {Flag}";

    public static ChipCell Given(string name) => new(name, ChipKind.Given);

    public static ChipCell Suggested(string name) => new(name, ChipKind.Suggested);

    public override Html Markup(int most)
    {
        Html chip = Kind switch
        {
            ChipKind.Neutral => Html.Of($"<b class=\"lnb-chip\">{Name}</b>"),
            ChipKind.Given => Html.Of($"<b class=\"lnb-chip lnb-given\">{Name}</b>"),
            ChipKind.Suggested => Html.Of($"<b class=\"lnb-chip lnb-suggested\">{Name}</b>"),
            _ => throw new InvalidOperationException($"There is no such kind: {Kind}."),
        };
        return Html.Of($"{chip}{Html.If(Flag.Length > 0, $" <span class=\"lnb-flag\">{Flag}</span>")}");
    }
}
