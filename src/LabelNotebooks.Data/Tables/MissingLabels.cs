using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>Knows which labels are none, and counts what was left out for it.</summary>
/// <param name="options">What means "no label", and what does not.</param>
/// <param name="areRatings">
/// True where several people were asked: a table of their answers has gaps by its nature, and what reads like one is taken for one, and asked about.
/// False where each row is an example with its label: what reads like a gap stays a class until somebody says otherwise.
/// </param>
internal sealed class MissingLabels(TableReadOptions options, bool areRatings = false)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _marks =
        (options.MissingLabels ?? TableReadOptions.UsualMissingLabels)
            .Concat(areRatings ? options.MissingValues ?? [] : [])
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SortedDictionary<string, (long Count, List<long> First)> _seen = new(StringComparer.Ordinal);

    public long Count => _seen.Values.Sum(seen => seen.Count);

    /// <summary>How many labels are empty, or are what programs write for it.</summary>
    public long CertainCount => _seen.Where(entry => !IsDoubtful(entry.Key)).Sum(entry => entry.Value.Count);

    /// <summary>True where the label is none: the row is to be left out.</summary>
    public bool Takes(ReadOnlySpan<char> label, long position)
    {
        bool blank = label.IsWhiteSpace();
        if (!blank && (_marks.Contains(label) ? options.KeptLabels?.Contains(label.ToString()) == true : !IsDoubtful(label)))
            return false;
        string mark = blank ? "" : label.ToString();
        (long count, List<long> first) = _seen.TryGetValue(mark, out var seen) ? seen : (0, []);
        if (first.Count < 6)
            first.Add(position);
        _seen[mark] = (count + 1, first);
        return true;
    }

    /// <summary>What was left out, by what stands there.</summary>
    /// <param name="positionNoun">What a place in the source is called.</param>
    /// <param name="noun">What is left out: "example", "annotation".</param>
    public IEnumerable<Note> Notes(string positionNoun, string noun = "example") =>
    [
        .. Questions(positionNoun, noun),
        .. _seen.Where(entry => !IsDoubtful(entry.Key)).Select(entry => new Note(
            NoteKind.LeftOut,
            entry.Value.Count,
            $"{Sentences.Count(entry.Value.Count, noun)} left out: the label is {(entry.Key.Length == 0 ? "empty" : $"\"{entry.Key}\"")} "
            + $"({Places(positionNoun, entry.Value.First)})")),
    ];

    /// <summary>What reads like a gap alone: an empty cell of a table of ratings is none of a row's labels, and counted by itself.</summary>
    public IEnumerable<Note> Questions(string positionNoun, string noun)
    {
        var doubtful = _seen.Where(entry => IsDoubtful(entry.Key)).ToArray();
        if (doubtful.Length == 0)
            yield break;
        long count = doubtful.Sum(entry => entry.Value.Count);
        string marks = string.Join(", ", doubtful.Select(entry => $"\"{entry.Key}\" ({Sentences.Count(entry.Value.Count)}, "
            + $"first {positionNoun} {Sentences.Count(entry.Value.First[0])})"));
        yield return new Note(
            NoteKind.Asked,
            count,
            $"{Sentences.Count(count, noun)} left out that {(count == 1 ? "reads" : "read")} like gaps: {marks}; "
            + $"if one of them is a class, keep it with {Kept([.. doubtful.Select(entry => entry.Key)])}");
    }

    /// <summary>What is asked of the labels that are kept and read like gaps, all at once; null for nothing.</summary>
    /// <param name="labels">The labels that are kept.</param>
    /// <param name="noun">What bears a label: "example".</param>
    /// <param name="options">What was said of gaps.</param>
    public static Note? QuestionOf(ClassLabels labels, string noun, TableReadOptions options)
    {
        (string Label, long Count)[] asked = [.. labels.Classes
            .Select((label, code) => (label, (long)labels.ClassCounts[code]))
            .Where(one => one.Item2 > 0 && options.AsksOf(one.label))];
        if (asked.Length == 0)
            return null;
        bool isOne = asked.Length == 1;
        string[] words = [.. asked.Select(one => one.Label)];
        string[] gaps = [.. (options.MissingLabels ?? []).Except(TableReadOptions.UsualMissingLabels, StringComparer.Ordinal), .. words];
        string named = string.Join(", ", asked.Select(one => $"\"{one.Label}\" ({Sentences.Count(one.Count, noun)})"));
        return new Note(
            NoteKind.Asked,
            asked.Sum(one => one.Count),
            $"the {(isOne ? "label" : "labels")} {named} {(isOne ? "is kept as a class of its own" : "are kept as classes of their own")}; "
            + $"if {(isOne ? "it means" : "they mean")} \"no label\", name {(isOne ? "it" : "them")} with "
            + $"{Sentences.Setting(nameof(TableReadOptions.MissingLabels), "MissingLabels", $"\"{string.Join(',', gaps)}\"")}, "
            + $"if {(isOne ? "it is a class" : "they are classes")}, with {Kept([.. options.KeptLabels ?? [], .. words])}");
    }

    /// <summary>What is asked of the ratings that may be a word for "missing" in a language that nobody listed; null for nothing.</summary>
    /// <param name="labels">The ratings that are kept.</param>
    /// <param name="examples">The example of each.</param>
    /// <param name="options">What was said of gaps.</param>
    public static Note? QuestionOfRatings(ClassLabels labels, IReadOnlyList<int> examples, TableReadOptions options)
    {
        if (options.AsWritten || options.Classes is not null)
            return null;
        (string Label, long Count)[] asked = [.. StrangeRatings.Of(labels.Classes, examples, [.. labels.Codes])
            .Select(code => (Label: labels.Classes[code], (long)labels.ClassCounts[code]))
            .Where(one => !options.AsksOf(one.Label) && options.KeptLabels?.Contains(one.Label) != true)];
        if (asked.Length == 0)
            return null;
        bool isOne = asked.Length == 1;
        string[] words = [.. asked.Select(one => one.Label)];
        string named = string.Join(", ", asked.Select(one => $"\"{one.Label}\" ({Sentences.Count(one.Count, "label")})"));
        return new Note(
            NoteKind.Asked,
            asked.Sum(one => one.Count),
            $"raters agree on {named} no more often than chance has it, as where {(isOne ? "a word means" : "words mean")} that there is no label; "
            + $"{(isOne ? "it is kept as a class" : "they are kept as classes")}. If {(isOne ? "it means" : "they mean")} \"no label\", "
            + $"name {(isOne ? "it" : "them")} with {Gaps([.. options.MissingValues ?? [], .. words])}, "
            + $"if {(isOne ? "it is a class" : "they are classes")}, with {Kept([.. options.KeptLabels ?? [], .. words])}");
    }

    public InputProblem AllMissing(string source, string column)
    {
        string[] doubtful = [.. _seen.Keys.Where(key => IsDoubtful(key))];
        return new InputProblem(
            $"{source}, column {column}",
            $"no example has a label: {Sentences.Count(Count, "row")} {(Count == 1 ? "is" : "are")} empty or marked as missing.",
            "Check that this is the column with the labels."
            + (doubtful.Length == 0
                ? ""
                : $" If {ColumnNames.Quoted(doubtful)} {(doubtful.Length == 1 ? "is a class" : "are classes")}, keep "
                    + $"{(doubtful.Length == 1 ? "it" : "them")} with {Kept(doubtful)}."));
    }

    private static string Places(string positionNoun, List<long> first) =>
        $"{positionNoun} {Sentences.FirstFew([.. first.Select(position => Sentences.Count(position))])}";

    private static string Kept(params string[] marks) =>
        Sentences.Setting(nameof(TableReadOptions.KeptLabels), "KeptLabels", $"\"{string.Join(',', marks)}\"");

    private static string Gaps(params string[] words) =>
        Sentences.Setting(nameof(TableReadOptions.MissingValues), $"MissingValues = [{ColumnNames.Quoted(words)}]", $"\"{string.Join(',', words)}\"");

    private bool IsDoubtful(ReadOnlySpan<char> label) =>
        areRatings && GapTexts.MayBeNone(label) && !_marks.Contains(label) && options.AsksOf(label.ToString());
}
