namespace LabelNotebooks;

/// <summary>The same labels by annotator: which rows are whose, and which example each row belongs to.</summary>
internal sealed class RowsByAnnotator
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    public RowsByAnnotator(Annotations annotations)
    {
        ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
        _starts = new int[annotations.Annotators.Length + 1];
        foreach (int annotator in annotators)
            _starts[annotator + 1]++;
        for (int annotator = 0; annotator < annotations.Annotators.Length; annotator++)
            _starts[annotator + 1] += _starts[annotator];
        int[] next = [.. _starts];
        _rows = new int[annotators.Length];
        for (int row = 0; row < annotators.Length; row++)
            _rows[next[annotators[row]]++] = row;
        ExampleOf = new int[annotators.Length];
        for (int example = 0; example < annotations.Examples.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            ExampleOf.AsSpan(start, end - start).Fill(example);
        }
    }

    /// <summary>(Count), the example of each row.</summary>
    public int[] ExampleOf { get; }

    /// <summary>The rows of one annotator, ascending.</summary>
    public ReadOnlySpan<int> Of(int annotator) => _rows.AsSpan(_starts[annotator], _starts[annotator + 1] - _starts[annotator]);
}
