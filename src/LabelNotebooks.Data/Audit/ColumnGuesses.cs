using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>Guesses what each column is for. Every guess comes with its reason, so that a person can disagree.</summary>
internal sealed class ColumnGuesses
{
    private const int MostNumbers = 200;
    private const int MostNames = 1000;
    private const double OutsideByRounding = 1e-3;

    private static readonly string[] LabelNames = ["label", "labels", "given_label", "class", "target", "y", "category", "diagnosis", "gold", "answer", "sentiment", "species", "outcome", "annotation"];
    private static readonly string[] IdNames = ["id", "case", "case_id", "uid", "uuid", "key", "image_id", "example_id", "record_id", "patient_id", "item", "item_id", "index", "filename", "file_name"];
    private static readonly string[] AnnotatorNames = ["annotator", "worker", "rater", "labeler", "labeller", "coder", "reviewer", "user"];
    private static readonly string[] PartsOfLabelNames = ["label", "truth", "gold", "verdict"];

    private readonly ImmutableArray<ColumnProfile> _columns;
    private readonly IReadOnlyList<IReadOnlySet<string>?> _values;
    private readonly long _rows;

    public ColumnGuesses(ImmutableArray<ColumnProfile> columns, IReadOnlyList<IReadOnlySet<string>?> values, long rows, string? label)
    {
        _columns = columns;
        _values = values;
        _rows = rows;
        (Label, LabelReason) = label is null ? GuessLabel() : (IndexOf(label), "named by you");
        (Probabilities, Prefix) = GuessProbabilities();
        Id = GuessId();
    }

    /// <summary>-1 where no column looks like labels.</summary>
    public int Label { get; }

    public string LabelReason { get; }

    /// <summary>-1 where no column is called like an id.</summary>
    public int Id { get; }

    public ImmutableArray<int> Probabilities { get; }

    /// <summary>What the names of the probability columns begin with; null where there are none.</summary>
    public string? Prefix { get; }

    public ColumnUse UseOf(int column)
    {
        ColumnProfile profile = _columns[column];
        if (column == Label)
            return ColumnUse.Label;
        if (column == Id)
            return ColumnUse.Id;
        if (Probabilities.Contains(column))
            return ColumnUse.Probability;
        if (HasPart(profile.Name, PartsOfLabelNames) && profile.Distinct is not null)
            return ColumnUse.OtherLabel;
        if (HasPart(profile.Name, AnnotatorNames) && profile.Distinct is not null)
            return ColumnUse.Annotator;
        if (IdNames.Contains(profile.Name, StringComparer.OrdinalIgnoreCase) || CountsRows(profile))
            return ColumnUse.None;
        return profile.Kind switch
        {
            ColumnKind.WholeNumber or ColumnKind.Number when profile.NotNumbers == 0 => ColumnUse.Feature,
            ColumnKind.Category when LooksLikeSentences(profile) && 2 * profile.Distinct > _rows => ColumnUse.Text,
            ColumnKind.Category or ColumnKind.Truth when profile.Distinct > 1 => ColumnUse.Category,
            ColumnKind.Text when LooksLikeSentences(profile) => ColumnUse.Text,
            _ => ColumnUse.None,
        };
    }

    private static bool LooksLikeSentences(ColumnProfile profile) => profile.Samples.Any(sample => sample.Count(letter => letter == ' ') >= 2);

    // The number of the row tells a model nothing but how the table was sorted.
    private bool CountsRows(ColumnProfile profile) =>
        profile.Kind == ColumnKind.WholeNumber && profile.Distinct == _rows && profile.Highest - profile.Lowest == _rows - 1;

    private static bool HasPart(string name, string[] parts) => parts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private (int, string) GuessLabel()
    {
        int[] all = [.. Enumerable.Range(0, _columns.Length)];
        foreach (string name in LabelNames)
        {
            int found = Array.FindIndex(all, column => _columns[column].Name.Equals(name, StringComparison.OrdinalIgnoreCase) && _columns[column] is { Kind: not (ColumnKind.Number or ColumnKind.Empty), Distinct: <= MostNames });
            if (found >= 0)
                return (found, $"guessed by its name; {Different(found)}");
        }

        int[] candidates = [.. all.Where(CanBeLabel)];
        int[] byColumns = [.. candidates.Where(column => PrefixesFor(_values[column]!).Any())];
        if (byColumns.Length > 0)
            return (byColumns[0], $"guessed, because other columns are named after its values; {Different(byColumns[0])}");
        int[] names = [.. candidates.Where(column => _columns[column].Kind is ColumnKind.Category or ColumnKind.Truth)];
        if (candidates.Contains(_columns.Length - 1))
            return (_columns.Length - 1, $"guessed, because it is the last column and has only {Different(_columns.Length - 1)}{Others(candidates, _columns.Length - 1)}");
        if (names.Length > 0)
            return (names[^1], $"guessed, because it holds names and has only {Different(names[^1])}{Others(names, names[^1])}");
        return (-1, "no column looks like labels: none has a few different values that come again");
    }

    private bool CanBeLabel(int column)
    {
        ColumnProfile profile = _columns[column];
        int most = profile.Kind == ColumnKind.WholeNumber ? MostNumbers : MostNames;
        return profile.Kind is ColumnKind.WholeNumber or ColumnKind.Truth or ColumnKind.Category
            && profile.Distinct >= 2
            && profile.Distinct <= most
            && 2 * profile.Distinct <= _rows - profile.Missing;
    }

    private string Different(int column) => string.Create(CultureInfo.InvariantCulture, $"{_columns[column].Distinct:N0} different value{(_columns[column].Distinct == 1 ? "" : "s")}");

    private string Others(int[] candidates, int taken)
    {
        string[] others = [.. candidates.Where(column => column != taken).Select(column => $"\"{_columns[column].Name}\"")];
        return others.Length == 0 ? "" : $"; it could also be {Sentences.FirstFew(others)}";
    }

    private (ImmutableArray<int>, string?) GuessProbabilities()
    {
        if (Label < 0 || _values[Label] is not { } classes)
            return ([], null);
        if (PrefixesFor(classes).FirstOrDefault() is { } named)
            return (ColumnsWith(named), named);
        // Numbered columns, as many as classes: p_0, p_1.
        string? numbered = _columns.Select(column => PrefixOf(column.Name)).OfType<string>().Distinct(StringComparer.Ordinal)
            .FirstOrDefault(prefix => ColumnsWith(prefix) is var columns && columns.Length == classes.Count && columns.All(IsProbability));
        return numbered is null ? ([], null) : (ColumnsWith(numbered), numbered);
    }

    /// <summary>What stands before the class in the names of columns of probabilities, one for each class at least.</summary>
    private IEnumerable<string> PrefixesFor(IReadOnlySet<string> classes) =>
        from column in _columns
        from name in classes
        where column.Name.Length > name.Length && column.Name.EndsWith(name, StringComparison.Ordinal)
        let prefix = column.Name[..^name.Length]
        where classes.All(other => IndexOf(prefix + other) is >= 0 and var at && IsProbability(at))
        select prefix;

    private ImmutableArray<int> ColumnsWith(string prefix) =>
        [.. Enumerable.Range(0, _columns.Length).Where(column => column != Label && _columns[column].Name.StartsWith(prefix, StringComparison.Ordinal))];

    private bool IsProbability(int column) =>
        _columns[column] is { Kind: ColumnKind.Number or ColumnKind.WholeNumber, NotNumbers: 0 } profile
        && profile.Lowest >= -OutsideByRounding
        && profile.Highest <= 1 + OutsideByRounding;

    private static string? PrefixOf(string name)
    {
        string bare = name.TrimEnd("0123456789".ToCharArray());
        return bare.Length > 0 && bare.Length < name.Length ? bare : null;
    }

    private int GuessId()
    {
        foreach (string name in IdNames)
        {
            int at = -1;
            for (int column = 0; column < _columns.Length && at < 0; column++)
            {
                if (column != Label && _columns[column].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    at = column;
            }

            if (at >= 0 && _columns[at] is { Missing: 0 } profile && (profile.Distinct is null || 2L * profile.Distinct > _rows))
                return at;
        }

        return -1;
    }

    private int IndexOf(string name)
    {
        for (int column = 0; column < _columns.Length; column++)
        {
            if (_columns[column].Name == name)
                return column;
        }

        return -1;
    }
}
