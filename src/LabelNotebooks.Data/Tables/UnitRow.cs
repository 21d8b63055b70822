namespace LabelNotebooks;

/// <summary>Knows a row of units below the names of the columns: "kg", "mmHg", "years". It is no example.</summary>
internal static class UnitRow
{
    private const int Longest = 20;
    private const int MostShown = 4;

    // Looked through for the first row alone.
    private static readonly string[] Usual =
    [
        "kg", "g", "mg", "\u00B5g", "\u03BCg", "ug", "ng", "lb", "lbs", "m", "cm", "mm", "\u00B5m", "nm", "km", "in", "inch", "ft", "l", "dl", "ml",
        "\u00B5l", "fl", "mmHg", "kPa", "cmH2O", "bpm", "Hz", "mV", "V", "mA", "kcal", "kJ", "W", "C", "F", "K", "pg", "U", "IU", "IE", "mmol", "mol",
        "s", "sec", "ms", "min", "h", "hr", "hrs", "d", "y", "yr", "yrs", "year", "years", "month", "months", "week", "weeks", "day", "days",
        "hour", "hours", "minute", "minutes", "second", "seconds", "Jahr", "Jahre", "Monate", "Wochen", "Tage", "Stunden", "Minuten", "Sekunden",
        "ans", "mois", "jours", "heures", "a\u00F1os", "meses", "d\u00EDas", "horas", "anni", "mesi", "giorni", "ore", "anos", "dias", "jaar", "maanden",
        "dagen", "lat", "lata", "\u00E5r", "score", "points", "Punkte", "count", "Anzahl", "EUR", "USD", "GBP", "CHF",
    ];

    /// <summary>
    /// What is said of the row of units; null where the current row, the first below the names, is none. The whole table is read once more where it may be.
    /// </summary>
    /// <param name="source">At its first row.</param>
    /// <param name="open">Opens the table again.</param>
    /// <param name="options">How it is written.</param>
    public static Note? NoteOn(TableSource source, Func<TableSource> open, TableReadOptions options)
    {
        if (options.AsWritten || !options.HasHeader || !source.IsText || !MayBe(source, out (int Column, string Unit)[] cells))
            return null;
        int[] sure = [.. cells.Where(cell => IsUsual(cell.Unit)).Select(cell => cell.Column)];
        using TableSource below = open();
        NumberTally[] tallies = [.. below.Columns.Select(name => new NumberTally(name))];
        for (bool isFirst = true; below.Read(); isFirst = false)
        {
            for (int column = 0; column < tallies.Length && !isFirst; column++)
                tallies[column].Add(below.Text(column), below.Number(column, out _));
            // Names, as nearly always: the rest of the table tells nothing more.
            if (!Array.Exists(sure, column => tallies[column].Readable == tallies[column].Present))
                return null;
        }

        bool[] areNumbers = [.. tallies.Select(tally => tally.Present > 0 && tally.Readable == tally.Present)];
        return cells.All(cell => areNumbers[cell.Column] || sure.Contains(cell.Column)) && Array.Exists(sure, column => areNumbers[column])
            ? new Note(
                NoteKind.LeftOut,
                1,
                $"{source.PositionNoun} {Sentences.Count(source.Position)} holds units ({Sentences.FirstFew([.. cells.Select(cell => cell.Unit)], MostShown)}) "
                + $"and is left out; if it is an example: {Sentences.Setting(nameof(TableReadOptions.AsWritten), "AsWritten = true")}")
            : null;
    }

    private static bool MayBe(TableSource source, out (int Column, string Unit)[] cells)
    {
        var found = new List<(int, string)>();
        cells = [];
        for (int column = 0; column < source.Columns.Length; column++)
        {
            ReadOnlySpan<char> text = source.Text(column).Trim();
            if (text.IsEmpty || GapTexts.MayBeNone(text))
                continue;
            if (text.Length > Longest || source.IsTypedNumber(column) || text.ToString() is var cell && !HasShape(cell))
                return false;
            found.Add((column, cell));
        }

        cells = [.. found];
        return cells.Any(cell => IsUsual(cell.Unit));
    }

    // One word, and no number: "mmHg", "[kg/m\u00B2]", "10^9/l", "1/min".
    private static bool HasShape(string cell) => !Bare(cell).Contains(' ', StringComparison.Ordinal)
        && (cell.Any(char.IsLetter) || cell.AsSpan().ContainsAny('%', '\u00B0', '\u2030'))
        && !(char.IsAsciiDigit(cell[^1]) && char.IsAsciiDigit(cell[0]));

    private static bool IsUsual(string cell) => IsListed(Bare(cell))
        || (Bare(cell) != cell && Bare(cell).Length > 0)
        || cell.AsSpan().ContainsAny("%\u00B0\u2030\u00B2\u00B3")
        || (cell.Contains('/', StringComparison.Ordinal) && cell.Split('/').Any(part => IsListed(part.TrimStart("0123456789^".ToCharArray()))));

    private static bool IsListed(string unit) => Usual.Contains(unit, StringComparer.OrdinalIgnoreCase);

    private static string Bare(string cell) => cell is ['(' or '[', .., ')' or ']'] ? cell[1..^1].Trim() : cell;
}
