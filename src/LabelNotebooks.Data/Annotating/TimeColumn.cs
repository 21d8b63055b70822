using System.Globalization;

namespace LabelNotebooks;

/// <summary>The times of a column of a table. Where day and month can be told from one another in no single cell, the whole column tells.</summary>
/// <param name="name">What the column is called.</param>
/// <param name="order">Which stands first, where somebody said so.</param>
/// <param name="asWritten">True to read nothing but ISO 8601 where nobody said what stands first.</param>
internal sealed class TimeColumn(string name, DateOrder order, bool asWritten)
{
    private const string Day = "yyyy-MM-dd";

    // ISO 8601 with a date: what lacks one would be filled in from today's.
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
    ];

    private readonly List<DateTimeOffset?> _times = [];

    // Those with slashes, by their place, as they are with the day and with the month first.
    private readonly List<(int At, DateTime? DayFirst, DateTime? MonthFirst)> _slashes = [];
    private readonly List<Sample> _samples = [];
    private long _dots;
    private string _firstDots = "";

    /// <summary>The times in the order in which they were added, once <see cref="Decide"/> was asked.</summary>
    public IReadOnlyList<DateTimeOffset?> Times => _times;

    /// <summary>Takes what has no time.</summary>
    public void AddNone() => _times.Add(null);

    /// <summary>Takes a cell; false where it is no time.</summary>
    public bool Add(string text)
    {
        if (DateTimeOffset.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            _times.Add(time);
            return true;
        }

        _times.Add(null);
        if (asWritten && order == DateOrder.Found)
            return false;
        // "3.3.2026, 08:00", and the dashes of the Netherlands.
        string plain = text.Replace(", ", " ", StringComparison.Ordinal);
        if (SheetTime.TryDots(plain, out DateTime dots))
        {
            _times[^1] = Utc(dots);
            if (_dots++ == 0)
                _firstDots = text;
            return true;
        }

        (DateTime? dayFirst, DateTime? monthFirst) = SheetTime.Slashes(plain.Replace('-', '/'));
        if ((dayFirst is null && monthFirst is null)
            || (order == DateOrder.DayFirst && dayFirst is null)
            || (order == DateOrder.MonthFirst && monthFirst is null))
            return false;
        _slashes.Add((_times.Count - 1, dayFirst, monthFirst));
        Remember(text, dayFirst, monthFirst);
        return true;
    }

    /// <summary>Says how dates are read, and reads those that were left open.</summary>
    /// <param name="notes">Takes what was found, or is to be asked.</param>
    /// <returns>What is wrong with the column; null for nothing.</returns>
    public string? Decide(List<Note> notes)
    {
        if (_dots > 0)
            notes.Add(new Note(
                NoteKind.Converted, _dots, $"{Sentences.Count(_dots, "time")} of column \"{name}\" {Are(_dots)} read with the day first: {_firstDots}"));
        long days = _slashes.Count(one => one.MonthFirst is null);
        long months = _slashes.Count(one => one.DayFirst is null);
        if (days > 0 && months > 0)
            return $"some dates have the day first ({Sentences.Count(days)}, \"{First(one => one.MonthFirst is null)}\") and some the month "
                + $"({Sentences.Count(months)}, \"{First(one => one.DayFirst is null)}\").";
        bool isMonthFirst = order == DateOrder.MonthFirst || (order == DateOrder.Found && months > 0);
        foreach ((int at, DateTime? dayFirst, DateTime? monthFirst) in _slashes)
            _times[at] = Utc((isMonthFirst ? monthFirst : dayFirst)!.Value);
        if (_slashes.Count > 0 && order == DateOrder.Found)
            notes.Add(days + months > 0 ? Told(isMonthFirst) : Asked());
        return null;
    }

    private Note Told(bool isMonthFirst) => new(
        NoteKind.Converted,
        _slashes.Count,
        $"{Sentences.Count(_slashes.Count, "time")} of column \"{name}\" {Are(_slashes.Count)} read with the {(isMonthFirst ? "month" : "day")} first, "
        + $"as \"{First(one => isMonthFirst ? one.DayFirst is null : one.MonthFirst is null)}\" tells");

    private Note Asked()
    {
        Sample sample = _samples.Find(one => one.DayFirst != one.MonthFirst) ?? _samples[0];
        return sample.DayFirst == sample.MonthFirst
            ? new Note(
                NoteKind.Converted, _slashes.Count, $"{Sentences.Count(_slashes.Count, "time")} of column \"{name}\" {Are(_slashes.Count)} the same either way")
            : new Note(
                NoteKind.Asked,
                _slashes.Count,
                $"column \"{name}\" ({Sentences.Count(_slashes.Count, "time")}): \"{sample.Text}\" is read as {Shown(sample.DayFirst)}; "
                + $"if it is {Shown(sample.MonthFirst)}, say so: "
                + $"{Sentences.Setting(nameof(AnnotationReadOptions.Dates), "Dates = DateOrder.MonthFirst", "month-first")}; "
                + $"if not: {Sentences.Setting(nameof(AnnotationReadOptions.Dates), "Dates = DateOrder.DayFirst", "day-first")}");
    }

    // The first of each kind is enough to speak of.
    private void Remember(string text, DateTime? dayFirst, DateTime? monthFirst)
    {
        var sample = new Sample(text, dayFirst, monthFirst);
        if (!_samples.Exists(one => one.Kind == sample.Kind))
            _samples.Add(sample);
    }

    private string First(Predicate<Sample> isOne) => _samples.Find(isOne)!.Text;

    private static string Are(long count) => count == 1 ? "is" : "are";

    private static string Shown(DateTime? time) => time!.Value.ToString(Day, CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed record Sample(string Text, DateTime? DayFirst, DateTime? MonthFirst)
    {
        public int Kind => DayFirst is null ? 0 : MonthFirst is null ? 1 : DayFirst == MonthFirst ? 2 : 3;
    }
}
