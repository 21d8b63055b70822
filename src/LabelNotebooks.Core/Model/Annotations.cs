using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// The labels that A annotators gave to M examples over K classes: a sparse table, a row for each label. Rows are held by example, within it by
/// annotator, so that the order in which they came changes no result. Immutable.
/// </summary>
public sealed class Annotations
{
    private readonly int[] _starts;
    private readonly int[] _annotators;
    private readonly int[] _labels;
    private readonly DateTimeOffset?[]? _times;
    private readonly string?[]? _guidelines;

    internal Annotations(AnnotationTable table, RepeatedAnnotations repeats, RepeatCount repeated, string source, ImmutableArray<Note> notes)
    {
        (ExampleSet, Annotators, Classes, Order) = (table.Examples, table.Annotators, table.Classes, table.Order);
        (_starts, _annotators, _labels, _times, _guidelines) = (table.Starts, table.AnnotatorCodes, table.LabelCodes, table.Times, table.Guidelines);
        Examples = [.. ExampleSet.Keys];
        Repeats = repeats;
        Repeated = repeated;
        Source = source;
        Notes = notes;
    }

    /// <summary>The same with one more note.</summary>
    public Annotations WithNote(Note note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var copy = (Annotations)MemberwiseClone();
        copy.Notes = [note, .. Notes];
        return copy;
    }

    /// <summary>Where they come from: the name of the file without its folder, or what the caller said.</summary>
    public string Source { get; }

    /// <summary>What was assumed or skipped on reading, one sentence each: for a report to say.</summary>
    public ImmutableArray<Note> Notes { get; private set; }

    /// <summary>
    /// (M), the ids of the examples, in the order in which they were first met; where there are none the number of each row, from 0. Each has at least
    /// one label.
    /// </summary>
    public ImmutableArray<string> Examples { get; }

    /// <summary>The examples, as they are found again: in files, in C#, on a screen. <see cref="Examples"/> are their keys.</summary>
    public ExampleSet ExampleSet { get; }

    /// <summary>(A), the names of the annotators, sorted. Each gave at least one label.</summary>
    public ImmutableArray<string> Annotators { get; }

    /// <summary>(K), the names of the classes. A class may be without any label.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>Where the order of <see cref="Classes"/> comes from.</summary>
    public ClassOrder Order { get; }

    /// <summary>What counts where one annotator labelled one example more than once.</summary>
    public RepeatedAnnotations Repeats { get; }

    /// <summary>How often one annotator labelled one example more than once, in the input.</summary>
    public RepeatCount Repeated { get; }

    /// <summary>How many labels count.</summary>
    public int Count => _labels.Length;

    /// <summary>(Count), the class of each label, by example, within it by annotator.</summary>
    public ReadOnlySpan<int> LabelCodes => _labels;

    /// <summary>(Count), the annotator of each label.</summary>
    public ReadOnlySpan<int> AnnotatorCodes => _annotators;

    /// <summary>True if it is known of every label when it was given.</summary>
    public bool HasTimes => _times is not null && !_times.Contains(null);

    /// <summary>The rows of one example, 0 to M-1: from <c>Start</c> up to but without <c>End</c>. At least one.</summary>
    public (int Start, int End) RowsOf(int example) => (_starts[example], _starts[example + 1]);

    /// <summary>One label. <paramref name="row"/> is 0 to Count-1. O(log M).</summary>
    public Annotation this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
            int found = Array.BinarySearch(_starts, row);
            return new Annotation(found >= 0 ? found : ~found - 1, _annotators[row], _labels[row], _times?[row], _guidelines?[row]);
        }
    }

    /// <summary>Annotations by name, a row for each label. O(rows x log rows).</summary>
    /// <param name="examples">(rows), the id of each example.</param>
    /// <param name="annotators">(rows), the name of each annotator.</param>
    /// <param name="labels">(rows), the name of each label's class.</param>
    /// <param name="options">Classes, times, guideline versions, repeats.</param>
    /// <exception cref="AuditInputException">
    /// There is no row, the lengths differ, a label is not among the classes, or there are repeats that are not allowed.
    /// </exception>
    public static Annotations FromNames(
        IReadOnlyList<string> examples,
        IReadOnlyList<string> annotators,
        IReadOnlyList<string> labels,
        AnnotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(annotators);
        ArgumentNullException.ThrowIfNull(labels);
        options ??= new AnnotationOptions();
        CheckLengths(options, examples.Count, ("annotators", annotators.Count), ("labels", labels.Count));
        ClassLabels classes = ClassLabels.FromNames(labels, options.Classes, options.Place);
        (ImmutableArray<string> exampleNames, int[] exampleCodes) = NameCodes.InOrder(examples);
        (ImmutableArray<string> annotatorNames, int[] annotatorCodes) = NameCodes.Sorted(annotators);
        return AnnotationTable.Build(
            exampleCodes,
            annotatorCodes,
            classes.Codes.ToArray(),
            ExampleSet.Of(options.Place, exampleNames),
            annotatorNames,
            classes.Classes,
            classes.Order,
            options);
    }

    /// <summary>Annotations that are codes already. O(rows x log rows).</summary>
    /// <param name="examples">(rows), each 0 to M-1.</param>
    /// <param name="annotators">(rows), each 0 to A-1.</param>
    /// <param name="labels">(rows), each 0 to K-1.</param>
    /// <param name="exampleNames">(M). An example without a label is left out.</param>
    /// <param name="annotatorNames">(A). An annotator without a label is left out.</param>
    /// <param name="options">Classes (needed here), times, guideline versions, repeats.</param>
    /// <exception cref="AuditInputException">
    /// There is no row, the lengths differ, a code is outside its range, or there are repeats that are not allowed.
    /// </exception>
    public static Annotations FromCodes(
        ReadOnlySpan<int> examples,
        ReadOnlySpan<int> annotators,
        ReadOnlySpan<int> labels,
        IReadOnlyList<string> exampleNames,
        IReadOnlyList<string> annotatorNames,
        AnnotationOptions options)
    {
        ArgumentNullException.ThrowIfNull(exampleNames);
        ArgumentNullException.ThrowIfNull(options);
        return FromCodes(examples, annotators, labels, ExampleSet.Of(options.Place, exampleNames), annotatorNames, options);
    }

    /// <summary>Annotations that are codes already, of examples that go by the row where they have no id. O(rows x log rows).</summary>
    /// <param name="examples">(rows), each 0 to M-1.</param>
    /// <param name="annotators">(rows), each 0 to A-1.</param>
    /// <param name="labels">(rows), each 0 to K-1.</param>
    /// <param name="exampleSet">(M), how each example is found again. An example without a label is left out.</param>
    /// <param name="annotatorNames">(A). An annotator without a label is left out.</param>
    /// <param name="options">Classes (needed here), times, guideline versions, repeats.</param>
    /// <exception cref="AuditInputException">
    /// There is no row, the lengths differ, a code is outside its range, or there are repeats that are not allowed.
    /// </exception>
    public static Annotations FromCodes(
        ReadOnlySpan<int> examples,
        ReadOnlySpan<int> annotators,
        ReadOnlySpan<int> labels,
        ExampleSet exampleSet,
        IReadOnlyList<string> annotatorNames,
        AnnotationOptions options)
    {
        ArgumentNullException.ThrowIfNull(exampleSet);
        ArgumentNullException.ThrowIfNull(annotatorNames);
        ArgumentNullException.ThrowIfNull(options);
        CheckLengths(options, examples.Length, ("annotators", annotators.Length), ("labels", labels.Length));
        ClassLabels classes = ClassLabels.FromCodes(
            labels,
            options.Classes ?? throw new ArgumentException("Codes need the names of the classes.", nameof(options)));
        (int[] exampleRows, int[] exampleCodes) = NameCodes.Used(examples, exampleSet.Count, options.Place, "example");
        (int[] annotatorRows, int[] annotatorCodes) = NameCodes.Used(annotators, annotatorNames.Count, options.Place, "annotator");
        return AnnotationTable.Build(
            exampleCodes,
            annotatorCodes,
            classes.Codes.ToArray(),
            exampleSet.Take(exampleRows),
            [.. annotatorRows.Select(row => annotatorNames[row])],
            classes.Classes,
            options.Order,
            options);
    }

    /// <summary>Annotations of a wide table: a row for each example, a column for each annotator. Empty cells are labels that were not given.</summary>
    /// <param name="examples">(rows), the id of each example.</param>
    /// <param name="columns">The columns: an annotator's name, and (rows) labels; null or empty where there is none.</param>
    /// <param name="options">Classes and repeats; times and guideline versions have no place in a wide table.</param>
    /// <exception cref="AuditInputException">As in <see cref="FromNames"/>.</exception>
    public static Annotations FromWide(
        IReadOnlyList<string> examples,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string?>>> columns,
        AnnotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(columns);
        options = (options ?? new AnnotationOptions()) with { Times = null, GuidelineVersions = null };
        CheckLengths(options, examples.Count, [.. columns.Select(column => ($"column {column.Key}", column.Value.Count))]);
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int row = 0; row < examples.Count; row++)
        {
            foreach ((string annotator, IReadOnlyList<string?> labels) in columns)
            {
                if (!string.IsNullOrEmpty(labels[row]))
                    rows.Add((examples[row], annotator, labels[row]!));
            }
        }

        return FromNames([.. rows.Select(row => row.Example)], [.. rows.Select(row => row.Annotator)], [.. rows.Select(row => row.Label)], options);
    }

    /// <summary>The same annotations with one label for each annotator and example; the same object if there is nothing to set aside. O(Count).</summary>
    /// <param name="repeats">Which one counts; <see cref="RepeatedAnnotations.Keep"/> changes nothing.</param>
    /// <exception cref="AuditInputException">There are repeats, and they are not allowed.</exception>
    public Annotations WithRepeats(RepeatedAnnotations repeats) =>
        repeats == RepeatedAnnotations.Keep || Repeated.Rows == 0 || Repeats is RepeatedAnnotations.Last or RepeatedAnnotations.First
            ? this
            : AnnotationTable.Resolve(
                new AnnotationTable(ExampleSet, Annotators, Classes, Order, _starts, _annotators, _labels, _times, _guidelines),
                repeats,
                Source,
                Notes);

    /// <summary>What it holds, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Count, "label")} of {Sentences.Count(Examples.Length, "example")} by {Sentences.Count(Annotators.Length, "annotator")} "
        + $"over {Sentences.Count(Classes.Length, "class", "classes")}: {Sentences.FirstFew(Classes, 10)}.";

    private static void CheckLengths(AnnotationOptions options, int rows, params ReadOnlySpan<(string Name, int Count)> others)
    {
        var problems = new List<InputProblem>();
        if (rows == 0)
            problems.Add(new InputProblem(options.Place, "there is no annotation in it.", "Give a row for each label: example, annotator, label."));
        foreach ((string name, int count) in others)
        {
            if (count != rows)
                problems.Add(new InputProblem(
                    $"{options.Place}, {name}",
                    $"there are {Sentences.Count(count)} of them, but {Sentences.Count(rows, "row")}.",
                    "Give one for each row."));
        }

        if (options.Times is { } times && times.Count != rows)
            problems.Add(new InputProblem(
                $"{options.Place}, times",
                $"there are {Sentences.Count(times.Count)} of them, but {Sentences.Count(rows, "row")}.",
                "Give one for each row."));
        if (options.GuidelineVersions is { } versions && versions.Count != rows)
            problems.Add(new InputProblem(
                $"{options.Place}, guideline versions",
                $"there are {Sentences.Count(versions.Count)} of them, but {Sentences.Count(rows, "row")}.",
                "Give one for each row."));
        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }
}
