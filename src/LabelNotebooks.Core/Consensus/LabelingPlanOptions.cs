namespace LabelNotebooks;

/// <summary>What a labelling plan asks for.</summary>
public sealed record LabelingPlanOptions
{
    /// <summary>How many examples are to be labelled again.</summary>
    public int Examples { get; init; } = 100;

    /// <summary>How many new labels each of them gets.</summary>
    public int LabelsEach { get; init; } = 1;

    /// <summary>Who can be asked, by name; null for all annotators.</summary>
    public IReadOnlyList<string>? Annotators { get; init; }

    /// <summary>The most labels that one person is asked for; null for no bound.</summary>
    public int? MostPerAnnotator { get; init; }
}
