using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Trails;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class TrailsFeature
{
    public static Feature Row { get; } = new("Trails")
    {
        Commands = [TrailCommand.Row],
        Guide = new CommandGuide(
            "#!label-trail labels.csv.trail.db --id c17",
            "who decided what on which label, when and why; whether anything was changed since; `--anchor`, `--export trail.jsonl`, `--undo`, `--settle`, "
                + "`--erase`, `--merge`",
            "who decided what"),
        Exports = [TrailTable.Table, EvidenceTable.Table],
        Pages =
        [
            .. ResultPage.Of<TrailReport>(TrailPage.Of),
            .. ResultPage.Of<TrailRow>(row => new Sheet(row.ToString())),
            .. ResultPage.Of<TrailLine>(line => new Sheet(line.ToString())),
            .. ResultPage.Of<TrailCheck>(TrailStatePage.Of),
            .. ResultPage.Of<TrailAnchor>(anchor => new Sheet(anchor.ToString())),
            .. ResultPage.Of<TrailState>(TrailStatePage.Of),
            .. ResultPage.Of<ExampleState>(TrailStatePage.Of),
        ],
    };
}
