using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>Guesses what each column is for. Every guess comes with its reason, so that a person can disagree.</summary>
internal sealed class ColumnGuesses
{
    private const int MostNumbers = 200;
    private const int MostNames = 1000;

    // Of a table with thousands of columns only the first that could hold labels are asked whether others are named after their values.
    private const int MostCandidates = 100;
    private const double OutsideByRounding = 1e-3;

    private readonly ImmutableArray<ColumnProfile> _columns;
    private readonly IReadOnlyList<IReadOnlyList<string>?> _values;
    private readonly long _rows;

    // Names as column_20 say nothing of classes.
    private readonly bool _namesAreInvented;
    private readonly Lazy<HashSet<int>> _classColumns;
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);

    public ColumnGuesses(ImmutableArray<ColumnProfile> columns, IReadOnlyList<IReadOnlyList<string>?> values, long rows, string? label, bool namesAreInvented)
    {
        _namesAreInvented = namesAreInvented;
        _columns = columns;
        _values = values;
        _rows = rows;
        for (int column = 0; column < columns.Length; column++)
            _indexOf.TryAdd(columns[column].Name, column);
        _classColumns = new Lazy<HashSet<int>>(FindClassColumns);
        Ratings = RatingColumns.Find(columns, values);
        (Label, LabelReason, IsByPlace) = label is null ? GuessLabel() : (IndexOf(label), "named in the command", false);
        // Where the label is known, columns with other names in them are no second opinions of it.
        if (Label >= 0
            && !Ratings.Contains(Label)
            && !Ratings.All(column => values[column]!.Intersect(values[Label] ?? [], StringComparer.OrdinalIgnoreCase).Any()))
            Ratings = [];
        Probabilities = GuessProbabilities();
        Misfits = FindMisfits();
        (Id, IdReason) = IdColumns.Guess(columns, Label, rows);
    }

    /// <summary>-1 where no column looks like labels.</summary>
    public int Label { get; }

    public string LabelReason { get; }

    /// <summary>True where no name tells of the label, only where it stands and what it holds.</summary>
    public bool IsByPlace { get; }

    /// <summary>Columns of names that could be the label as well, where only its place tells of the one that is taken.</summary>
    public ImmutableArray<int> OtherLabels => !IsByPlace
        ? []
        : [.. Enumerable.Range(0, _columns.Length).Where(column =>
            column != Label
            && CanBeLabel(column)
            && _columns[column].Kind is ColumnKind.Category or ColumnKind.Truth
            && !ColumnWords.IsCorrection(_columns[column].Name)
            && !ColumnWords.IsSecondOpinion(_columns[column].Name))];

    /// <summary>-1 where no column looks like ids.</summary>
    public int Id { get; }

    public string IdReason { get; }

    /// <summary>Columns that hold the labels of several people, one for each; empty where there are none.</summary>
    public ImmutableArray<int> Ratings { get; }

    public ImmutableArray<int> Probabilities { get; }

    /// <summary>Columns that look like probabilities and fit no classes: two or more that begin alike, all between 0 and 1. Not for a model to see.</summary>
    public ImmutableArray<int> Misfits { get; }

    /// <summary>The probability columns as a person would name them, in the order of the classes: "p_*", or their names; null where there are none.</summary>
    public string? ProbabilityPattern
    {
        get
        {
            if (Probabilities.IsEmpty)
                return null;
            string first = _columns[Probabilities[0]].Name;
            string prefix = Probabilities.Select(column => _columns[column].Name).Aggregate(first, Common).TrimEnd("0123456789".ToCharArray());
            // A pattern must take these and nothing else.
            return prefix.Length > 0 && ColumnsWith(prefix).Length == Probabilities.Length
                ? prefix + "*"
                : ColumnNames.AsList(Probabilities.Select(column => _columns[column].Name));
        }
    }

    public ColumnUse UseOf(int column)
    {
        ColumnProfile profile = _columns[column];
        if (column == Label)
            return ColumnUse.Label;
        if (column == Id)
            return ColumnUse.Id;
        if (Probabilities.Contains(column))
            return ColumnUse.Probability;
        if (Ratings.Contains(column))
            return ColumnUse.Rating;
        if (Misfits.Contains(column) || ColumnWords.IsPrediction(profile.Name) || _classColumns.Value.Contains(column))
            return ColumnUse.Prediction;
        if (ColumnWords.IsLabel(profile.Name))
            return ColumnUse.OtherLabel;
        if (ColumnWords.IsAnnotator(profile.Name))
            return ColumnUse.Annotator;
        if (profile.Name.Length == 0 || IdColumns.IsCalledId(profile, _rows) || CountsRows(profile))
            return ColumnUse.None;
        // Numbers that were read as texts: what they are is to be said before a model learns from them.
        if (profile.HasDecimalCommas)
            return ColumnUse.None;
        // Days are no kinds of things: what happened when is nothing that a model of single examples can use.
        if (profile.Kind is ColumnKind.Category or ColumnKind.Text && IdColumns.HoldsDays(profile))
            return ColumnUse.None;
        return profile.Kind switch
        {
            ColumnKind.WholeNumber or ColumnKind.Number when profile.NotNumbers == 0 => ColumnUse.Feature,
            ColumnKind.Category when LooksLikeSentences(profile) && 2 * profile.Distinct > _rows => ColumnUse.Text,
            ColumnKind.Category or ColumnKind.Truth when profile.Distinct > 1 => ColumnUse.Category,
            ColumnKind.Text when profile.Mixed is null && LooksLikeSentences(profile) => ColumnUse.Text,
            ColumnKind.Empty or ColumnKind.WholeNumber or ColumnKind.Number or ColumnKind.Truth or ColumnKind.Category or ColumnKind.Text => ColumnUse.None,
            var other => throw new ArgumentOutOfRangeException(null, other, "There is no such kind of a column."),
        };
    }

    /// <summary>Why a column is not learned from; null where it is, or where it is the label, the id or a probability.</summary>
    public string? WhyNotLearned(int column)
    {
        ColumnProfile profile = _columns[column];
        return UseOf(column) switch
        {
            ColumnUse.OtherLabel or ColumnUse.Rating => "another label",
            ColumnUse.Prediction => "a prediction",
            ColumnUse.Annotator => "who labeled",
            ColumnUse.None => profile.Kind switch
            {
                ColumnKind.Empty => "empty",
                _ when profile.Name.Length == 0 => "it has no name",
                ColumnKind.Category or ColumnKind.Text when IdColumns.HoldsDays(profile) => "days or times",
                _ when CountsRows(profile) => "it counts the rows",
                _ when IdColumns.IsCalledId(profile, _rows) => "called like an id",
                _ when profile.Mixed is { } mixed => mixed.ToString(),
                ColumnKind.WholeNumber or ColumnKind.Number => $"{Sentences.Count(profile.NotNumbers, "value is", "values are")} no number",
                ColumnKind.Category or ColumnKind.Truth => "one value only",
                ColumnKind.Text when profile.Distinct is { } different && 2 * different <= _rows - profile.Missing =>
                    $"{Sentences.Count(different)} different names, too many to learn from",
                ColumnKind.Text => "texts that hardly come again",
                var other => throw new ArgumentOutOfRangeException(nameof(column), other, "There is no such kind of a column."),
            },
            ColumnUse.Label or ColumnUse.Id or ColumnUse.Probability or ColumnUse.Feature or ColumnUse.Category or ColumnUse.Text => null,
            var other => throw new ArgumentOutOfRangeException(nameof(column), other, "There is no such use."),
        };
    }

    private static bool LooksLikeSentences(ColumnProfile profile) => profile.Samples.Any(RunningText.Is);

    // The number of the row tells a model nothing but how the table was sorted.
    private bool CountsRows(ColumnProfile profile) =>
        profile is { Kind: ColumnKind.WholeNumber, Missing: 0, NotNumbers: 0 }
        && (profile.Distinct is null || profile.Distinct == _rows)
        && profile.Highest - profile.Lowest == _rows - 1;

    private static string Common(string a, string b) => a[..a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count()];

    private (int, string, bool) GuessLabel()
    {
        int[] all = [.. Enumerable.Range(0, _columns.Length)];
        foreach (string name in ColumnWords.LabelNames)
        {
            int found = Array.FindIndex(all, column => _columns[column].Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                && _columns[column] is { Kind: not (ColumnKind.Number or ColumnKind.Empty), Distinct: <= MostNames });
            if (found >= 0)
                return (found, $"guessed by its name; {Different(found)}", false);
        }

        int foreign = LikelyLabels.ByForeignName(all.Where(column => CanBeLabel(column) && 2 * _columns[column].Missing <= _rows), _columns);
        if (foreign >= 0)
            return (foreign, $"guessed by its name{ColumnWords.DoubtOf(_columns[foreign].Name)}; {Different(foreign)}", false);
        if (!Ratings.IsEmpty)
            return (-1, $"{Sentences.Count(Ratings.Length, "column")} look like the labels of several people, and none like that of the examples", false);
        int[] candidates = LikelyLabels.Of([.. all.Where(CanBeLabel)], _columns, _rows);
        int[] byColumns = [.. candidates
            .Take(_namesAreInvented ? 0 : MostCandidates)
            .Where(column => _values[column] is { Count: >= 2 } met && PrefixesFor(met).Any())];
        if (byColumns.Length > 0)
            return (byColumns[0], $"guessed, because other columns are named after its values; {Different(byColumns[0])}", false);
        int[] names = [.. candidates.Where(column => _columns[column].Kind is ColumnKind.Category or ColumnKind.Truth)];
        int named = Array.FindIndex(names, column => ColumnWords.MayBeLabel(_columns[column].Name));
        if (named >= 0)
            return (names[named], $"guessed by its name; {Different(names[named])}{Others(names, names[named])}", true);
        if (candidates.Contains(_columns.Length - 1))
            return (
                _columns.Length - 1,
                $"guessed, because it is the last column and has only {Different(_columns.Length - 1)}{Others(candidates, _columns.Length - 1)}",
                true);
        if (names.Length > 0)
            return (names[^1], $"guessed, because it holds names and has only {Different(names[^1])}{Others(names, names[^1])}", true);
        return candidates.Length > 0
            ? (-1, $"no column is surely the labels; it could be {Sentences.FirstFew([.. candidates.Select(column => $"\"{_columns[column].Name}\"")])}", false)
            : (-1, "no column looks like labels: none has a few different values that come again", false);
    }

    private bool CanBeLabel(int column)
    {
        ColumnProfile profile = _columns[column];
        int most = profile.Kind == ColumnKind.WholeNumber ? MostNumbers : MostNames;
        return !ColumnWords.IsPrediction(profile.Name)
            && !ColumnWords.IsAnnotator(profile.Name)
            && (profile.Kind is ColumnKind.WholeNumber or ColumnKind.Truth or ColumnKind.Category)
            && profile.Distinct >= 2
            && profile.Distinct <= most
            && 2 * profile.Distinct <= _rows - profile.Missing;
    }

    private ImmutableArray<int> FindMisfits() => Probabilities.Length > 0
        ? []
        : Enumerable.Range(0, _columns.Length)
            .Where(column => column != Label && IsProbability(column))
            .GroupBy(column => ColumnWords.ProbabilityPrefix(_columns[column].Name), StringComparer.Ordinal)
            .Where(group => group.Key is not null && group.Count() > 1)
            .Select(group => group.ToImmutableArray())
            .FirstOrDefault([]);

    private string Different(int column) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_values[column]?.Count ?? _columns[column].Distinct:N0} different value{((_values[column]?.Count ?? _columns[column].Distinct) == 1 ? "" : "s")}");

    private string Others(int[] candidates, int taken)
    {
        string[] others = [.. candidates.Where(column => column != taken).Select(column => $"\"{_columns[column].Name}\"")];
        return others.Length == 0 ? "" : $"; it could also be {Sentences.FirstFew(others)}";
    }

    private ImmutableArray<int> GuessProbabilities()
    {
        if (_namesAreInvented || Label < 0 || _values[Label] is not { Count: >= 2 } classes)
            return [];
        string[] order = [.. ClassLabels.FromNames([.. classes]).Classes];
        // Scores outside 0 to 1 are taken too: the sanity checks then say what they are.
        if (PrefixesFor(classes).FirstOrDefault() is { } named)
            return [.. order.Select(name => IndexOf(named + name))];
        // Numbered columns, as many as classes: p_0, p_1.
        Dictionary<string, int> numbered = _columns
            .Select(column => PrefixOf(column.Name))
            .OfType<string>()
            .CountBy(prefix => prefix, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return _columns.Select(column => PrefixOf(column.Name)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(prefix => numbered[prefix] <= classes.Count)
            .Select(ColumnsWith)
            .FirstOrDefault(columns => columns.Length == classes.Count && columns.All(IsProbability), []);
    }

    /// <summary>
    /// What stands before the class in the names of columns of numbers, one for each class. Classes that are numbers themselves need
    /// probabilities: features are numbered too.
    /// </summary>
    private IEnumerable<string> PrefixesFor(IReadOnlyList<string> classes) =>
        // What stands before one of the classes must stand before each.
        from column in _columns
        let name = classes[0]
        where column.Name.Length > name.Length && column.Name.EndsWith(name, StringComparison.Ordinal)
        let prefix = column.Name[..^name.Length]
        where classes.All(other => IndexOf(prefix + other) is >= 0 and var at
            && (IsProbability(at) || (IsNumber(at) && char.IsPunctuation(prefix[^1]) && classes.Any(one => one.Any(char.IsLetter)))))
        select prefix;

    // One column of numbers for each class, whatever stands around its name: a model's scores, and not for a model to see.
    private HashSet<int> FindClassColumns()
    {
        if (Label < 0 || _values[Label] is not { Count: >= 2 and <= 50 } classes || classes.Any(name => name.Length < 3))
            return [];
        int[][] columns = [.. classes.Select(name => Enumerable.Range(0, _columns.Length)
            .Where(column => column != Label && IsNumber(column) && _columns[column].Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .ToArray())];
        return columns.All(found => found.Length > 0) ? [.. columns.SelectMany(found => found)] : [];
    }

    private bool IsNumber(int column) => _columns[column] is { Kind: ColumnKind.Number or ColumnKind.WholeNumber, NotNumbers: 0 };

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

    private int IndexOf(string name) => _indexOf.GetValueOrDefault(name, -1);
}
