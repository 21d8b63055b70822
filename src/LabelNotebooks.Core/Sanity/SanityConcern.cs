namespace LabelNotebooks;

/// <summary>What was looked at. Findings come in this order within one verdict.</summary>
public enum SanityConcern
{
    /// <summary>Numbers that are NaN or infinite.</summary>
    NotNumbers,

    /// <summary>Scores (logits), log probabilities, percentages, or numbers outside 0 to 1.</summary>
    Scale,

    /// <summary>Columns that fit other classes than those they are read as.</summary>
    ColumnOrder,

    /// <summary>Rows that belong to other examples than those whose labels stand beside them.</summary>
    RowOrder,

    /// <summary>Predictions by a model that had seen the labels.</summary>
    InSample,

    /// <summary>A model that knows no more than how common each class is.</summary>
    NoInformation,

    /// <summary>Columns that are the same for every example.</summary>
    ConstantColumns,

    /// <summary>Only zeros and ones: a decision without its certainty.</summary>
    HardDecisions,

    /// <summary>Rows that do not sum to 1.</summary>
    RowSums,

    /// <summary>Too few examples, or too few of a class.</summary>
    FewExamples,

    /// <summary>Classes that have a column but no label.</summary>
    ClassesWithoutLabels,

    /// <summary>Classes that are the most likely one of no example.</summary>
    ClassesNeverPredicted,
}
