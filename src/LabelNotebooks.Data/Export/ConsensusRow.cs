namespace LabelNotebooks;

/// <summary>One example with its consensus: a view, nothing is copied.</summary>
internal readonly record struct ConsensusRow(ConsensusLabels Consensus, int Index)
{
    public string Example => Consensus.Annotations.ExampleSet.KeyOf(Index);

    public string Label => Consensus.Annotations.Classes[Consensus.Labels[Index]];

    public double Quality => Consensus.Quality[Index];

    public double Agreement => Consensus.Agreement[Index];

    public int Annotations => Consensus.LabelCountOf(Index);
}
