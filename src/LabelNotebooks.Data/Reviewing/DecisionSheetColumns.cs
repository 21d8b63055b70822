using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Where a sheet of decisions has what; -1 for nowhere. Names are compared without capitals, blanks and underscores: people type them. What stands between
/// the given label and the purpose is shown of the data, and is no answer because it bears the name of one.
/// </summary>
internal sealed class DecisionSheetColumns
{
    private static readonly string[] New = [.. ReviewSheetColumns.NewLabel.Where(name => name != "to")];

    private readonly ImmutableArray<string> _columns;
    private readonly string _source;
    private readonly List<InputProblem> _problems = [];
    private readonly SortedSet<int> _shown = [];
    private readonly (int First, int End) _data;

    /// <exception cref="AuditInputException">There is no example or nothing to decide, or two columns say the same: all problems at once.</exception>
    public DecisionSheetColumns(TableSource source, string? idColumn = null, bool isOfVerdicts = false)
    {
        (_columns, _source) = (source.Columns, source.Name);
        Example = Find(ReviewSheetColumns.Example);
        // A sheet that somebody made of the data has the ids under their own name.
        if (Example < 0 && idColumn is not null)
            Example = Find(idColumn);
        if (Example < 0)
            Example = Find([.. ReviewSheetColumns.Examples]);
        GivenLabel = FindFirst(ReviewSheetColumns.GivenLabels);
        Purpose = Find(ReviewSheetColumns.Purpose);
        Stratum = Find(ReviewSheetColumns.Stratum);
        Chance = Find(ReviewSheetColumns.InclusionProbability);
        if (GivenLabel >= 0 && Purpose > GivenLabel)
            _data = (GivenLabel + 1, Purpose);
        Verdict = FindFirst(ReviewSheetColumns.Verdicts);
        if (Verdict < 0)
            Verdict = Asking = ReviewSheetColumns.RightIn(_columns);
        Decision = Find([.. ReviewSheetColumns.Decisions]);
        NewLabel = Find([.. ReviewSheetColumns.NewLabel]);
        // Put beside the given label by hand, it is an answer: data do not have it under these names.
        if (NewLabel < 0)
            NewLabel = Find(New, everywhere: true);
        if (Decision < 0 && Verdict < 0)
            Decision = Find([.. ReviewSheetColumns.Decisions], everywhere: true);
        Cause = Find([.. ReviewSheetColumns.Cause]);
        Reviewer = Find([.. ReviewSheetColumns.Reviewer]);
        Role = Find([.. ReviewSheetColumns.Role]);
        Guideline = Find([.. ReviewSheetColumns.Guideline]);
        Decided = ReviewSheetColumns.Decided.Select(name => Find(name)).FirstOrDefault(at => at >= 0, -1);
        Reason = Find(ReviewSheetColumns.Reason);
        if (Reason < 0)
            Reason = ReviewSheetColumns.RemarkIn(_columns, Word >= 0 ? Word : NewLabel);
        if (Example < 0)
        {
            _problems.Add(ColumnNames.Missing(_source, ReviewSheetColumns.Example, _columns, _problems) with
            {
                Mend = $"Is this the sheet that was filled in? It has the ids in a column example. {ReviewSheetColumns.InOtherLanguages}",
            });
        }

        if (Word < 0 && NewLabel < 0)
            _problems.Add(new InputProblem(
                _source,
                $"there is no column \"decision\", \"verdict\" or \"new_label\": nothing says what was decided. It has {ColumnNames.Describe(_columns)}.",
                (isOfVerdicts
                    ? "Add a column verdict with right or wrong, and a column new_label with the right label where it is wrong. "
                    : "Add a column decision with keep, change, ambiguous, out-of-scope or escalate, and a column new_label with the right label for a change. "
                        + "A column verdict with right or wrong will do. ")
                + ReviewSheetColumns.InOtherLanguages));
        if (_problems.Count > 0 && source.HeaderHint is { } hint)
            _problems.Add(hint);
        if (_problems.Count > 0)
            throw new AuditInputException(_problems);
        _shown.Remove(NewLabel);
        _shown.Remove(Decision);
    }

    public int Example { get; }

    public int GivenLabel { get; }

    public int Purpose { get; }

    public int Stratum { get; }

    public int Chance { get; }

    public int Verdict { get; }

    public int Decision { get; }

    /// <summary>True where the heading of <see cref="Word"/> asks whether the label is right, so that 1 is yes, and yes is no class.</summary>
    public bool Asks => Asking >= 0 && Word == Asking;

    /// <summary>The column whose words count.</summary>
    public int Word => Decision >= 0 ? Decision : Verdict;

    public int NewLabel { get; }

    public int Reason { get; }

    public int Cause { get; }

    public int Reviewer { get; }

    public int Role { get; }

    public int Guideline { get; }

    public int Decided { get; }

    /// <summary>What was passed over.</summary>
    public IEnumerable<Note> Notes
    {
        get
        {
            if (_shown.Count > 0)
                yield return new Note(
                    NoteKind.Doubted,
                    0,
                    $"{ColumnNames.Quoted([.. _shown.Select(at => _columns[at])])} between the given label and the purpose "
                    + $"{(_shown.Count == 1 ? "is" : "are")} taken for data that the sheet shows: to be read as decided on, it stands behind the purpose");
            string[] unread = [.. Unread];
            if (unread.Length > 0)
                yield return new Note(
                    NoteKind.LeftOut,
                    0,
                    $"{(unread.Length == 1 ? "column" : "columns")} {ColumnNames.Quoted(unread)} of the sheet {(unread.Length == 1 ? "is" : "are")} not read");
        }
    }

    private int Asking { get; } = -1;

    // What a sheet shows of the data, between the given label and the purpose, is there to be looked at.
    private IEnumerable<string> Unread
    {
        get
        {
            int[] read = [Example, GivenLabel, Purpose, Stratum, Chance, Verdict, Decision, NewLabel, Reason, Cause, Reviewer, Role, Guideline, Decided];
            return Enumerable.Range(0, _columns.Length)
                .Where(at => !read.Contains(at) && !_shown.Contains(at) && (at < _data.First || at >= _data.End) && !string.IsNullOrWhiteSpace(_columns[at]))
                .Select(at => _columns[at]);
        }
    }

    private int Find(string name) => Find([name]);

    // The name by which a sheet is written counts before those that a column of the data may bear.
    private int FindFirst(ImmutableArray<string> names) => Find(names[0]) is >= 0 and var at ? at : Find([.. names.Skip(1)]);

    private int Find(string[] names, bool everywhere = false)
    {
        string[] plain = [.. names.Select(PlainName.Of)];
        int[] alike = [.. Enumerable.Range(0, _columns.Length).Where(at => plain.Contains(PlainName.Of(_columns[at])))];
        int[] found = [.. alike.Where(at => everywhere || at < _data.First || at >= _data.End)];
        _shown.UnionWith(alike.Except(found));
        if (found.Length > 1)
            _problems.Add(new InputProblem(
                _source,
                $"{Sentences.Count(found.Length, "column")} say the same: {ColumnNames.Quoted([.. found.Select(at => _columns[at])])}.",
                $"Leave one of them in the sheet, as {names[0]}."));
        return found is [var first, ..] ? first : -1;
    }
}
