using System.Globalization;

namespace LabelNotebooks;

/// <summary>How names of columns and classes are put into sentences.</summary>
internal static class ColumnNames
{
    private const int MostNames = 24;
    private const int LeastRun = 4;
    private const string ListOfColumns = " Columns: ";

    /// <summary>"id, label, p_0 ... p_9": runs of four or more numbered names are drawn together; long lists end in "...".</summary>
    public static string Describe(IReadOnlyList<string> names)
    {
        string[] parts = [.. Runs(names, (_, _) => true).Select(run => run.Count == 1
            ? names[run.First]
            : $"{names[run.First]} ... {names[run.First + run.Count - 1]}")];
        return Sentences.FirstFew(parts, MostNames);
    }

    /// <summary>
    /// Names with commas between them, for <see cref="ColumnPattern"/>: a comma or a blank at the end of a name becomes a mark that stands for any one letter.
    /// </summary>
    public static string AsList(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : string.Join(", ", all.Select(name => name.Trim() == name
            ? name.Replace(',', '?')
            : string.Concat(name.Select((letter, at) => letter == ',' || (letter == ' ' && (name[..at].Trim().Length == 0 || name[at..].Trim().Length == 0))
                ? '?'
                : letter))));
    }

    /// <summary>Splits names into runs of four or more that are numbered on, and single names.</summary>
    /// <param name="names">In the order of the table.</param>
    /// <param name="alike">Whether two neighbours, by index, may stand in one run.</param>
    public static IEnumerable<(int First, int Count)> Runs(IReadOnlyList<string> names, Func<int, int, bool> alike)
    {
        for (int start = 0; start < names.Count;)
        {
            int end = start + 1;
            while (end < names.Count && Follows(names[end - 1], names[end]) && alike(end - 1, end))
                end++;
            int count = end - start >= LeastRun ? end - start : 1;
            yield return (start, count);
            start += count;
        }
    }

    public static string Quoted(IReadOnlyList<string> names) => Sentences.FirstFew([.. names.Take(13).Select(name => $"\"{name}\"")], 12);

    /// <param name="source">The name of the table.</param>
    /// <param name="name">The name that is not there.</param>
    /// <param name="columns">Those that are.</param>
    /// <param name="others">Problems that a person reads before this one: the columns are listed once.</param>
    public static InputProblem Missing(string source, string name, IReadOnlyList<string> columns, List<InputProblem>? others = null)
    {
        bool listed = others?.Exists(problem => problem.Finding.Contains(ListOfColumns, StringComparison.Ordinal)) ?? false;
        string? nearest = Sentences.Nearest(name, columns);
        return new InputProblem(
            "",
            $"There is no column \"{name}\" in {source}.{(nearest is null ? "" : $" Nearest: \"{nearest}\".")}"
            + $"{(listed ? "" : $"{ListOfColumns}{Describe(columns)}.")}",
            "Name the column as the first line of the data does, with the same capitals.");
    }

    private static bool Follows(string earlier, string later)
    {
        (string prefix, int number) = SplitNumber(earlier);
        (string laterPrefix, int laterNumber) = SplitNumber(later);
        return number >= 0 && laterNumber == number + 1 && prefix == laterPrefix;
    }

    private static (string Prefix, int Number) SplitNumber(string name)
    {
        int start = name.Length;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
            start--;
        return int.TryParse(name.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (name[..start], number)
            : (name, -1);
    }
}
