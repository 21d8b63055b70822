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
            .. ResultPage.Of<LabelHealthReport>(LabelHealthPage.Of),
            .. ResultPage.Of<ClassHealthReport>(ClassHealthPage.Of),
            .. ResultPage.Of<ConfusedPairsReport>(ConfusedPairsPage.Of),
            .. ResultPage.Of<NoiseMatrixReport>(NoiseMatrixPage.Of),
            .. ResultPage.Of<ClassMatrix<long>>(ClassMatrixPage.Markup, ClassMatrixPage.Text),
            .. ResultPage.Of<ClassMatrix<double>>(ClassMatrixPage.Markup, ClassMatrixPage.Text),
            .. ResultPage.Of<LabelHealth>(LabelHealthSheets.Of),
            .. ResultPage.Of<ClassHealth>(LabelHealthSheets.Of),
            .. ResultPage.Of<IEnumerable<ClassHealth>>(LabelHealthSheets.Of),
            .. ResultPage.Of<ClassOverlap>(LabelHealthSheets.Of),
            .. ResultPage.Of<IEnumerable<ClassOverlap>>(LabelHealthSheets.Of),
        ],
    };
}
