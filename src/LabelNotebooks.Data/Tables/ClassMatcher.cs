using System.Globalization;

namespace LabelNotebooks;

/// <summary>The outcome of <see cref="ClassMatcher"/>.</summary>
/// <param name="Classes">All classes, where the columns tell more than the labels do; null to sort the labels' own.</param>
/// <param name="ColumnOfClass">For each class, which of the chosen columns holds its probabilities.</param>
/// <param name="Note">How they were matched.</param>
internal sealed record ClassMatch(IReadOnlyList<string>? Classes, int[] ColumnOfClass, string Note);

/// <summary>Matches probability columns with classes, by name or by order, never half and half.</summary>
internal sealed class ClassMatcher(string source, IReadOnlyList<string> met, IReadOnlyList<string>? given, IReadOnlyList<string> columns, string? prefix)
{
    // The house's order of classes, for the labels that were met.
    private readonly IReadOnlyList<string> _classes = given ?? ClassLabels.FromNames(met).Classes;

    /// <summary>What stands before the star of a pattern that ends in its only star.</summary>
    public static string? PrefixOf(string pattern, TableReadOptions options) =>
        options.ProbabilityPrefix ?? (pattern.EndsWith('*') && pattern.AsSpan().IndexOfAny(",*?") == pattern.Length - 1 ? pattern[..^1] : null);

    public ClassMatch? ByNameElseOrder(List<InputProblem> problems)
    {
        // A list of columns without a pattern: what they begin with alike, where that leaves the names of the classes.
        string shared = prefix ?? columns.Aggregate((a, b) => a[..a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count()]);
        string[] others = [.. columns.Where(column => !column.StartsWith(shared, StringComparison.Ordinal))];
        if (others.Length > 0)
            return columns.Any(column => _classes.Any(name => column == shared + name)) ? Mixture(others, problems) : ByOrder(problems);
        string[] names = [.. columns.Select(column => column[shared.Length..])];
        if (prefix is null && !_classes.All(names.Contains))
            return ByOrder(problems);
        var named = names.ToHashSet(StringComparer.Ordinal);
        string[] without = [.. _classes.Where(name => !named.Contains(name))];
        if (without.Length == _classes.Count)
            return ByOrder(problems);
        // Classes 1, 2, 3 and columns p_0, p_1, p_2: who gives all classes gives them in the order of the columns.
        if (without.Length > 0 && given is not null && AreCounted(names))
            return ByOrder(problems);
        if (without.Length > 0)
        {
            problems.Add(new InputProblem(
                source,
                $"some probability columns bear the name of a class, but {Sentences.Count(without.Length, "class has", "classes have")} "
                + $"none: {ColumnNames.Quoted(without)}. There are {Counts()}.",
                $"{NoLabel(without)}Name each column after its class, or list the columns in the order of the classes: {InOrder()}."
                + (AreCounted(names) && columns.Count == _classes.Count
                    ? $" Or give the classes in the order of the columns: {Sentences.Setting(
                        nameof(TableReadOptions.Classes),
                        "Classes = [...]",
                        string.Join(',', _classes))}."
                    : "")));
            return null;
        }

        if (given is not null && names.Length != given.Count)
            return WrongCount(problems);
        IReadOnlyList<string> classes = given ?? (names.Length == met.Count ? _classes : ClassLabels.FromNames(names).Classes);
        return new ClassMatch(
            classes.Count == met.Count && given is null ? null : classes,
            [.. classes.Select(name => Array.IndexOf(names, name))],
            $"probability columns matched with classes by name, after \"{shared}\"");
    }

    public ClassMatch? ByOrder(List<InputProblem> problems)
    {
        if (columns.Count != _classes.Count)
            return WrongCount(problems);
        return new ClassMatch(
            null,
            [.. Enumerable.Range(0, columns.Count)],
            $"probability columns matched with classes by order: {columns[0]} is class \"{_classes[0]}\", {columns[^1]} is class \"{_classes[^1]}\"");
    }

    private static string NoLabel(string[] without)
    {
        string[] marks = [.. without.Where(name => GapTexts.MayBeNone(name))];
        return marks.Length == 0
            ? ""
            : $"If {ColumnNames.Quoted(marks)} {(marks.Length == 1 ? "means" : "mean")} that there is no label, leave these examples out: "
                + $"{Sentences.Setting(
                    nameof(TableReadOptions.MissingLabels),
                    $"MissingLabels = [..TableReadOptions.UsualMissingLabels, {ColumnNames.Quoted(marks)}]",
                    string.Join(',', marks))}. Else: ";
    }

    private ClassMatch? Mixture(string[] others, List<InputProblem> problems)
    {
        problems.Add(new InputProblem(
            source,
            $"some probability columns bear the name of a class after \"{prefix}\", but {Sentences.Count(others.Length, "column does", "columns do")} "
            + $"not begin with it: {ColumnNames.Quoted(others)}.",
            $"Name each column after its class in the same way, or list the columns in the order of the classes: {InOrder()}."));
        return null;
    }

    private ClassMatch? WrongCount(List<InputProblem> problems)
    {
        problems.Add(new InputProblem(
            source,
            $"there are {Counts()}.{Missing()}",
            "Name one column for each class; if a class has no label in this file, "
            + $"give all classes: {Sentences.Setting(nameof(TableReadOptions.Classes), "Classes = [...]", "A,B,C")}."));
        return null;
    }

    // Of columns with numbers the one that is left out; else those of the last classes, which a file that was cut off lacks.
    private string Missing()
    {
        int lacking = _classes.Count - columns.Count;
        if (lacking <= 0)
            return "";
        int[] counted = [.. columns.Select(NumberAtEnd)];
        int first = counted.Min() == 1 ? 1 : 0;
        int[] gaps = counted.Min() < 0 ? [] : [.. Enumerable.Range(0, _classes.Count).Where(at => !counted.Contains(at + first))];
        string[] likely = gaps.Length == lacking ? [.. gaps.Select(at => _classes[at])] : [.. _classes.TakeLast(lacking)];
        return $" {(lacking == 1 ? "A column is" : $"{Sentences.Count(lacking)} columns are")} missing, likely that of {ColumnNames.Quoted(likely)}.";
    }

    private static int NumberAtEnd(string column)
    {
        int digits = column.Length - column.AsSpan().TrimEnd("0123456789").Length;
        return digits is > 0 and < 7 ? int.Parse(column.AsSpan(column.Length - digits), CultureInfo.InvariantCulture) : -1;
    }

    private static bool AreCounted(string[] names) => names.Index().All(name => name.Item == name.Index.ToString(CultureInfo.InvariantCulture));

    private static string InOrder() => Sentences.Setting(nameof(LabeledData.Probabilities), "ProbabilityMatching.Order", "A,B,C");

    private string Counts() =>
        $"{Sentences.Count(columns.Count, "probability column")} ({ColumnNames.Describe(columns)}) "
        + $"for {Sentences.Count(_classes.Count, "class", "classes")} ({ColumnNames.Describe(_classes)})";
}
