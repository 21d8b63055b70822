namespace LabelNotebooks.Pages;

/// <summary>How a piece of a <see cref="Phrase"/> is set apart on a page.</summary>
internal enum Stress
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>To be typed.</summary>
    Code,

    /// <summary>To be typed, and never broken in two.</summary>
    Name,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Muted and small.</summary>
    Small,

    /// <summary>In the colour of given labels: look here.</summary>
    Flag,
}
