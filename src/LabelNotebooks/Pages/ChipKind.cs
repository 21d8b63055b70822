namespace LabelNotebooks.Pages;

/// <summary>What a <see cref="ChipCell"/> stands for.</summary>
internal enum ChipKind
{
    /// <summary>A class.</summary>
    Neutral,

    /// <summary>The label that somebody gave.</summary>
    Given,

    /// <summary>The label that a model or several annotators suggest.</summary>
    Suggested,
}
