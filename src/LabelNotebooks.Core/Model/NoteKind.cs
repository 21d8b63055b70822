namespace LabelNotebooks;

/// <summary>What a <see cref="Note"/> tells of.</summary>
public enum NoteKind
{
    /// <summary>How the input was read: nothing was lost or decided.</summary>
    Read,

    /// <summary>Examples, labels or probabilities of the input have no part in the result, and how many of them.</summary>
    LeftOut,

    /// <summary>Something was not named, and was guessed.</summary>
    Guessed,

    /// <summary>Values were changed on their way in.</summary>
    Converted,

    /// <summary>Something makes the result doubtful, or may not be what was meant.</summary>
    Doubted,

    /// <summary>
    /// The input can be read in two ways: it was read in the one that the sentence states, and the sentence says how to have the other. Heads every page.
    /// </summary>
    Asked,

    /// <summary>A column that could count has no part in the result, and what to do so that it has. Heads every page.</summary>
    Dropped,
}
