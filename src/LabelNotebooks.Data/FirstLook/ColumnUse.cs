namespace LabelNotebooks;

/// <summary>What a column seems to be for: a guess by its name and values, for a person to check.</summary>
public enum ColumnUse
{
    /// <summary>None that could be guessed.</summary>
    None,

    /// <summary>The given label.</summary>
    Label,

    /// <summary>Another label of the example: a corrected one, the truth, a second opinion. A model must not see it.</summary>
    OtherLabel,

    /// <summary>What a model said of the example, but no set of probabilities that could be read. Another model must not see it.</summary>
    Prediction,

    /// <summary>Who gave the label. A model must not see it.</summary>
    Annotator,

    /// <summary>The id of the example.</summary>
    Id,

    /// <summary>The predicted probability of one class.</summary>
    Probability,

    /// <summary>A number to learn from.</summary>
    Feature,

    /// <summary>A name to learn from.</summary>
    Category,

    /// <summary>A running text to learn from.</summary>
    Text,

    /// <summary>The label that one of several people gave, beside those of the others in columns of their own. A model must not see it.</summary>
    Rating,
}
