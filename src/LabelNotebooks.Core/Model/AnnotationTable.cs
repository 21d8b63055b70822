using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The columns of annotations, sorted by example, within it by annotator, within it by time or order.</summary>
internal sealed record AnnotationTable(
    ExampleSet Examples,
    ImmutableArray<string> Annotators,
    ImmutableArray<string> Classes,
    ClassOrder Order,
    int[] Starts,
    int[] AnnotatorCodes,
    int[] LabelCodes,
    DateTimeOffset?[]? Times,
    string?[]? Guidelines)
{
    public static Annotations Build(
        int[] examples,
        int[] annotators,
        int[] labels,
        ExampleSet exampleSet,
        ImmutableArray<string> annotatorNames,
        ImmutableArray<string> classes,
        ClassOrder order,
        AnnotationOptions options)
    {
        IReadOnlyList<DateTimeOffset?>? times = options.Times;
        bool isTimed = times is not null && times.All(time => time is not null);
        int[] rows = SortedRows(examples, annotators, annotatorNames.Length, isTimed ? times : null);
        var starts = new int[exampleSet.Count + 1];
        foreach (int example in examples)
            starts[example + 1]++;
        for (int example = 0; example < exampleSet.Count; example++)
            starts[example + 1] += starts[example];
        var table = new AnnotationTable(
            exampleSet,
            annotatorNames,
            classes,
            order,
            starts,
            Array.ConvertAll(rows, row => annotators[row]),
            Array.ConvertAll(rows, row => labels[row]),
            times is null ? null : Array.ConvertAll(rows, row => times[row]),
            options.GuidelineVersions is { } versions ? Array.ConvertAll(rows, row => versions[row]) : null);
        Annotations built = Resolve(table, options.Repeats, options.Place, [.. options.Notes]);
        return times is null || isTimed || built.Repeated.Pairs == 0 ? built : built.WithNote(new Note(
            NoteKind.Doubted,
            built.Repeated.Pairs,
            "Which of an annotator's labels of one example is the last is told by the order of the rows, because "
            + $"{Sentences.Count(times.Count(time => time is null), "label has", "labels have")} no time."));
    }

    /// <summary>Counts repeats, and sets aside those that do not count.</summary>
    public static Annotations Resolve(AnnotationTable table, RepeatedAnnotations repeats, string place, ImmutableArray<Note> notes)
    {
        int rows = table.LabelCodes.Length;
        var kept = new List<int>(rows);
        var firstPairs = new List<string>();
        var count = default(RepeatCount);
        var starts = new int[table.Starts.Length];
        for (int example = 0; example + 1 < table.Starts.Length; example++)
        {
            for (int row = table.Starts[example]; row < table.Starts[example + 1];)
            {
                int end = row + 1;
                bool differ = false;
                while (end < table.Starts[example + 1] && table.AnnotatorCodes[end] == table.AnnotatorCodes[row])
                    differ |= table.LabelCodes[end++] != table.LabelCodes[row];
                if (end - row > 1)
                {
                    count = new RepeatCount(count.Pairs + 1, count.Rows + end - row - 1, count.Differing + (differ ? 1 : 0));
                    if (firstPairs.Count < 6)
                        firstPairs.Add($"{table.Annotators[table.AnnotatorCodes[row]]} on {table.Examples.NameOf(example)}");
                }

                (int from, int to) = repeats switch
                {
                    RepeatedAnnotations.Last => (end - 1, end),
                    RepeatedAnnotations.First => (row, row + 1),
                    RepeatedAnnotations.Keep or RepeatedAnnotations.Error => (row, end),
                    _ => throw new ArgumentOutOfRangeException(nameof(repeats), repeats, "There is no such way."),
                };
                for (int at = from; at < to; at++)
                    kept.Add(at);
                row = end;
            }

            starts[example + 1] = kept.Count;
        }

        if (repeats == RepeatedAnnotations.Error && count.Pairs > 0)
        {
            throw new AuditInputException(
                place,
                $"the same annotator labelled the same example more than once, {Sentences.Count(count.Pairs, "time")} (with different "
                + $"labels {Sentences.Count(count.Differing, "time")}): {Sentences.FirstFew(firstPairs)}.",
                "Say which label counts: "
                + $"{Sentences.Setting(nameof(AnnotationOptions.Repeats), "Repeats = RepeatedAnnotations.Keep, Last or First", "keep, last or first")}.");
        }

        if (kept.Count == rows)
            return new Annotations(table, repeats, count, place, notes);
        return new Annotations(
            table with
            {
                Starts = starts,
                AnnotatorCodes = [.. kept.Select(row => table.AnnotatorCodes[row])],
                LabelCodes = [.. kept.Select(row => table.LabelCodes[row])],
                Times = table.Times is { } times ? [.. kept.Select(row => times[row])] : null,
                Guidelines = table.Guidelines is { } versions ? [.. kept.Select(row => versions[row])] : null,
            },
            repeats,
            count,
            place,
            notes);
    }

    private static int[] SortedRows(int[] examples, int[] annotators, int annotatorCount, IReadOnlyList<DateTimeOffset?>? times)
    {
        var keys = new long[examples.Length];
        var rows = new int[examples.Length];
        for (int row = 0; row < rows.Length; row++)
            (keys[row], rows[row]) = (((long)examples[row] * annotatorCount) + annotators[row], row);
        Array.Sort(keys, rows);
        // Equal keys come in any order: repeats are put into that of time, and of the rows.
        for (int from = 0; from < rows.Length;)
        {
            int to = from + 1;
            while (to < rows.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                Array.Sort(rows, from, to - from, Comparer<int>.Create((left, right) => times is null || times[left]!.Value == times[right]!.Value
                    ? left.CompareTo(right)
                    : times[left]!.Value.CompareTo(times[right]!.Value)));
            from = to;
        }

        return rows;
    }
}
