using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Of the columns that hold a few different values those that may be the label by what they are called and hold.</summary>
internal static class LikelyLabels
{
    /// <summary>
    /// What was corrected, or said by somebody else, is compared with the label, and is not the label; nor is who gave it, what was remarked, or what most
    /// rows do not have. Where nothing else is left it may be.
    /// </summary>
    public static int[] Of(int[] candidates, ImmutableArray<ColumnProfile> columns, long rows)
    {
        candidates = Without(column => ColumnWords.IsCorrection(column.Name) || ColumnWords.IsSecondOpinion(column.Name));
        candidates = Without(column => ColumnWords.IsPerson(column.Name) || HoldsPeople(column) || ColumnWords.IsRemark(column.Name));
        return Without(column => 2 * column.Missing > rows);

        int[] Without(Func<ColumnProfile, bool> isUnlikely) =>
            Array.FindAll(candidates, column => !isUnlikely(columns[column])) is { Length: > 0 } likely ? likely : candidates;
    }

    /// <summary>The first that is called like a label in another language than English, and not like remarks, unless no other is; -1 for none.</summary>
    public static int ByForeignName(IEnumerable<int> candidates, ImmutableArray<ColumnProfile> columns) => candidates
        .Where(column => ColumnWords.IsForeignLabel(columns[column].Name))
        .OrderBy(column => ColumnWords.IsLabelOrRemark(columns[column].Name))
        .FirstOrDefault(-1);

    // "Ania K.", "K. Nowak".
    private static bool HoldsPeople(ColumnProfile column) => column.Samples.Length > 0 && column.Samples.All(sample =>
        sample.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 } words
        && words.All(word => char.IsUpper(word[0]))
        && words.Any(word => word.Length == 2 && word[1] == '.'));
}
