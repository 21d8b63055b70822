using LabelNotebooks.Charts;

namespace LabelNotebooks.Pages;

/// <summary>A chart, on a page alone: a terminal shows a table or nothing in its place.</summary>
internal sealed record Figure(Chart Chart) : Block
{
    /// <summary>A chart as a part of a longer page, under its message.</summary>
    public static Block Part(Chart chart) => new Section(chart.Title, new Figure(chart)).OnPage();

    public override Html Markup() => ChartMarkup.Figure(Chart);

    public override string Text() => "";
}
