namespace LabelNotebooks.Pages;

/// <summary>How a <see cref="Paragraph"/> looks on a page; a terminal knows one look.</summary>
internal enum ParagraphStyle
{
    /// <summary>As text.</summary>
    Plain,

    /// <summary>Muted: what explains the rest.</summary>
    Muted,

    /// <summary>Muted and small, at the end: how far to trust what stands above.</summary>
    Foot,

    /// <summary>Right above what gives it reason.</summary>
    Care,
}
