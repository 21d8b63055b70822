namespace LabelNotebooks;

/// <summary>What a decision is worth for a label as it stands in a file now.</summary>
public enum DecisionStanding
{
    /// <summary>The label of the file is the one that was kept, or the one that it was changed to: nobody has to be asked again.</summary>
    Decided,

    /// <summary>The label of the file is not the one in force in the trail: it was changed in the one and not in the other.</summary>
    OtherLabel,

    /// <summary>The label is the one in force, and was decided on under other predictions than those of now.</summary>
    OtherPredictions,

    /// <summary>It was called ambiguous or out of scope, passed on, or is contested: nothing is decided yet.</summary>
    Unsettled,
}
