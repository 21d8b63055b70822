namespace LabelNotebooks.Pages;

/// <summary>How grave an <see cref="Alert"/> is.</summary>
internal enum AlertKind
{
    /// <summary>Worth knowing.</summary>
    Mere,

    /// <summary>What follows is to be read with care.</summary>
    Doubt,

    /// <summary>What follows cannot be used, or nothing can follow.</summary>
    Stop,
}
