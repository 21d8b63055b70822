using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Reads the rows of a sheet of decisions; every fault of a row is kept, not the first alone.</summary>
internal sealed class DecisionSheetReader
{
    private const string NewLabelName = "new_label";

    private readonly TableSource _source;
    private readonly ExampleSet _examples;
    private readonly IReadOnlyList<string>? _labels;
    private readonly SheetUse _use;
    private readonly DecisionSheetColumns _columns;
    private readonly SheetReading _reading;
    private readonly Lazy<HashSet<string>> _known;
    private readonly Lazy<VerdictQuestion> _question;
    private readonly Lazy<SheetGrades> _grades;
    private readonly Dictionary<int, long> _positions = [];
    private readonly ImmutableArray<SheetDecision>.Builder _decisions = ImmutableArray.CreateBuilder<SheetDecision>();
    private readonly List<string> _undecided = [];
    private readonly StrangeLabels _strange;
    private int _blank;
    private int _inferred;

    /// <param name="source">The sheet.</param>
    /// <param name="examples">(N), all examples.</param>
    /// <param name="labels">(N), the label of each; null where they are not known.</param>
    /// <param name="use">What it is read for.</param>
    /// <param name="classes">The classes; null for the labels that are met.</param>
    public DecisionSheetReader(
        TableSource source,
        ExampleSet examples,
        IReadOnlyList<string>? labels,
        SheetUse use = SheetUse.Decisions,
        IReadOnlyList<string>? classes = null)
    {
        (_source, _examples, _labels, _use) = (source, examples, labels, use);
        _columns = new DecisionSheetColumns(source, examples.IdColumn, IsOfVerdicts);
        _reading = new SheetReading(source, examples);
        _known = new Lazy<HashSet<string>>(() => (classes ?? labels ?? []).Select(label => label.Trim()).Where(label => label.Length > 0)
            .ToHashSet(StringComparer.Ordinal));
        _question = new Lazy<VerdictQuestion>(() => new VerdictQuestion(_known.Value));
        _grades = new Lazy<SheetGrades>(() => new SheetGrades(_known.Value));
        _strange = new StrangeLabels(source.PositionNoun);
    }

    public DecisionSheet Read()
    {
        while (_source.Read())
        {
            string? said = _reading.Text(_columns.Word);
            string? to = _reading.Text(_columns.NewLabel) is { } written ? Label(written) : null;
            if (said is null && to is null)
                AddBlank();
            else
                Add(said, to);
        }

        if (!_columns.Asks && _columns.Word >= 0 && _question.Value.Problem($"{_source.Name}, column {_source.Columns[_columns.Word]}") is { } question)
            _reading.Problem(question);
        IReadOnlyList<Note> notes = _reading.Finish(IsOfVerdicts ? "verdicts" : "decisions", [.. _columns.Notes, .. Notes()]);
        return new DecisionSheet(_decisions.ToImmutable(), _blank, [.. notes]);
    }

    private bool IsOfVerdicts => _use != SheetUse.Decisions;

    // In a workbook there are no rows but those of the sheet.
    private string Place => _source is XlsxSource ? $"{_source.Name}, row {Sentences.Count(_source.Position)}" : _source.Place(_source.Position);

    private void Add(string? said, string? to)
    {
        if (_use == SheetUse.RandomVerdicts && _reading.Text(_columns.Purpose) == ReviewSheetFile.NextToReview)
        {
            _reading.Fault(
                ReviewSheetColumns.Purpose,
                "the label stands first in a review queue and was not drawn at random, so that it says nothing of the others",
                $"Name the file with {Sentences.Typed(nameof(ReviewQueueFile), "ReviewQueueFile.Read")}; for an estimate, "
                + $"draw a sheet: {Sentences.Typed(nameof(ReviewSheetFile), "RandomSample.Draw, ReviewSheetFile.Write")}.");
            return;
        }

        bool isKnown = _reading.TryRowOf(_columns.Example, out int row);
        string? now = isKnown ? _labels?[row].Trim() : null;
        string? given = _reading.Text(_columns.GivenLabel) is { } written ? Given(written, now) : null;
        string? decision = Decision(said, to, given, now);
        // A spelling that this sheet corrects may stand corrected by now.
        if (given is not null && now is not null && given != now && (IsOfVerdicts || (LabelSpellings.AreOne(given, now) && to != now)))
            OfAnotherLabel(given, now);
        // A count has no use for them.
        string? cause = IsOfVerdicts ? null : Cause();
        DateTime? decided = IsOfVerdicts ? null : Decided();
        bool hasChance = _reading.TryChance(_columns.Chance, out double? chance);
        if (chance is <= 0 or > 1)
            _reading.Fault(
                ReviewSheetColumns.InclusionProbability,
                $"\"{_reading.Text(_columns.Chance)}\" is no probability",
                "Write the chance of being drawn, above 0 and at most 1.");
        if (isKnown && !_positions.TryAdd(row, _source.Position))
        {
            string first = Sentences.Count(_positions[row]);
            string here = Sentences.Count(_source.Position);
            _reading.Fault(
                ReviewSheetColumns.Example,
                $"\"{_examples.KeyOf(row)}\" is decided on twice, in {_source.PositionNoun} {first} and in {_source.PositionNoun} {here}",
                IsOfVerdicts
                    ? "Leave one verdict on each example; where people differ, settle it first."
                    : "Leave one decision on each example in a sheet; a second reading has a sheet of its own.",
                $"{first} and {here}");
        }

        // Where anything is wrong the sheet is refused as a whole.
        if (!isKnown || decision is null || !hasChance)
            return;
        if (to is not null && _labels is not null && !_known.Value.Contains(to))
            _strange.Add(to, Sentences.Count(_source.Position));
        _decisions.Add(new SheetDecision
        {
            Place = Place,
            Example = row,
            Decision = decision,
            GivenLabel = given,
            NewLabel = to,
            Reason = Words(_columns.Reason) ?? "",
            Cause = cause,
            Reviewer = Words(_columns.Reviewer),
            Role = Words(_columns.Role),
            Guideline = Words(_columns.Guideline),
            Stratum = _reading.Text(_columns.Stratum),
            InclusionProbability = chance,
            Purpose = _reading.Text(_columns.Purpose),
            Decided = decided,
        });
    }

    // The label of today stands in for the given one only where nothing else can tell: it may be the new one by now.
    private string? Decision(string? said, string? to, string? given, string? now)
    {
        if (said is null)
        {
            _inferred++;
            return to == (given ?? now) ? DecisionWords.Keep : DecisionWords.Change;
        }

        string column = _source.Columns[_columns.Word];
        if (DecisionWords.Of(said, _columns.Asks) is not { } decision)
        {
            NoDecision(column, said);
            return null;
        }

        _question.Value.Add(said, decision, given ?? now, to);
        if (!DecisionWords.IsItself(said, Meaning(decision)))
            _reading.Understood(said, Meaning(decision));
        string newLabel = _columns.NewLabel >= 0 ? _source.Columns[_columns.NewLabel] : NewLabelName;
        if (decision != DecisionWords.Change && to is not null && (given ?? now) is { } before && to != before)
            _reading.Fault(
                newLabel,
                $"\"{said}\" changes no label, and the new label is \"{to}\" where \"{before}\" was given",
                IsOfVerdicts
                    ? $"Write wrong where the new label is the right one, or leave {newLabel} empty."
                    : $"Write change to give the label the new value, or leave {newLabel} empty.");
        else if (decision == DecisionWords.Change && to is null && !IsOfVerdicts)
            _reading.Fault(
                _columns.NewLabel >= 0 ? newLabel : column,
                $"\"{said}\" on \"{_reading.Text(_columns.Example)}\" does not say what the right label is",
                $"Write the right label into a column {NewLabelName}, or write ambiguous, out-of-scope or escalate.");
        else if (decision == DecisionWords.Change && to is not null && to == given)
            _reading.Fault(
                newLabel,
                $"\"{said}\" on \"{_reading.Text(_columns.Example)}\" changes the label \"{given}\" to itself",
                "Write keep where the given label is right, or else the right label.");
        return decision;
    }

    private string Meaning(string decision) => !IsOfVerdicts ? decision : decision switch
    {
        DecisionWords.Keep => "right",
        DecisionWords.Change => "wrong",
        _ => decision,
    };

    private void NoDecision(string column, string said)
    {
        string noun = IsOfVerdicts ? "verdict" : "decision";
        if (_question.Value.IsClass(said))
            _reading.NoWord(
                column,
                said,
                ", a class of the data",
                noun,
                $"Write the right class into the column {NewLabelName}, and here right or wrong, for the given label.");
        else if (Verdicts.IsNumber(said))
            _reading.NoWord(column, said, "", noun, IsOfVerdicts ? Verdicts.MendOfNumber : DecisionWords.MendOfNumber);
        else
            _reading.NoWord(
                column,
                said,
                IsOfVerdicts ? DecisionWords.NearestVerdictTo(said) : DecisionWords.NearestTo(said),
                noun,
                IsOfVerdicts ? Verdicts.Mend : DecisionWords.Mend);
    }

    private void OfAnotherLabel(string given, string now)
    {
        string noun = IsOfVerdicts ? "verdict" : "decision";
        string what = $"the {noun} on \"{_reading.Text(_columns.Example)}\" is about the label \"{given}\", which is \"{now}\"";
        if (LabelSpellings.AreOne(given, now))
            _reading.Fault(
                ReviewSheetColumns.GivenLabel,
                $"{what} here: two spellings of one label",
                "Read the data as it was when the sheet was written: "
                + $"{Sentences.Setting(nameof(TableReadOptions.MergeSpellings), "MergeSpellings = true")}.");
        else
            _reading.Fault(
                ReviewSheetColumns.GivenLabel,
                $"{what} by now",
                "Estimate with the data as they were when the sheet was drawn, and correct them afterwards.");
    }

    private string? Cause()
    {
        if (Words(_columns.Cause) is not { } said)
            return null;
        string? cause = DecisionWords.CauseOf(said);
        if (cause is null)
            _reading.Fault(
                _source.Columns[_columns.Cause],
                $"\"{said}\" is no cause{DecisionWords.NearestCauseTo(said)}",
                DecisionWords.MendOfCause);
        return cause;
    }

    private DateTime? Decided()
    {
        if (_reading.Text(_columns.Decided) is not { } text)
            return null;
        if (SheetTime.TryRead(text, out DateTime time))
            return time;
        _reading.Fault(_source.Columns[_columns.Decided], $"\"{text}\" is no time, or may be read as two", SheetTime.Mend);
        return null;
    }

    // Spreadsheets save rows below the table that hold nothing at all.
    private void AddBlank()
    {
        if (Enumerable.Range(0, _source.Columns.Length).All(column => _source.Text(column).IsWhiteSpace()))
            return;
        _blank++;
        bool hasVerdict = _columns.Verdict != _columns.Word && _reading.Text(_columns.Verdict) is not null;
        if (hasVerdict || _reading.Text(_columns.Reason) is not null || _reading.Text(_columns.Cause) is not null)
            _undecided.Add(Sentences.Count(_source.Position));
    }

    private string? Words(int column) => _reading.Text(column) is { } text ? SheetReading.Unguarded(text) : null;

    // An apostrophe may stand at the start of a label of the data: it is a guard only where the label is none with it.
    private string Label(string written)
    {
        string bare = SheetReading.Unguarded(written);
        if (_known.Value.Contains(written) || _known.Value.Contains(bare))
            return _known.Value.Contains(bare) ? bare : written;
        string grade = _grades.Value.ClassOf(bare);
        if (grade != bare)
            _reading.Understood(bare, grade);
        return grade;
    }

    private string Given(string written, string? now) => written == now ? written : SheetReading.Unguarded(written) == now ? now : Label(written);

    private IEnumerable<Note> Notes()
    {
        if (_inferred > 0)
            yield return new Note(
                NoteKind.Guessed,
                _inferred,
                $"{Sentences.Count(_inferred, "row has", "rows have")} a new label and no {(IsOfVerdicts ? "verdict" : "decision")}: read as "
                + $"{Meaning(DecisionWords.Change)}, or as {Meaning(DecisionWords.Keep)} where it is the given label");
        if (_undecided.Count > 0)
            yield return new Note(
                NoteKind.Doubted,
                _undecided.Count,
                $"{Sentences.Count(_undecided.Count, "row has", "rows have")} a reason, a cause or a verdict and no decision, and "
                + $"{(_undecided.Count == 1 ? "counts" : "count")} as blank ({_source.PositionNoun} {Sentences.FirstFew(_undecided)})");
        if (_strange.Note(_known.Value) is { } strange)
            yield return strange;
    }
}
