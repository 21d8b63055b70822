using System.IO.Enumeration;

namespace LabelNotebooks;

/// <summary>Columns named by a person: a name, names with commas between them, or a pattern with * and ?.</summary>
internal static class ColumnPattern
{
    /// <summary>The columns meant, by index, each once; a pattern gives them in the order of the file.</summary>
    /// <param name="pattern">What the person wrote.</param>
    /// <param name="role">"features" or "probabilities", for messages.</param>
    /// <param name="columns">The names of all columns.</param>
    /// <param name="taken">Columns that are something else already, with what they are; a pattern passes over them, a name is an error.</param>
    /// <param name="source">The name of the file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="notes">Takes what was matched and what passed over.</param>
    public static List<int> Select(
        string pattern,
        string role,
        IReadOnlyList<string> columns,
        IReadOnlyDictionary<int, string> taken,
        string source,
        List<InputProblem> problems,
        List<Note> notes)
    {
        var selected = new List<int>();
        var passedOver = new List<int>();
        // A column may bear a comma or a star in its name: the whole name goes first.
        string[] parts = IndexOf(columns, pattern) >= 0
            ? [pattern]
            : pattern.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string part in parts)
        {
            int exact = IndexOf(columns, part);
            if (exact >= 0 && taken.TryGetValue(exact, out string? use))
            {
                problems.Add(new InputProblem(
                    "",
                    $"The column \"{part}\" of {source} is named for the {role}, but it is the {use} column already.",
                    $"Leave it out of the {role}: a model must not see it."));
            }
            else if (exact >= 0)
            {
                selected.Add(exact);
            }
            else if (IsPattern(part))
            {
                SelectMatching(part, role, columns, taken, source, selected, passedOver, problems);
            }
            else
            {
                problems.Add(ColumnNames.Missing(source, part, columns, problems));
            }
        }

        if (parts.Length == 0)
            problems.Add(new InputProblem("", $"No column is named for the {role}.", "Write a name, names with commas between them, or a pattern as px_*."));
        List<int> distinct = [.. selected.Distinct()];
        if (distinct.Count > 0)
            notes.Add(new Note(
                NoteKind.Read,
                0,
                $"{role}: {Sentences.Count(distinct.Count, "column")}, {ColumnNames.Describe([.. distinct.Select(index => columns[index])])}"));
        if (passedOver.Count > 0)
            notes.Add(new Note(
                NoteKind.Read,
                passedOver.Distinct().Count(),
                $"{role}: {pattern} passes over {string.Join(", ", passedOver.Distinct().Select(index => $"{columns[index]} ({taken[index]})"))}"));
        return distinct;
    }

    public static bool IsPattern(string part) => part.AsSpan().IndexOfAny('*', '?') >= 0;

    private static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] == name)
                return i;
        }

        return -1;
    }

    private static void SelectMatching(
        string part,
        string role,
        IReadOnlyList<string> columns,
        IReadOnlyDictionary<int, string> taken,
        string source,
        List<int> selected,
        List<int> passedOver,
        List<InputProblem> problems)
    {
        int before = selected.Count;
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i].Length > 0 && FileSystemName.MatchesSimpleExpression(part, columns[i], ignoreCase: false))
                (taken.ContainsKey(i) ? passedOver : selected).Add(i);
        }

        if (selected.Count == before)
        {
            problems.Add(new InputProblem(
                "",
                $"No column of {source} fits the pattern \"{part}\" for the {role}. Columns: {ColumnNames.Describe(columns)}.",
                "A star stands for any letters: px_* fits px_0 and px_63. Capitals count."));
        }
    }
}
