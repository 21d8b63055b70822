using System.Globalization;

namespace LabelNotebooks.Pages;

/// <summary>A bar from 0 to 1 with the words for it, which a terminal shows alone.</summary>
/// <param name="Share">The length of the bar.</param>
/// <param name="Label">The number in words.</param>
internal sealed record MeterCell(double Share, string Label) : Cell
{
    /// <summary>True where much is bad.</summary>
    public bool IsWarning { get; init; }

    protected override string Reading => Label;

    /// <summary>A meter that is sorted by its own number.</summary>
    public static MeterCell Sorted(double value, string label) => new(value, label) { SortValue = SortKey(value) };

    /// <summary>A number with all of its digits.</summary>
    public static string SortKey(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public override Html Markup(int most) => Html.Of($"{Page.Meter(Share, IsWarning)}<small>{Label}</small>");
}
