namespace LabelNotebooks;

/// <summary>A label that differs from the consensus of its example.</summary>
/// <param name="Annotator">Who gave it: the name, or a pseudonym.</param>
/// <param name="Example">Index in <see cref="Annotations.Examples"/>.</param>
/// <param name="Given">The class that was given, 0 to K-1.</param>
/// <param name="Consensus">The consensus, 0 to K-1.</param>
/// <param name="Quality">The probability of the consensus as the method sees it, in [0, 1].</param>
/// <param name="IsSettled">False where the consensus is a tie, or a class that nobody gave: then it is held against nobody.</param>
public sealed record DifferingLabel(string Annotator, int Example, int Given, int Consensus, double Quality, bool IsSettled)
{
    /// <summary>All of some annotators, in the order in which they are named; of each those first against which the consensus is surest. O(labels).</summary>
    internal static IEnumerable<DifferingLabel> Of(ConsensusLabels consensus, IReadOnlyList<string> names, IReadOnlyList<int> annotators)
    {
        Annotations annotations = consensus.Annotations;
        HashSet<int> open = [.. consensus.Tied, .. consensus.GivenByNobody];
        var places = annotators.Index().ToDictionary(one => one.Item, one => one.Index);
        var found = new List<(int Place, DifferingLabel Label)>();
        for (int example = 0; example < consensus.Labels.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            for (int row = start; row < end; row++)
            {
                int annotator = annotations.AnnotatorCodes[row];
                int given = annotations.LabelCodes[row];
                if (given != consensus.Labels[example] && places.TryGetValue(annotator, out int place))
                    found.Add((place, new DifferingLabel(
                        names[annotator], example, given, consensus.Labels[example], consensus.Quality[example], !open.Contains(example))));
            }
        }

        return found
            .OrderBy(one => one.Place)
            .ThenByDescending(one => one.Label.IsSettled)
            .ThenByDescending(one => one.Label.Quality)
            .Select(one => one.Label);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Annotator}: example {Sentences.Number(Example)} labelled {Sentences.Count(Given)}, where the consensus is {Sentences.Count(Consensus)}.";
}
