namespace LabelNotebooks;

/// <summary>What the limit of an instrument is among numbers: "&lt;0,5", "&gt; 200".</summary>
public enum LimitReading
{
    /// <summary>The number of the limit, and every page asks whether that is meant.</summary>
    Asked,

    /// <summary>The number of the limit.</summary>
    Value,

    /// <summary>No value: nobody knows what it would be.</summary>
    Gap,
}
