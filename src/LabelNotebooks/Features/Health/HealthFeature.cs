using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>The room as it is listed in <see cref="Feature.All"/>.</summary>
internal static class HealthFeature
{
    public static Feature Row { get; } = new("Health")
    {
        Commands = [HealthCommand.Row],
        Guide = new CommandGuide(
            "#!label-health labelErrors",
            "how trustworthy each class is, the pairs most confused, the noise matrix"),
        Exports = [ClassHealthSchema.Table, ConfusedPairsSchema.Table, NoiseMatrixSchema.Of(["(class)"])],
        Pages =
        [
            .. ResultPage.Of<LabelHealthReport>(LabelHealthPage.Markup, LabelHealthPage.Text),
            .. ResultPage.Of<ClassHealthReport>(ClassHealthPage.Markup, ClassHealthPage.Text),
            .. ResultPage.Of<ConfusedPairsReport>(ConfusedPairsPage.Markup, ConfusedPairsPage.Text),
            .. ResultPage.Of<NoiseMatrixReport>(NoiseMatrixPage.Markup, NoiseMatrixPage.Text),
            .. ResultPage.Of<ClassMatrix<long>>(matrix => Html.Of($"<pre>{matrix.ToString()}</pre>"), matrix => matrix.ToString()),
            .. ResultPage.Of<ClassMatrix<double>>(matrix => Html.Of($"<pre>{matrix.ToString()}</pre>"), matrix => matrix.ToString()),
            .. ResultPage.Of<LabelHealth>(LabelHealthSheets.Of),
            .. ResultPage.Of<ClassHealth>(LabelHealthSheets.Of),
            .. ResultPage.Of<IEnumerable<ClassHealth>>(LabelHealthSheets.Of),
            .. ResultPage.Of<ClassOverlap>(LabelHealthSheets.Of),
            .. ResultPage.Of<IEnumerable<ClassOverlap>>(LabelHealthSheets.Of),
        ],
    };
}
