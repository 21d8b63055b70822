namespace LabelNotebooks.Core.Tests.Labels;

/// <summary>Annotations as papers print them.</summary>
internal static class Crowds
{
    /// <summary>A line for each annotator, a word for each example; <paramref name="missing"/> where there is no label.</summary>
    public static Annotations FromLines(string lines, char missing = '.')
    {
        string[][] rows = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        string[] examples = [.. Enumerable.Range(1, rows[0].Length - 1).Select(number => $"u{number}")];
        return Annotations.FromWide(
            examples,
            [.. rows.Select(row => new KeyValuePair<string, IReadOnlyList<string?>>(
                row[0].TrimEnd(':'),
                [.. row[1..].Select(word => word == missing.ToString() ? null : word)]))]);
    }

    /// <summary>A word for each example: its labels, one letter each, by annotators without names that matter.</summary>
    public static Annotations FromWords(string words)
    {
        string[] each = words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = each
            .SelectMany((word, example) =>
                word.Select((label, annotator) => (Example: $"p{example + 1}", Annotator: $"a{annotator + 1}", Label: label.ToString())))
            .ToArray();
        return Annotations.FromNames([.. rows.Select(row => row.Example)], [.. rows.Select(row => row.Annotator)], [.. rows.Select(row => row.Label)]);
    }

    /// <summary>Dawid and Skene 1979, table 1: 45 patients; observer 1 three times, then observers 2 to 5.</summary>
    public static Annotations Patients()
    {
        const string Words = """
            1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223
            2322223 4444444 2223343 1111111 2223212 1211111 1112111 1111111 1111111
            2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222
            1111111 1111111 1121121 1111111 3333233 1111111 2222222 2223232 4334343
            2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222
            """;
        string[] each = Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = each
            .SelectMany((word, example) =>
                word.Select((label, at) => (Example: $"{example + 1}", Annotator: $"{Math.Max(1, at - 1)}", Label: label.ToString())))
            .ToArray();
        return Annotations.FromNames([.. rows.Select(row => row.Example)], [.. rows.Select(row => row.Annotator)], [.. rows.Select(row => row.Label)]);
    }

    /// <summary>crowd-kit's toy: five workers, five tasks, yes and no.</summary>
    public static Annotations Toy() => FromLines("""
        w1: no yes yes yes yes
        w2: yes yes no yes no
        w3: . yes no yes no
        w4: yes no yes yes no
        w5: no no no yes no
        """);

    /// <summary>Two annotators with this table of counts; rows are the first's classes "1" to "K".</summary>
    public static Annotations FromTable(int[,] table)
    {
        var first = new List<string?>();
        var second = new List<string?>();
        for (int a = 0; a < table.GetLength(0); a++)
        {
            for (int b = 0; b < table.GetLength(1); b++)
            {
                for (int count = 0; count < table[a, b]; count++)
                {
                    first.Add($"{a + 1}");
                    second.Add($"{b + 1}");
                }
            }
        }

        return Annotations.FromWide(
            [.. Enumerable.Range(1, first.Count).Select(number => $"e{number}")],
            [new("A", first), new("B", second)],
            new() { Classes = [.. Enumerable.Range(1, table.GetLength(0)).Select(c => $"{c}")] });
    }
}
