namespace LabelNotebooks;

/// <summary>How far an audit by these probabilities can be trusted.</summary>
public enum SanityVerdict
{
    /// <summary>Nothing speaks against them.</summary>
    Sane,

    /// <summary>Some of what an audit says will not hold; the finding says what.</summary>
    Doubtful,

    /// <summary>No finding is to be trusted until this is mended.</summary>
    Unusable,
}
