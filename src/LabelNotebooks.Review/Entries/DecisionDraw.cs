namespace LabelNotebooks;

/// <summary>How an example came before a reviewer.</summary>
public enum DecisionDraw
{
    /// <summary>It stood on a sheet of labels to look at next: those that a model doubts, and some drawn at random beside them.</summary>
    Queue,

    /// <summary>It was drawn at random.</summary>
    Random,

    /// <summary>It was drawn for a second reading, which knows nothing of the first.</summary>
    Second,
}
