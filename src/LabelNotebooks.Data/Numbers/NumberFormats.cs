using System.Collections.Frozen;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>How the numbers of each column are written, decided when the whole table was seen.</summary>
internal sealed class NumberFormats
{
    private const int MostNamed = 6;

    private readonly IReadOnlyList<NumberTally> _columns;
    private readonly IReadOnlyList<FoundFormat> _found;
    private readonly IReadOnlyList<(NumberTally Column, Note Note)> _mixed;

    private NumberFormats(IReadOnlyList<NumberTally> columns, IReadOnlyList<FoundFormat> found, IReadOnlyList<(NumberTally, Note)> mixed)
    {
        _columns = [.. columns.Where(column => column.IsOfNumbers)];
        _found = found;
        _mixed = mixed;
        Mixed = mixed.Select(one => one.Item1.Name).ToFrozenSet(StringComparer.Ordinal);
        ByColumn = found.DistinctBy(one => one.Column.Name).ToFrozenDictionary(one => one.Column.Name, one => one.Format, StringComparer.Ordinal);
    }

    /// <summary>The columns whose numbers are not plain, by name.</summary>
    public FrozenDictionary<string, NumberFormat> ByColumn { get; }

    /// <summary>True where a column has decimal points and none has decimal commas.</summary>
    public bool HaveDecimalPoints => _columns.Any(column => column.CertainPoints > 0) && _columns.All(column => column.CertainCommas == 0);

    /// <summary>The columns that hold several units, or several decimal marks, by name.</summary>
    public IReadOnlySet<string> Mixed { get; }

    /// <summary>What is asked, what is a limit, what is converted, and which words are gaps.</summary>
    /// <param name="isRead">True for the names of columns that are read as numbers.</param>
    public IEnumerable<Note> Notes(Func<string, bool> isRead)
    {
        FoundFormat[] found = [.. _found.Where(one => isRead(one.Column.Name))];
        return
        [
            .. Questions(found), .. WithoutUnit(found), .. Limits(found), .. Conversions(found), .. GapWords([.. _columns.Where(one => isRead(one.Name))]),
        ];
    }

    /// <summary>What cannot be a number.</summary>
    /// <param name="wouldBe">True for the names of columns that would be read as numbers.</param>
    public IEnumerable<Note> MixedNotes(Func<string, bool> wouldBe) => _mixed.Where(one => wouldBe(one.Column.Name)).Select(one => one.Note);

    /// <param name="columns">What the columns hold.</param>
    /// <param name="options">How the table is written.</param>
    /// <param name="speaksForPoints">See <see cref="TableSource.SpeaksForPoints"/>.</param>
    public static NumberFormats Of(IReadOnlyList<NumberTally> columns, TableReadOptions options, bool speaksForPoints)
    {
        if (options.AsWritten)
            return new NumberFormats([], [], []);
        bool hasCommas = options.DecimalComma || columns.Any(column => IsMostlyNumbers(column) && column is { CertainCommas: > 0, CertainPoints: 0 });
        bool hasPoints = options.DecimalPoint || columns.Any(column => IsMostlyNumbers(column) && column is { CertainPoints: > 0, CertainCommas: 0 });
        var found = new List<FoundFormat>();
        var mixed = new List<(NumberTally, Note)>();
        foreach (NumberTally column in columns.Where(IsMostlyNumbers))
        {
            if (MixedNote(column) is { } note)
                mixed.Add((column, note));
            else if (FormatOf(column, options, hasCommas, hasPoints, speaksForPoints) is { } format)
                found.Add(format);
        }

        return new NumberFormats(columns, found, mixed);
    }

    private static bool IsMostlyNumbers(NumberTally column) => column.IsOfNumbers && (column.Readable > column.Plain || column.Ambiguous > 0);

    // Two units are never converted into one another, and a mark that means two things is none.
    private static Note? MixedNote(NumberTally column)
    {
        string[] units = [.. column.Units.Where(unit => unit.Unit.Length > 0).Select(unit => $"\"{unit.Unit}\" ({Sentences.Count(unit.Count)})")];
        return units.Length > 1 || column.HasManyUnits
            ? new Note(
                NoteKind.Dropped,
                column.Readable,
                $"column \"{column.Name}\" is not read as numbers: it holds several units, {Sentences.FirstFew(units, MostNamed)}; "
                + "write all of its values in one unit")
            : column is { CertainCommas: > 0, CertainPoints: > 0 }
                ? new Note(
                    NoteKind.Dropped,
                    column.Readable,
                    $"column \"{column.Name}\" is not read as numbers: some have a decimal comma ({Sentences.Count(column.CertainCommas)}) and some a decimal "
                    + $"point ({Sentences.Count(column.CertainPoints)}); write all of them with one mark")
                : null;
    }

    private static FoundFormat? FormatOf(NumberTally column, TableReadOptions options, bool hasCommas, bool hasPoints, bool speaksForPoints)
    {
        string unit = column.Units.Select(one => one.Unit).FirstOrDefault(one => one.Length > 0, "");
        bool isPlain = column.Plain == column.Readable;
        if (options.DecimalComma || options.DecimalPoint)
            return isPlain && !(options.DecimalComma && column.CertainPoints > 0)
                ? null
                : new FoundFormat(column, Written(options.DecimalComma), false);
        if (column.CertainCommas > 0)
            return new FoundFormat(column, Written(true), false);
        if (column.CertainPoints > 0 || column.Ambiguous == 0)
            return isPlain ? null : new FoundFormat(column, Written(false), false);
        // "1,234" or "1.234" in every cell with a mark: the other columns of the file tell, else nobody does.
        if (hasCommas != hasPoints)
            return isPlain && hasPoints ? null : new FoundFormat(column, Written(hasCommas), false);
        // "453" beside "1.445": hardly a decimal, and nothing says that it is none.
        if (column.LooksGrouped && (column.HasPointsAlone || column.HasCommasAlone))
            return new FoundFormat(column, Written(column.HasPointsAlone && !speaksForPoints), true);
        // With points alone it is a number as in nearly every file; with commas both readings are as likely.
        return column.HasPointsAlone
            ? (isPlain && !hasCommas ? null : new FoundFormat(column, Written(false), hasCommas))
            : new FoundFormat(column, Written(true), true);

        NumberFormat Written(bool decimalComma) => new(decimalComma, unit, column.ReadsLimits, options.Limits);
    }

    private static IEnumerable<Note> Questions(IReadOnlyList<FoundFormat> found) => found
        .Where(one => one.IsAsked)
        .Select(one =>
        {
            NumberText number = NumberText.Of(one.Column.Sample);
            (double read, double other) = one.Format.DecimalComma ? (number.AsComma, number.AsPoint) : (number.AsPoint, number.AsComma);
            return new Note(
                NoteKind.Asked,
                one.Column.Ambiguous,
                $"column \"{one.Column.Name}\" ({Sentences.Count(one.Column.Ambiguous, "value")}): \"{one.Column.Sample}\" is read as {Plain(read)}; "
                + (one.Format.DecimalComma
                    ? $"if it is {Plain(other)}, say so: {Sentences.Setting(nameof(TableReadOptions.DecimalPoint), "DecimalPoint = true")}"
                    : $"if it is {Plain(other)}, say so: {Sentences.Setting(nameof(TableReadOptions.DecimalComma), "DecimalComma = true")}"));
        });

    private static IEnumerable<Note> WithoutUnit(IReadOnlyList<FoundFormat> found) => found
        .Where(one => one.Format.Unit.Length > 0 && one.Column.Units.Any(unit => unit.Unit.Length == 0))
        .Select(one =>
        {
            long without = one.Column.Units.Single(unit => unit.Unit.Length == 0).Count;
            return new Note(
                NoteKind.Asked,
                without,
                $"column \"{one.Column.Name}\": {Sentences.Count(without, "value has", "values have")} no unit "
                + $"and {(without == 1 ? "is" : "are")} taken to be in "
                + $"\"{one.Format.Unit}\", as the other {Sentences.Count(one.Column.Readable - without)}; if not, write all values in one unit");
        });

    // Nobody knows the value itself: it lies below, or above.
    private static IEnumerable<Note> Limits(IReadOnlyList<FoundFormat> found) => found
        .Where(one => one.Format.HasLimits)
        .Select(one =>
        {
            bool isGap = one.Format.Limits == LimitReading.Gap;
            NumberFormat asNumber = one.Format with { Limits = LimitReading.Value };
            string[] limits = [.. one.Column.Limits
                .Where(limit => asNumber.Parse(limit.Key, out _) == CellProblem.None)
                .OrderByDescending(limit => limit.Value)
                .Select(limit => $"\"{limit.Key}\" ({Sentences.Count(limit.Value)}){As(limit.Key)}")];
            string verb = one.Column.LimitCount == 1 ? "is" : "are";
            string said = $"column \"{one.Column.Name}\": {Sentences.Count(one.Column.LimitCount, "value is a limit", "values are limits")} of the instrument, "
                + $"which could not measure beyond, and {verb} {(isGap ? "left out as gaps" : "read as the number of the limit")}: "
                + Sentences.FirstFew(limits, MostNamed);
            return one.Format.Limits == LimitReading.Asked
                ? new Note(
                    NoteKind.Asked,
                    one.Column.LimitCount,
                    $"{said}; if that is meant, say so: {Setting(LimitReading.Value, "value")}; to have no number there: {Setting(LimitReading.Gap, "gap")}")
                : new Note(NoteKind.Converted, one.Column.LimitCount, said);

            string As(string limit) => isGap ? "" : $" as {Plain(Value(asNumber, limit))}";
        });

    private static string Setting(LimitReading limits, string typed) =>
        Sentences.Setting(nameof(TableReadOptions.Limits), $"Limits = LimitReading.{limits}", typed);

    private static IEnumerable<Note> GapWords(IReadOnlyList<NumberTally> columns)
    {
        NumberTally[] having = [.. columns.Where(column => column.GapWords.Count > 0)];
        if (having.Length == 0)
            yield break;
        string[] words = [.. having
            .SelectMany(column => column.GapWords)
            .GroupBy(word => word.Key, word => word.Value, StringComparer.Ordinal)
            .OrderByDescending(word => word.Sum())
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => $"\"{word.Key}\" ({Sentences.Count(word.Sum())})")];
        long count = having.Sum(column => column.GapWords.Values.Sum());
        yield return new Note(
            NoteKind.Converted,
            count,
            $"{Sentences.Count(count, "cell", "cells")} in {Sentences.Count(having.Length, "column")} of numbers "
            + $"({Sentences.FirstFew([.. having.Select(column => column.Name)], MostNamed)}) {(count == 1 ? "holds" : "hold")} a word for a gap "
            + $"and {(count == 1 ? "is" : "are")} missing there: {Sentences.FirstFew(words, MostNamed)}");
    }

    private static IEnumerable<Note> Conversions(IReadOnlyList<FoundFormat> found)
    {
        foreach (IGrouping<(bool DecimalComma, string Unit), NumberTally> group in found
            .Where(one => one.Format.Unit.Length > 0
                || (!one.IsAsked && (one.Format.DecimalComma || one.Column.Readable - one.Column.LimitCount > one.Column.Plain)))
            .GroupBy(one => (one.Format.DecimalComma && one.Column.CertainCommas + one.Column.Ambiguous > 0, one.Format.Unit), one => one.Column))
        {
            string how = (group.Key.DecimalComma, group.Key.Unit) switch
            {
                (true, "") => "with a decimal comma",
                (false, "") => "with marks between thousands",
                (true, var unit) => $"with a decimal comma and the unit \"{unit}\"",
                (false, var unit) => $"with the unit \"{unit}\"",
            };
            NumberTally[] columns = [.. group];
            yield return new Note(
                NoteKind.Converted,
                columns.Sum(column => column.Readable),
                $"numbers are read {how} in {Sentences.Count(columns.Length, "column")}: "
                + Sentences.FirstFew([.. columns.Select(column => $"{column.Name} (\"{Example(column)}\")")], MostNamed));

            string Example(NumberTally column) => group.Key.DecimalComma ? column.CommaSample : column.Sample;
        }
    }

    private static double Value(NumberFormat format, string cell) => format.Parse(cell, out double value) == CellProblem.None ? value : double.NaN;

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed record FoundFormat(NumberTally Column, NumberFormat Format, bool IsAsked);
}
