namespace LabelNotebooks;

/// <summary>How a label came to be wrong or doubtful.</summary>
public enum DecisionCause
{
    /// <summary>The guideline does not say, or not clearly.</summary>
    UnclearGuideline,

    /// <summary>A slip of the hand or the eye.</summary>
    Slip,

    /// <summary>The example itself is ambiguous.</summary>
    Ambiguous,

    /// <summary>It was right by an earlier version of the guideline.</summary>
    RuleChanged,

    /// <summary>Something else, which the reason says.</summary>
    Other,
}
