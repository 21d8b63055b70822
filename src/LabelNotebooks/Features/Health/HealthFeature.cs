using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class HealthFeature
{
    public static Feature Row { get; } = new("Health")
    {
        Commands = [HealthCommand.Row],
        Guide = new CommandGuide(
            "#!label-health labelErrors",
            "how trustworthy each class is, the pairs most confused, the noise matrix",
            "which classes suffer, which are mixed up"),
        AuditSections =
        [
            new AuditSection(AuditPlaces.Classes, (audit, number) =>
            [
                new Section(
                    $"{number}Which classes?",
                    SetAsidePart.HealthNote(audit.Issues),
                    new Answer(Said(ClassHealthChart.Title(audit.Issues.Issues.Health))),
                    ClassHealthPage.Body(audit.Issues.ByClass))
                {
                    IsClose = true,
                    IsFolded = true,
                },
            ]),
            new AuditSection(AuditPlaces.ConfusedPairs, (audit, number) =>
            [
                new Section(
                    $"{number}Which are mistaken for one another?",
                    new Answer(Said(ConfusedPairsChart.Title(audit.Issues.Issues.Health))),
                    ConfusedPairsPage.Body(audit.Issues.ConfusedPairs))
                {
                    IsClose = true,
                    IsFolded = true,
                },
            ]),
        ],
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

    // Beside what people have counted these are no counts.
    private static string Said(string title) => $"{title}, by the model's estimate";
}
