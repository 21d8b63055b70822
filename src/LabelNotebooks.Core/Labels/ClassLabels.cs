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

    private readonly int[] _codes;

    private ClassLabels(int[] codes, ImmutableArray<string> classes, ClassOrder order)
    {
        _codes = codes;
        Classes = classes;
        Order = order;
        ClassCounts = CountByClass(codes, classes.Length);
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
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>The code of one example's given label. <paramref name="index"/> is 0 to N-1.</summary>
    public int this[int index] => _codes[index];

    /// <summary>The name of one example's given label. <paramref name="index"/> is 0 to N-1.</summary>
    public string Name(int index) => Classes[_codes[index]];

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
                $"the label is {codes[outside[0]]}, but there are {Sentences.Count(classes.Count, "class", "classes")}: codes go from 0 to {classes.Count - 1}. {HaveThisProblem(outside)}",
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
        var problems = new List<InputProblem>();
        ClassOrder order = ClassOrder.AsGiven;
        if (classes is null)
            (classes, order) = SortedClasses(labels);
        CheckClasses(classes, labels.Count, problems);

        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int code = 0; code < classes.Count; code++)
            codeOf.TryAdd(classes[code], code);

        var codes = new int[labels.Count];
        var unknown = new List<int>();
        for (int i = 0; i < codes.Length; i++)
        {
            if (codeOf.TryGetValue(labels[i], out int code))
                codes[i] = code;
            else
                unknown.Add(i);
        }

        if (classes.Count > 0) ReportUnknown(unknown, labels, classes, place, problems);
        ThrowIfAny(problems);
        return new ClassLabels(codes, [.. classes], order);
    }

    private static void ReportUnknown(
        List<int> unknown, IReadOnlyList<string> labels, IReadOnlyList<string> classes, string place, List<InputProblem> problems)
    {
        IGrouping<string, int>[] groups = [.. unknown.GroupBy(row => labels[row], StringComparer.Ordinal)];
        foreach (IGrouping<string, int> group in groups.Take(MostUnknownNamed))
        {
            string? nearest = Sentences.Nearest(group.Key, classes);
            problems.Add(new InputProblem(
                $"{place}, row {Sentences.Count(group.First())} (from 0)",
                $"the label \"{group.Key}\" is not among the classes{(nearest is null ? "" : $" (nearest: \"{nearest}\")")}: {Sentences.FirstFew([.. classes.Select(name => $"\"{name}\"")], 12)}. {HaveThisProblem([.. group])}",
                "Correct these labels, or add the class to the list of classes."));
        }

        if (groups.Length > MostUnknownNamed)
        {
            problems.Add(new InputProblem(
                place,
                $"{Sentences.Count(groups.Length - MostUnknownNamed, "more label is", "more labels are")} not among the classes, in {Sentences.Count(groups.Skip(MostUnknownNamed).Sum(group => group.Count()), "row")}.",
                "So many unknown labels often mean that another column was read: check its name."));
        }
    }

    private static string HaveThisProblem(List<int> rows) => rows.Count == 1
        ? "1 row has this problem."
        : $"{Sentences.Count(rows.Count)} rows have this problem (first: {Sentences.FirstFew([.. rows.Take(6).Select(row => Sentences.Count(row))])}).";

    private static (IReadOnlyList<string> Classes, ClassOrder Order) SortedClasses(IReadOnlyList<string> labels)
    {
        string[] names = [.. labels.Distinct(StringComparer.Ordinal)];
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

    private static ImmutableArray<int> CountByClass(int[] codes, int classCount)
    {
        var counts = new int[classCount];
        foreach (int code in codes)
            counts[code]++;
        return [.. counts];
    }
}
