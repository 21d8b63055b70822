using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Consensus;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class ConsensusFeature
{
    public static Feature Row { get; } = new("Consensus")
    {
        Commands = [ConsensusCommand.Row],
        Guide = new CommandGuide(
            "#!label-consensus votes.csv",
            "one label for each example and how sure it is, kept in the variable `consensus`; `--method`, `--probabilities`, "
                + "`--duplicates`, `--export consensus.csv`",
            "one label out of several annotators'"),
        Exports = [ConsensusFile.Schema],
        Pages =
        [
            .. ResultPage.Of<ConsensusLabels>(ConsensusPage.Of),
            .. ResultPage.Of<Annotations>(ConsensusSheets.Of),
            .. ResultPage.Of<Annotation>(ConsensusSheets.Of),
            .. ResultPage.Of<RepeatCount>(ConsensusSheets.Of),
            .. ResultPage.Of<AnnotatorSkill>(ConsensusSheets.Of),
            .. ResultPage.Of<IEnumerable<AnnotatorSkill>>(ConsensusSheets.Of),
        ],
    };
}
