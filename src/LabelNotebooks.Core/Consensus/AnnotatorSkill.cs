namespace LabelNotebooks;

/// <summary>What a method found of one annotator.</summary>
/// <param name="Annotator">Index in <see cref="Annotations.Annotators"/>.</param>
/// <param name="Name">The name.</param>
/// <param name="LabelCount">How many labels they gave.</param>
/// <param name="Skill">
/// In [0, 1], as the method means it. Majority: share of own labels that are the consensus. Weighted: the weight, where none is given. Wawa, zero-based
/// skill: agreement with the vote. One coin: probability of the right label. Dawid-Skene: the same, over the classes as common as they are. GLAD: mean
/// probability of the right label on the own examples. MACE: probability of knowing rather than guessing. CROWDLAB: annotator quality.
/// </param>
/// <param name="Confusion">(K, K), rows are true classes, columns given labels, each row sums to 1; null where the method has none.</param>
public sealed record AnnotatorSkill(int Annotator, string Name, int LabelCount, double Skill, ClassMatrix<double>? Confusion)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Name}: skill {Skill.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} over {Sentences.Count(LabelCount, "label")}.";
}
