namespace LabelNotebooks;

/// <summary>What a sheet that was filled in is read for. The rules are the same; a count of verdicts asks for less than a trail does.</summary>
internal enum SheetUse
{
    /// <summary>Decisions for a trail: a label that changes needs its new value.</summary>
    Decisions,

    /// <summary>Verdicts on the labels as they are now.</summary>
    Verdicts,

    /// <summary>The same of labels that were drawn at random: rows of a review queue are refused.</summary>
    RandomVerdicts,
}
