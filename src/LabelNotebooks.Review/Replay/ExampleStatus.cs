namespace LabelNotebooks;

/// <summary>How far the decisions on an example have come.</summary>
public enum ExampleStatus
{
    /// <summary>Nobody has decided, or every decision was taken back.</summary>
    Open,

    /// <summary>Its label was confirmed.</summary>
    Kept,

    /// <summary>It has another label now.</summary>
    Changed,

    /// <summary>Two classes fit it.</summary>
    Ambiguous,

    /// <summary>It belongs to none of the classes.</summary>
    OutOfScope,

    /// <summary>It waits for somebody else.</summary>
    Escalated,

    /// <summary>People decided differently, and nobody has settled it.</summary>
    Contested,
}
