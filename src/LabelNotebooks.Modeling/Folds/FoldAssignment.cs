using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Deals examples to folds. Pure: the same input and seed give the same folds.</summary>
internal static class FoldAssignment
{
    /// <summary>
    /// Stratified: the counts of each class in any two folds differ by at most 1, and so do the sizes of the folds. Each class is shuffled,
    /// then dealt like cards, going on where the class before ended. O(N).
    /// </summary>
    /// <returns>(N), 0 to <paramref name="folds"/> - 1.</returns>
    public static int[] Stratified(ClassLabels labels, int folds, long seed)
    {
        var generator = new SeededGenerator(seed);
        var fold = new int[labels.Count];
        int next = 0;
        foreach (int[] members in MembersByClass(labels))
        {
            generator.Shuffle<int>(members);
            foreach (int row in members)
            {
                fold[row] = next;
                next = next + 1 == folds ? 0 : next + 1;
            }
        }

        return fold;
    }

    /// <summary>
    /// No group spans two folds. Groups are taken from the largest to the smallest (equals in shuffled order), each into the fold where
    /// its classes are rarest so far, weighing each class by how common it is: the greedy step that keeps the sum over folds and classes of
    /// (count / count of the class)^2 lowest. How even the classes come out depends on the groups; nothing is promised. O(N + G x folds x K).
    /// </summary>
    public static int[] Grouped(ClassLabels labels, IReadOnlyList<string> groups, int folds, long seed)
    {
        Group[] all = [.. Enumerable.Range(0, labels.Count).GroupBy(row => groups[row], StringComparer.Ordinal).Select(rows => new Group([.. rows], labels))];
        new SeededGenerator(seed).Shuffle<Group>(all);
        var counts = new long[folds, labels.ClassCount];
        var sizes = new long[folds];
        var fold = new int[labels.Count];
        // OrderBy keeps the shuffled order among equals.
        foreach (Group group in all.OrderByDescending(group => group.Rows.Length))
        {
            int best = 0;
            for (int candidate = 1; candidate < folds; candidate++)
            {
                int comparison = group.Crowding(counts, candidate, labels.ClassCounts).CompareTo(group.Crowding(counts, best, labels.ClassCounts));
                if (comparison < 0 || (comparison == 0 && sizes[candidate] < sizes[best]))
                    best = candidate;
            }

            foreach ((int code, int count) in group.CountByClass)
                counts[best, code] += count;
            sizes[best] += group.Rows.Length;
            foreach (int row in group.Rows)
                fold[row] = best;
        }

        return fold;
    }

    /// <summary>What a reader should know about the classes in the folds.</summary>
    public static ImmutableArray<string> Warnings(ClassLabels labels, int[] fold, int folds)
    {
        var firstFold = new int[labels.ClassCount];
        var spans = new bool[labels.ClassCount];
        Array.Fill(firstFold, -1);
        for (int row = 0; row < fold.Length; row++)
        {
            int code = labels[row];
            if (firstFold[code] < 0)
                firstFold[code] = fold[row];
            else if (firstFold[code] != fold[row])
                spans[code] = true;
        }

        ImmutableArray<string>.Builder warnings = ImmutableArray.CreateBuilder<string>();
        for (int code = 0; code < labels.ClassCount; code++)
        {
            string name = labels.Classes[code];
            int count = labels.ClassCounts[code];
            if (count == 0)
                warnings.Add($"Class \"{name}\" has no label: no model can predict it.");
            else if (!spans[code])
                warnings.Add($"Class \"{name}\" ({Sentences.Count(count, "label")}) lies in one fold whole: the model that predicts these examples has never "
                    + "seen the class, so their probabilities say nothing about it.");
            else if (count < folds)
                warnings.Add($"Class \"{name}\" has {Sentences.Count(count, "label")}, fewer than the {folds} folds: the models have hardly seen it.");
        }

        return warnings.ToImmutable();
    }

    private static int[][] MembersByClass(ClassLabels labels)
    {
        int[][] members = [.. labels.ClassCounts.Select(count => new int[count])];
        var filled = new int[labels.ClassCount];
        for (int row = 0; row < labels.Count; row++)
            members[labels[row]][filled[labels[row]]++] = row;
        return members;
    }

    private sealed class Group(int[] rows, ClassLabels labels)
    {
        public int[] Rows { get; } = rows;

        public (int Code, int Count)[] CountByClass { get; } =
            [.. rows.GroupBy(row => labels[row]).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

        public double Crowding(long[,] counts, int fold, ImmutableArray<int> totals)
        {
            double sum = 0;
            foreach ((int code, int count) in CountByClass)
                sum += (double)counts[fold, code] * count / ((double)totals[code] * totals[code]);
            return sum;
        }
    }
}
