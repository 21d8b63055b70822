using LabelNotebooks.Features;
using LabelNotebooks.Pages;

namespace LabelNotebooks.FeatureModel;

/// <summary>A section that a feature gives to the page of <c>#!label-audit</c>.</summary>
/// <param name="Place">Where it stands among the sections: lower comes first.</param>
/// <param name="Of">The section under a number ("3. "); empty where there is nothing to say, and then the number goes to the next.</param>
internal sealed record AuditSection(int Place, Func<AuditReport, string, IReadOnlyList<Block>> Of)
{
    /// <summary>True where it rests on the probabilities, so that it is left out where they cannot be used.</summary>
    public bool RestsOnProbabilities { get; init; } = true;

    /// <summary>
    /// All sections of an audit in their order, numbered: those of the features, and one for each kind of finding; those that say nothing are not there.
    /// </summary>
    /// <param name="audit">The audit.</param>
    /// <param name="hasProbabilities">False where the probabilities cannot be used.</param>
    /// <returns>The place of each, and its blocks.</returns>
    public static IEnumerable<(int Place, IReadOnlyList<Block> Blocks)> AllOf(AuditReport audit, bool hasProbabilities)
    {
        int number = 1;
        IEnumerable<AuditSection> sections = FeatureList.All
            .SelectMany(feature => feature.AuditSections.Concat(feature.FindingKinds.Select(kind => kind.Section)))
            .Where(section => hasProbabilities || !section.RestsOnProbabilities)
            .OrderBy(section => section.Place);
        foreach (AuditSection section in sections)
        {
            IReadOnlyList<Block> made = section.Of(audit, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}. "));
            if (made.Count == 0)
                continue;
            number++;
            yield return (section.Place, made);
        }
    }
}
