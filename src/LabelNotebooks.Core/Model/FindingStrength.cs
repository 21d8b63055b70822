namespace LabelNotebooks;

/// <summary>How strongly a finding is said.</summary>
public enum FindingStrength
{
    /// <summary>Could be corrected without looking, within the level that was asked for.</summary>
    Strict,

    /// <summary>A question to a person: it counts where a pipeline fails over so many.</summary>
    Flag,

    /// <summary>Shown beside the flags and counted by none: there is not enough evidence, or another rule than the one that was asked for found it.</summary>
    SetAside,
}
