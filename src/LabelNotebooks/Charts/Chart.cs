using LabelNotebooks.Pages;
using OxyPlot;

namespace LabelNotebooks.Charts;

/// <summary>One message, drawn twice: an interactive figure, and a still picture for pages that strip scripts.</summary>
/// <param name="Title">The message: what a person should see.</param>
/// <param name="Description">What is drawn, with its figures, for those who cannot see it.</param>
/// <param name="Caption">How to read it, in one or two sentences.</param>
/// <param name="Width">Of the still picture, in points.</param>
/// <param name="Height">Of the still picture, in points.</param>
/// <param name="Figure">Plotly's figure as JSON; colours may be <c>var(--lnb-...)</c> of the stylesheet.</param>
/// <param name="Still">Builds the still picture in the colours of a palette; a new model each time, since models hold state.</param>
internal sealed record Chart(
    string Title,
    string Description,
    string Caption,
    int Width,
    int Height,
    string Figure,
    Func<Palette, PlotModel> Still)
{
    /// <summary>Below this width, in points, it scrolls in its own box; 0 where it shrinks.</summary>
    public int LeastWidth { get; init; }

    /// <summary>What is named beside it: names for which there is no room are said in full when it is pointed at.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
