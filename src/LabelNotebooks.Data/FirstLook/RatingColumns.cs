using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Finds the labels of several people that stand in columns beside each other: columns that hold the same few names, and are called alike.</summary>
internal static class RatingColumns
{
    private const int MostClasses = 50;
    private const double InCommon = 0.6;
    private const int LeastPeople = 3;
    private const int LeastClasses = 3;
    private const int MostGrades = 11;

    private static readonly string[] People =
    [
        "r", "rater", "raters", "annotator", "worker", "labeler", "labeller", "coder", "reviewer", "reader", "expert", "judge", "nurse", "doctor", "physician",
        "observer", "arzt", "aerztin", "pflege", "gutachter", "bewerter", "beurteiler", "kodierer", "codierer", "annotateur", "evaluateur", "codeur", "medecin",
        "dr", "prof", "schwester", "pfleger", "frau", "herr", "mr", "mrs", "ms", "sr", "sra", "dott", "mme", "anotador", "evaluador", "codificador",
        "medico", "annotatore", "valutatore", "beoordelaar", "bedommer", "oceniajacy",
    ];

    /// <summary>The columns, two or more; empty where there are none.</summary>
    /// <param name="columns">What the columns hold.</param>
    /// <param name="values">The different values of each; null for too many.</param>
    public static ImmutableArray<int> Find(ImmutableArray<ColumnProfile> columns, IReadOnlyList<IReadOnlyList<string>?> values)
    {
        int[] candidates = [.. Enumerable.Range(0, columns.Length).Where(column => CanBeRating(columns[column], values[column]))];
        return candidates
            .GroupBy(column => Stem(columns[column].Name), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0 && group.Count() > 1)
            .Select(group => group.ToImmutableArray())
            .Where(group => HoldTheSame(group, values))
            .Where(group => ArePeople(columns[group[0]].Name) || (group.Length > 2 && HaveNames(group, values)))
            .OrderByDescending(group => group.Length)
            .FirstOrDefault(OfPeopleByName(columns, candidates, values) is { IsEmpty: false } named ? named
                : OfFirstNames(columns, candidates, values) is { IsEmpty: false } known ? known
                : AllThereIs(columns, candidates, values));
    }

    // People by their names ("Anna", "Björn", "Cem"): columns beside each other, up to the last that could be the label, which all
    // hold the same three classes or more. Fewer classes are those of many features.
    private static ImmutableArray<int> OfPeopleByName(
        ImmutableArray<ColumnProfile> columns, int[] candidates, IReadOnlyList<IReadOnlyList<string>?> values)
    {
        int[] named = [.. candidates.Where(column => columns[column].Kind == ColumnKind.Category)];
        if (named.Length == 0)
            return [];
        var group = new List<int> { named[^1] };
        while (group[0] > 0 && named.Contains(group[0] - 1) && HoldTheSame([group[0] - 1, .. group], values))
            group.Insert(0, group[0] - 1);
        bool isCalledOtherwise = group.Any(column => columns[column].Name is var name
            && (ColumnWords.IsLabel(name) || ColumnWords.IsForeignLabel(name) || ColumnWords.IsAnnotator(name)));
        return group.Count >= LeastPeople
            && !isCalledOtherwise
            && group.All(column => Classes(values[column]).Length >= LeastClasses)
            && HaveNames([.. group], values)
            ? [.. group]
            : [];
    }

    // "Anna", "Bea", "Carla": columns called by first names, which hold the same few grades, whatever else is in the table.
    private static ImmutableArray<int> OfFirstNames(
        ImmutableArray<ColumnProfile> columns, int[] candidates, IReadOnlyList<IReadOnlyList<string>?> values)
    {
        ImmutableArray<int> named = [.. candidates.Where(column => FirstNames.Is(columns[column].Name) && Classes(values[column]).Length <= MostGrades)];
        if (named.Length < 2)
            return [];
        // One whose name is rare stands between or beside them.
        ImmutableArray<int> group = [.. candidates.Where(column => column >= named[0] - 1 && column <= named[^1] + 1
            && (named.Contains(column) || (char.IsUpper(columns[column].Name.FirstOrDefault('a'))
                && columns[column].Name.All(char.IsLetter)
                && !IsCalledOtherwise(columns[column].Name)
                && HoldTheSame([named[0], column], values))))];
        return 2 * named.Length >= group.Length && HoldTheSame(group, values) ? group : HoldTheSame(named, values) ? named : [];
    }

    // Nothing beside the name and the text of an example but columns that hold the same few values: one for each person, or there is nothing to learn from.
    private static ImmutableArray<int> AllThereIs(
        ImmutableArray<ColumnProfile> columns, int[] candidates, IReadOnlyList<IReadOnlyList<string>?> values)
    {
        int[] group = [.. candidates.Where(column => !IdColumns.IsName(columns[column].Name))];
        bool hasOthers = Enumerable.Range(0, columns.Length).Except(group).Any(column =>
            columns[column].Kind is not (ColumnKind.Text or ColumnKind.Empty) && !IdColumns.IsName(columns[column].Name));
        return group.Length >= 2
            && !hasOthers
            && !group.Any(column => IsCalledOtherwise(columns[column].Name))
            && group.All(column => Classes(values[column]).Length <= MostGrades)
            && HoldTheSame([.. group], values)
            ? [.. group]
            : [];
    }

    // "x", "y", "x1", "x2": measurements, or questions.
    private static bool IsCalledOtherwise(string name) =>
        ColumnWords.IsLabel(name)
        || ColumnWords.IsForeignLabel(name)
        || ColumnWords.IsAnnotator(name)
        || ColumnWords.LabelNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (name.Length > 0 && char.IsAsciiDigit(name[^1]))
        || name is "x" or "y" or "z";

    /// <summary>The columns as a person would type them: "rater_*", or their names.</summary>
    public static string AsTyped(ImmutableArray<ColumnProfile> columns, ImmutableArray<int> found)
    {
        string stem = Stem(columns[found[0]].Name);
        bool fits = !stem.AsSpan().ContainsAny("*?,") && columns
            .Where(column => column.Name.StartsWith(stem, StringComparison.Ordinal))
            .Count() == found.Length;
        return fits ? stem + "*" : ColumnNames.AsList(found.Select(column => columns[column].Name));
    }

    private static bool CanBeRating(ColumnProfile column, IReadOnlyList<string>? values) =>
        column.Kind is ColumnKind.Category or ColumnKind.WholeNumber or ColumnKind.Truth
        && Classes(values).Length is >= 2 and <= MostClasses
        && !ColumnWords.IsPrediction(column.Name);

    private static string[] Classes(IReadOnlyList<string>? values) =>
        [.. (values ?? []).Select(value => value.Trim()).Where(value => !GapTexts.MayBeNone(value)).Distinct(StringComparer.OrdinalIgnoreCase)];

    // "Pflege A" and "Pflege B", "r0" and "r1", "rater_anna" and "rater_ben": what stands before the last word or number.
    private static string Stem(string name)
    {
        string bare = name.TrimEnd("0123456789".ToCharArray());
        if (bare.Length > 0 && bare.Length < name.Length)
            return bare;
        int end = name.LastIndexOfAny([' ', '_', '-', '.']);
        return end > 0 ? name[..(end + 1)] : "";
    }

    private static bool ArePeople(string name) => PlainName.Words(name.TrimEnd("0123456789".ToCharArray())).Any(word => Array.IndexOf(People, word) >= 0);

    // 0 and 1, yes and no are the values of many features: people who label have names for what they see.
    private static bool HaveNames(ImmutableArray<int> columns, IReadOnlyList<IReadOnlyList<string>?> values) =>
        columns.SelectMany(column => Classes(values[column])).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(value => value.Any(char.IsLetter) && !bool.TryParse(value, out _))
            .Count() >= 2;

    // A rare class is missing with one or the other; features of a kind differ in more.
    private static bool HoldTheSame(ImmutableArray<int> columns, IReadOnlyList<IReadOnlyList<string>?> values)
    {
        string[][] classes = [.. columns.Select(column => Classes(values[column]))];
        string[] all = [.. classes.SelectMany(one => one).Distinct(StringComparer.OrdinalIgnoreCase)];
        return classes.All(one => one.Length >= InCommon * all.Length);
    }
}
