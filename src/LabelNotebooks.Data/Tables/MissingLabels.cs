using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>Knows which labels are none, and counts what was left out for it.</summary>
internal sealed class MissingLabels
{
    private static readonly string[] Doubtful = ["NA", "N/A", "n/a", "na", "None", "none", "?", "-"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _marks;
    private readonly SortedDictionary<string, (long Count, List<long> First)> _seen = new(StringComparer.Ordinal);

    public MissingLabels(TableReadOptions options) =>
        _marks = (options.MissingLabels ?? TableReadOptions.UsualMissingLabels).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for what stands for a gap in a column of names. "NA", "N/A" and "None" can be names.</summary>
    public static bool IsGap(string value) => TableReadOptions.UsualMissingLabels.Contains(value) || value == "?";

    /// <summary>True for what is a name to one table and a gap to another.</summary>
    public static bool MayBeNone(string value) => Array.IndexOf(Doubtful, value) >= 0;

    public long Count => _seen.Values.Sum(seen => seen.Count);

    /// <summary>True where the label is none: the row is to be left out.</summary>
    public bool Takes(ReadOnlySpan<char> label, long position)
    {
        bool blank = label.IsWhiteSpace();
        if (!blank && !_marks.Contains(label))
            return false;
        string mark = blank ? "" : label.ToString();
        (long count, List<long> first) = _seen.TryGetValue(mark, out var seen) ? seen : (0, []);
        if (first.Count < 6)
            first.Add(position);
        _seen[mark] = (count + 1, first);
        return true;
    }

    public IEnumerable<Note> Notes(string positionNoun) => _seen.Select(entry => new Note(NoteKind.LeftOut, entry.Value.Count,
        $"{Sentences.Count(entry.Value.Count, "example")} left out: the label is {(entry.Key.Length == 0 ? "empty" : $"\"{entry.Key}\"")} ({positionNoun} "
        + $"{Sentences.FirstFew([.. entry.Value.First.Select(position => Sentences.Count(position))])})"));

    public InputProblem AllMissing(string source, string column) => new(
        $"{source}, column {column}",
        $"no example has a label: {Sentences.Count(Count, "row")} {(Count == 1 ? "is" : "are")} empty or marked as missing.",
        "Check that this is the column with the labels.");
}
