using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Annotators;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class AnnotatorsFeature
{
    public static Feature Row { get; } = new("Annotators")
    {
        Commands = [AnnotatorsCommand.Row],
        Guide = new CommandGuide(
            "#!label-annotators consensus",
            "which classes a clearer guideline would tell apart, for whom, with examples; `--people NAME` lists which of a person's labels differ from the "
                + "consensus, `--export ratings.csv` writes them; `--pseudonyms`",
            "who needs help with what"),
        Exports = [DifferingSchema.Table],
        Pages =
        [
            .. ResultPage.Of<AnnotatorReport>(AnnotatorPage.Of),
            .. ResultPage.Of<AnnotatorSummary>(AnnotatorSheets.Of),
            .. ResultPage.Of<LabelingPace>(AnnotatorSheets.Of),
            .. ResultPage.Of<ConfusedClasses>(AnnotatorSheets.Of),
            .. ResultPage.Of<SharedConfusion>(AnnotatorSheets.Of),
            .. ResultPage.Of<DifferingLabel>(AnnotatorSheets.Of),
        ],
    };
}
