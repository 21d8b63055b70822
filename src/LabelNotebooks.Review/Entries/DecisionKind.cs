namespace LabelNotebooks;

/// <summary>What a person decided of a label.</summary>
public enum DecisionKind
{
    /// <summary>It is right as it is.</summary>
    Keep,

    /// <summary>It is wrong, and another one is right.</summary>
    Change,

    /// <summary>Two classes fit the example, and no more can be said.</summary>
    Ambiguous,

    /// <summary>The example belongs to none of the classes.</summary>
    OutOfScope,

    /// <summary>Somebody else has to decide.</summary>
    Escalate,
}
