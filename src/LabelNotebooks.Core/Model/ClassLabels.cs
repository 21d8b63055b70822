using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// The given labels of N examples over K classes. Each label is a code, 0 to K-1, into <see cref="Classes"/>.
/// A class may be without any label; no label may be without a class. Immutable.
/// </summary>
public sealed class ClassLabels
{
    private const int MostUnknownNamed = 8;

    private readonly ReadOnlyMemory<int> _codes;

    private ClassLabels(ReadOnlyMemory<int> codes, ImmutableArray<string> classes, ClassOrder order)
    {
        _codes = codes;
        Classes = classes;
        Order = order;
        ClassCounts = CountByClass(codes.Span, classes.Length);
    }

    /// <summary>The names of the K classes in the order of the codes.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>Where the order of <see cref="Classes"/> comes from.</summary>
    public ClassOrder Order { get; }

    /// <summary>The number of examples with each given label, (K).</summary>
    public ImmutableArray<int> ClassCounts { get; }

    /// <summary>N, the number of examples.</summary>
    public int Count => _codes.Length;

    /// <summary>K, the number of classes.</summary>
    public int ClassCount => Classes.Length;

    /// <summary>The code of each example's given label, (N), 0 to K-1.</summary>
    public ReadOnlySpan<int> Codes => _codes.Span;

    /// <summary>The code of one example's given label. <paramref name="index"/> is 0 to N-1.</summary>
    public int this[int index] => _codes.Span[index];

    /// <summary>The name of one example's given label. <paramref name="index"/> is 0 to N-1.</summary>
    public string Name(int index) => Classes[this[index]];

    /// <summary>Labels that are codes already; the classes are named "0" to "K-1".</summary>
    /// <param name="codes">(N), each 0 to <paramref name="classCount"/> - 1. Copied.</param>
    /// <param name="classCount">K.</param>
    /// <exception cref="AuditInputException">A code is outside 0 to K-1.</exception>
    public static ClassLabels FromCodes(ReadOnlySpan<int> codes, int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classCount);
        return FromCodes(codes, [.. Enumerable.Range(0, classCount).Select(code => code.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Labels that are codes already, with the names of the classes.</summary>
    /// <param name="codes">(N), each 0 to K-1. Copied.</param>
    /// <param name="classes">(K), distinct names.</param>
    /// <exception cref="AuditInputException">A code is outside 0 to K-1, or a class is named twice.</exception>
    public static ClassLabels FromCodes(ReadOnlySpan<int> codes, IReadOnlyList<string> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        var problems = new List<InputProblem>();
        CheckClasses(classes, codes.Length, problems);
        var outside = new List<int>();
        for (int i = 0; i < codes.Length && classes.Count > 0; i++)
        {
            if ((uint)codes[i] >= (uint)classes.Count)
                outside.Add(i);
        }

        if (outside.Count > 0)
        {
            problems.Add(new InputProblem(
                $"labels, row {Sentences.Count(outside[0])} (from 0)",
                $"the label is {codes[outside[0]].ToString(CultureInfo.InvariantCulture)}, but there are {Sentences.Count(classes.Count, "class", "classes")}: "
                + $"codes go from 0 to {classes.Count - 1}. {HaveThisProblem(outside)}",
                "Correct these labels, or give all classes."));
        }

        ThrowIfAny(problems);
        return new ClassLabels(codes.ToArray(), [.. classes], ClassOrder.AsGiven);
    }

    /// <summary>Labels by name.</summary>
    /// <param name="labels">(N), the name of each example's class.</param>
    /// <param name="classes">
    /// (K), all classes in the order of the probability columns; null to take the names met in <paramref name="labels"/>, sorted:
    /// by value if all are whole numbers without leading zeros ("007" is text), else by their characters.
    /// </param>
    /// <param name="place">Where the labels come from, for messages.</param>
    /// <exception cref="AuditInputException">A label is not among the classes, or a class is named twice.</exception>
    public static ClassLabels FromNames(IReadOnlyList<string> labels, IReadOnlyList<string>? classes = null, string place = "labels")
    {
        ArgumentNullException.ThrowIfNull(labels);
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var indices = new int[labels.Count];
        for (int i = 0; i < indices.Length; i++)
        {
            if (!indexOf.TryGetValue(labels[i], out indices[i]))
                indexOf.Add(labels[i], indices[i] = indexOf.Count);
        }

        return FromDictionary([.. indexOf.Keys], indices, classes, place);
    }

    /// <summary>Labels by name, each name kept once: a column as pandas' <c>factorize</c> and Arrow's dictionaries hold it. O(N + K log K).</summary>
    /// <param name="names">The distinct names that are met, in any order.</param>
    /// <param name="indices">
    /// (N), for each example the index of its label in <paramref name="names"/>. Not copied: becomes the labels' own and must be changed no more.
    /// </param>
    /// <param name="classes">As in <see cref="FromNames"/>.</param>
    /// <param name="place">Where the labels come from, for messages.</param>
    /// <exception cref="AuditInputException">A label is not among the classes, or a class is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is not one of a name.</exception>
    public static ClassLabels FromDictionary(IReadOnlyList<string> names, Memory<int> indices, IReadOnlyList<string>? classes = null, string place = "labels")
    {
        ArgumentNullException.ThrowIfNull(names);
        Span<int> codes = indices.Span;
        if (codes.ContainsAnyExceptInRange(0, names.Count - 1))
            throw new ArgumentOutOfRangeException(nameof(indices), "An index is outside 0 to the number of names - 1.");
        var problems = new List<InputProblem>();
        ClassOrder order = ClassOrder.AsGiven;
        if (classes is null)
            (classes, order) = Sorted(names);
        CheckClasses(classes, codes.Length, problems);

        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int code = 0; code < classes.Count; code++)
            codeOf.TryAdd(classes[code], code);
        int[] codeOfName = [.. names.Select(name => codeOf.GetValueOrDefault(name, -1))];
        if (classes.Count > 0 && codeOfName.Contains(-1))
            ReportUnknown(
                [.. Enumerable.Range(0, codes.Length).Where(row => codeOfName[indices.Span[row]] < 0)],
                row => names[indices.Span[row]],
                classes,
                place,
                problems);
        ThrowIfAny(problems);
        foreach (ref int code in codes)
            code = codeOfName[code];
        return new ClassLabels(indices, [.. classes], order);
    }

    /// <summary>The size and the first classes.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Count, "label")} of {Sentences.Count(ClassCount, "class", "classes")}: {Sentences.FirstFew(Classes, 10)}.";

    private static void ReportUnknown(
        List<int> unknown, Func<int, string> labelOf, IReadOnlyList<string> classes, string place, List<InputProblem> problems)
    {
        IGrouping<string, int>[] groups = [.. unknown.GroupBy(labelOf, StringComparer.Ordinal)];
        foreach (IGrouping<string, int> group in groups.Take(MostUnknownNamed))
        {
            string? nearest = Sentences.Nearest(group.Key, classes);
            problems.Add(new InputProblem(
                $"{place}, row {Sentences.Count(group.First())} (from 0)",
                $"the label \"{group.Key}\" is not among the classes{(nearest is null ? "" : $" (nearest: \"{nearest}\")")}: "
                + $"{Sentences.FirstFew([.. classes.Select(name => $"\"{name}\"")], 12)}. {HaveThisProblem([.. group])}",
                "Correct these labels, or add the class to the list of classes."));
        }

        if (groups.Length > MostUnknownNamed)
        {
            problems.Add(new InputProblem(
                place,
                $"{Sentences.Count(groups.Length - MostUnknownNamed, "more label is", "more labels are")} not among the classes, "
                + $"in {Sentences.Count(groups.Skip(MostUnknownNamed).Sum(group => group.Count()), "row")}.",
                "So many unknown labels often mean that another column was read: check its name."));
        }
    }

    private static string HaveThisProblem(List<int> rows) => rows.Count == 1
        ? "1 row has this problem."
        : $"{Sentences.Count(rows.Count)} rows have this problem (first: {Sentences.FirstFew([.. rows.Take(6).Select(row => Sentences.Count(row))])}).";

    private static (IReadOnlyList<string> Classes, ClassOrder Order) Sorted(IReadOnlyList<string> names)
    {
        bool allNumbers = names.All(IsCanonicalInteger);
        return allNumbers
            ? ([.. names.OrderBy(name => long.Parse(name, CultureInfo.InvariantCulture))], ClassOrder.SortedAsNumbers)
            : ([.. names.Order(StringComparer.Ordinal)], ClassOrder.SortedAsText);
    }

    private static bool IsCanonicalInteger(string name) =>
        long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
        && value.ToString(CultureInfo.InvariantCulture) == name;

    private static void CheckClasses(IReadOnlyList<string> classes, int labelCount, List<InputProblem> problems)
    {
        if (classes.Count == 0 && labelCount > 0)
            problems.Add(new InputProblem("classes", "the list of classes is empty.", "Name every class once, in the order of the probability columns."));

        foreach (IGrouping<string, string> twice in classes.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(new InputProblem(
                "classes",
                $"the class \"{twice.Key}\" stands {twice.Count()} times in the list of classes.",
                "Name each class once, in the order of the probability columns."));
        }
    }

    private static void ThrowIfAny(List<InputProblem> problems)
    {
        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }

    private static ImmutableArray<int> CountByClass(ReadOnlySpan<int> codes, int classCount)
    {
        var counts = new int[classCount];
        foreach (int code in codes)
            counts[code]++;
        return [.. counts];
    }
}
