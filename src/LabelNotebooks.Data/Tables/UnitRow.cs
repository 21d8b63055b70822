namespace LabelNotebooks;

/// <summary>Knows a row of units below the names of the columns: "kg", "mmHg", "years". It is no example.</summary>
internal static class UnitRow
{
    private const int Longest = 20;
    private const int MostShown = 4;

    // Names nearly always: after so many rows the rest of the table tells nothing more.
    private const int Enough = 500;

    // Looked through for the first row alone.
    private static readonly string[] Usual =
    [
        "kg", "g", "mg", "\u00B5g", "\u03BCg", "ug", "ng", "lb", "lbs", "m", "cm", "mm", "\u00B5m", "nm", "km", "in", "inch", "ft", "l", "dl", "ml",
        "\u00B5l", "\u03BCl", "nl", "pl", "fl", "mmHg", "kPa", "cmH2O", "bpm", "Hz", "mV", "V", "mA", "kcal", "kJ", "W", "C", "F", "K", "pg", "U", "IU", "IE",
        "mmol", "mol", "Tsd", "Mio", "Gpt", "Tpt", "gpt",
        "s", "sec", "ms", "min", "h", "hr", "hrs", "d", "y", "yr", "yrs", "year", "years", "month", "months", "week", "weeks", "day", "days",
        "hour", "hours", "minute", "minutes", "second", "seconds", "Jahr", "Jahre", "Monate", "Wochen", "Tage", "Stunden", "Minuten", "Sekunden",
        "ans", "mois", "jours", "heures", "a\u00F1os", "meses", "d\u00EDas", "horas", "anni", "mesi", "giorni", "ore", "anos", "dias", "jaar", "maanden",
        "dagen", "lat", "lata", "\u00E5r", "score", "points", "Punkte", "Pkt", "Pkt.", "Grad", "grade", "pkt", "count", "Anzahl", "EUR", "USD", "GBP", "CHF",
    ];

    // What may stand at the head of the row itself.
    private static readonly string[] Heads =
    [
        "unit", "units", "einheit", "einheiten", "unite", "unites", "unidad", "unidades", "unita", "unidade", "eenheid", "eenheden", "enhet", "enheter",
        "enhed", "enheder", "jednostka", "jednostki", "jednotka", "jednotky", "yksikko", "egyseg", "mertekegyseg", "unitate", "jedinica", "enota",
    ];

    // What stands there for a column that has no unit.
    private static readonly string[] Kinds = ["text", "freitext", "texte", "texto", "testo", "tekst", "string", "datum", "date", "fecha", "data", "code"];

    /// <summary>
    /// What is said of the row of units; null where the current row, the first below the names, is none. The whole table is read once more where it may be.
    /// </summary>
    /// <param name="source">At its first row.</param>
    /// <param name="open">Opens the table again.</param>
    /// <param name="options">How it is written.</param>
    public static Note? NoteOn(TableSource source, Func<TableSource> open, TableReadOptions options)
    {
        if (options.AsWritten || !options.HasHeader || !source.IsText || !MayBe(source, options, out (int Column, string Unit)[] cells))
            return null;
        int[] sure = [.. cells.Where(cell => IsUsual(cell.Unit) || IsHead(cell.Unit)).Select(cell => cell.Column)];
        int[] plain = [.. cells.Where(cell => !IsUsual(cell.Unit) && !SaysKind(cell.Unit)).Select(cell => cell.Column)];
        using TableSource below = open();
        below.ReadNumbersAs(null, options);
        NumberTally[] tallies = [.. below.Columns.Select(name => new NumberTally(name))];
        var comesAgain = new HashSet<int>();
        var alike = new Dictionary<int, long>();
        long rows = 0;
        for (; below.Read(); rows++)
        {
            if (rows == 0)
                continue;
            for (int column = 0; column < tallies.Length; column++)
                tallies[column].Add(below, column);
            foreach ((int column, string unit) in cells)
            {
                ReadOnlySpan<char> text = below.Text(column).Trim();
                if (text.SequenceEqual(unit))
                    comesAgain.Add(column);
                else if (IsCode(unit) && IsCode(text))
                    alike[column] = alike.GetValueOrDefault(column) + 1;
            }

            if (rows == Enough && !sure.Any(column => tallies[column].IsOfNumbers))
                return null;
        }

        bool hasHead = cells.Any(cell => IsHead(cell.Unit));
        bool isUnit = cells.Any(cell => tallies[cell.Column].IsOfNumbers && (hasHead || sure.Contains(cell.Column)));
        // A name that comes again further down is an example's, and so is an id among ids.
        if (!isUnit || alike.Values.Any(count => 2 * count > rows) || comesAgain.Any(column => !IsUsual(source.Text(column).Trim().ToString())))
            return null;
        int unlike = plain.Count(column => !tallies[column].IsOfNumbers && !sure.Contains(column));
        string units = Sentences.FirstFew([.. cells.Select(cell => cell.Unit)], MostShown);
        string line = $"{source.PositionNoun} {Sentences.Count(source.Position)}";
        string other = Sentences.Setting(nameof(TableReadOptions.AsWritten), "AsWritten = true");
        return unlike == 0
            ? new Note(NoteKind.LeftOut, 1, $"{line} holds units ({units}) and is left out; if it is an example: {other}")
            : new Note(NoteKind.Asked, 1, $"is {line} a row of units ({units})? It is left out as one; if it is an example: {other}");
    }

    private static bool MayBe(TableSource source, TableReadOptions options, out (int Column, string Unit)[] cells)
    {
        var found = new List<(int, string)>();
        cells = [];
        for (int column = 0; column < source.Columns.Length; column++)
        {
            ReadOnlySpan<char> text = source.Text(column).Trim();
            if (text.IsEmpty || GapTexts.MayBeNone(text) || options.MissingValues?.Contains(text.ToString()) == true)
                continue;
            if (text.Length > Longest || source.IsTypedNumber(column) || text.ToString() is var cell && !HasShape(cell) && !SaysKind(cell))
                return false;
            found.Add((column, cell));
        }

        cells = [.. found];
        return cells.Any(cell => IsUsual(cell.Unit) || IsHead(cell.Unit));
    }

    // One word, and no number: "mmHg", "[kg/m\u00B2]", "10^9/l", "1/min".
    private static bool HasShape(string cell) => !Bare(cell).Contains(' ', StringComparison.Ordinal)
        && (cell.Any(char.IsLetter) || cell.AsSpan().ContainsAny('%', '\u00B0', '\u2030'))
        && !(char.IsAsciiDigit(cell[^1]) && char.IsAsciiDigit(cell[0]));

    private static bool IsUsual(string cell) => IsListed(Bare(cell))
        || (Bare(cell) != cell && Bare(cell).Length > 0)
        || cell.AsSpan().ContainsAny("%\u00B0\u2030\u00B2\u00B3")
        || (cell.Contains('/', StringComparison.Ordinal) && cell.Split('/').Any(part => IsListed(part.TrimStart("0123456789^".ToCharArray()))));

    // "e7", "F-0001": letters before a number.
    private static bool IsCode(ReadOnlySpan<char> text) => text.Length > 1 && char.IsLetter(text[0]) && char.IsAsciiDigit(text[^1]);

    private static bool IsHead(string cell) => Array.IndexOf(Heads, PlainName.Of(cell)) >= 0;

    // "yes/no", "0-10", "m|f": which values there are; "dd.mm.yyyy": how a day is written.
    private static bool SaysKind(string cell) =>
        cell.Split('/', '|', '-', '\u2013') is { Length: > 1 } parts && parts.All(part => part.Trim().Length > 0)
        || Array.IndexOf(Kinds, PlainName.Of(cell)) >= 0
        || (cell.Any(char.IsLetter) && cell.Trim("dmyhsjtagDMYHSJTAG.:/- ".ToCharArray()).Length == 0 && cell.Length > 2 && cell.AsSpan().ContainsAny(".:/-"));

    private static bool IsListed(string unit) => Usual.Contains(unit, StringComparer.OrdinalIgnoreCase);

    private static string Bare(string cell) => cell is ['(' or '[', .., ')' or ']'] ? cell[1..^1].Trim() : cell;
}
