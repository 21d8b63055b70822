namespace LabelNotebooks;

/// <summary>The rule that decides which labels are flagged.</summary>
/// <remarks>Source: Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70 (2021),
/// section 4; the rules are those of cleanlab 2.9.0, but for ties, which are settled by the lowest index.</remarks>
public enum FilterBy
{
    /// <summary>For each pair of classes, as many labels as the joint estimates, those with the widest margin between the two. The default.</summary>
    PruneByNoiseRate,

    /// <summary>For each class, as many labels as the joint estimates, those with the lowest probability of the given class.</summary>
    PruneByClass,

    /// <summary>Labels that both pruning rules flag.</summary>
    Both,

    /// <summary>Labels that are confidently counted as another class: the off-diagonal of the confident joint.</summary>
    ConfidentLearning,

    /// <summary>Labels that differ from the most likely class.</summary>
    PredictedNeqGiven,

    /// <summary>The labels with the lowest normalized margin, as many as <see cref="ConfidentLearning"/> flags.</summary>
    LowNormalizedMargin,

    /// <summary>The labels with the lowest self-confidence, as many as <see cref="ConfidentLearning"/> flags.</summary>
    LowSelfConfidence,
}
