using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Balance;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class BalanceFeature
{
    public static Feature Row { get; } = new("Balance")
    {
        Commands = [BalanceCommand.Row],
        Guide = new CommandGuide(
            "#!label-balance labelErrors",
            "how common each class is, how many of its labels are flagged, and what so few or so many can say",
            "how common each class is"),
        AuditSections =
        [
            new AuditSection(AuditPlaces.Balance, (audit, number) =>
            [
                new Section(
                    $"{number}How balanced are the classes?",
                    new Answer(ClassCountsChart.Title(audit.Issues)),
                    ClassCountsPage.Body(audit.Issues.ClassCounts))
                {
                    IsClose = true,
                },
            ])
            {
                RestsOnProbabilities = false,
            },
        ],
        Pages =
        [
            .. ResultPage.Of<ClassCountsReport>(ClassCountsPage.Of),
            .. ResultPage.Of<ClassBalance>(BalancePage.Of),
            .. ResultPage.Of<BalancedClass>(BalancePage.Of),
            .. ResultPage.Of<IEnumerable<BalancedClass>>(BalancePage.Of),
        ],
    };
}
