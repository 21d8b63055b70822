namespace LabelNotebooks;

/// <summary>How an example came before a reviewer.</summary>
public enum DecisionDraw
{
    /// <summary>It stood in a queue, because a model doubts it.</summary>
    Queue,

    /// <summary>It was drawn at random.</summary>
    Random,

    /// <summary>It was drawn for a second reading, which knows nothing of the first.</summary>
    Second,
}
