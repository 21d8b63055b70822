using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How a table is read. The defaults suit a file with a header, in UTF-8, with decimal points.</summary>
public sealed record TableReadOptions
{
    /// <summary>
    /// All classes in their order, (K), for instance from <see cref="ClassNames.ReadFile"/>; null to take those met in the table,
    /// sorted by value if all are whole numbers, else by characters.
    /// </summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>How probability columns are matched with classes.</summary>
    public ProbabilityMatching ProbabilityMatching { get; init; } = ProbabilityMatching.NameElseOrder;

    /// <summary>
    /// What stands before the name of the class in the name of a probability column, as "p_"; null to take what stands before
    /// the star where the probabilities are given as one pattern that ends in a star.
    /// </summary>
    public string? ProbabilityPrefix { get; init; }

    /// <summary>What programs write where there is no label: the default of <see cref="MissingLabels"/>, to which more can be added.</summary>
    public static ImmutableArray<string> UsualMissingLabels { get; } = ["NaN", "nan", "<NA>", "#N/A", "NULL", "null"];

    /// <summary>
    /// The texts that mean "this example has no label", beside an empty cell. Such examples are left out and counted. Null for what
    /// programs write without meaning a class, <see cref="UsualMissingLabels"/>: NaN, nan, &lt;NA&gt;, #N/A, NULL, null. "NA", "N/A" and "None"
    /// can be names of classes: add them where they are not: <c>[..TableReadOptions.UsualMissingLabels, "NA"]</c>.
    /// </summary>
    public IReadOnlyList<string>? MissingLabels { get; init; }

    /// <summary>Labels that read like gaps ("NA", "None", "-", "?", "k.A.") and are classes: they are not asked about. Null for none.</summary>
    public IReadOnlyList<string>? KeptLabels { get; init; }

    /// <summary>
    /// Texts that mean "there is no value" in columns to learn from, and in the columns of ratings, beside an empty cell and the usual words ("NA", "k.A.",
    /// "n.b."). Null for none.
    /// </summary>
    public IReadOnlyList<string>? MissingValues { get; init; }

    /// <summary>
    /// True to take labels as one class that differ in capitals, spaces, hyphens or leading zeros alone, or are one number with and without a word beside it
    /// ("3", "3 Pkt."), in the commonest spelling; false, the default, to keep them apart and ask.
    /// </summary>
    public bool MergeSpellings { get; init; }

    /// <summary>
    /// True to take the table as it is written: nothing is guessed, joined or converted that was not asked for. False, the default, to find out what the
    /// file means, and say so.
    /// </summary>
    public bool AsWritten { get; init; }

    /// <summary>
    /// True to leave out, and count, examples that carry several labels at once ("4,27"); false, the default, to refuse them: an audit of
    /// single labels would take each combination for a class.
    /// </summary>
    public bool LeaveOutSeveralLabels { get; init; }

    /// <summary>How the letters of a CSV file are written as bytes; found out by default.</summary>
    public TextEncoding Encoding { get; init; }

    /// <summary>The sheet of a workbook (.xlsx); null for the first that is not hidden.</summary>
    public string? Sheet { get; init; }

    /// <summary>What separates the fields of a CSV file; null to choose comma, tab, semicolon or bar by the first lines.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// True where the first line of a CSV file names the columns; false where it holds the first example: columns are then column_1, column_2 and so on.
    /// </summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What encloses a text with separators in a CSV file; null where nothing does and a quote is a letter as any other.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>True where numbers are written with a decimal comma (0,25), as German or French Excel does; a point in a number is then an error.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// True where numbers are written with a decimal point, and a comma in one stands between thousands (1,234 is more than a thousand). Where neither
    /// this nor <see cref="DecimalComma"/> is said, each column is looked at as a whole.
    /// </summary>
    public bool DecimalPoint { get; init; }

    /// <summary>What the limit of an instrument ("&lt;0,5") is in a column of numbers: its number, and asked about, until somebody says.</summary>
    public LimitReading Limits { get; init; }

    /// <summary>How many problems an error spells out; the rest are counted. At least 1.</summary>
    public int MaxProblemsShown { get; init; } = 20;

    /// <summary>All of the properties.</summary>
    public static ImmutableArray<OptionRow<TableReadOptions>> Rows => TableReadOptionRows.All;

    /// <summary>What is wrong with the values, and with values beside each other; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults()
    {
        foreach (OptionFault fault in OptionRows.Faults(Rows, this))
            yield return fault;
        if (Quote is { } quote && quote == Delimiter && TableReadOptionRows.CanEnclose(quote))
            yield return TableReadOptionRows.QuoteFault(quote);
        if (DecimalComma && DecimalPoint)
        {
            yield return new OptionFault(
                nameof(DecimalPoint),
                "DecimalComma and DecimalPoint exclude each other.",
                "Give the one that the file has.");
        }

        if (DecimalComma && Delimiter == '.')
        {
            yield return new OptionFault(
                nameof(Delimiter),
                "Delimiter is '.', which cannot separate fields of numbers.",
                TableReadOptionRows.OtherDelimiter);
        }
    }

    /// <summary>As C#, what differs from the defaults; null where nothing does.</summary>
    internal string? ToCode()
    {
        string[] parts =
        [
            .. HasHeader ? [] : new[] { "HasHeader = false" },
            .. Quote switch { '"' => [], null => ["Quote = null"], { } quote => new[] { $"Quote = {Literal(quote)}" } },
            .. Delimiter is { } delimiter ? new[] { $"Delimiter = {Literal(delimiter)}" } : [],
            .. Sheet is { } sheet ? new[] { $"Sheet = {DataAudit.Quoted(sheet)}" } : [],
            .. Encoding == TextEncoding.Found ? [] : new[] { $"Encoding = TextEncoding.{Encoding}" },
            .. DecimalComma ? new[] { "DecimalComma = true" } : [],
            .. DecimalPoint ? new[] { "DecimalPoint = true" } : [],
            .. LeaveOutSeveralLabels ? new[] { "LeaveOutSeveralLabels = true" } : [],
            .. Classes is { } classes ? new[] { $"Classes = [{string.Join(", ", classes.Select(DataAudit.Quoted))}]" } : [],
            .. MissingLabels is { } missing ? new[] { $"MissingLabels = [{string.Join(", ", missing.Select(DataAudit.Quoted))}]" } : [],
            .. KeptLabels is { } kept ? new[] { $"KeptLabels = [{string.Join(", ", kept.Select(DataAudit.Quoted))}]" } : [],
            .. MissingValues is { } gaps ? new[] { $"MissingValues = [{string.Join(", ", gaps.Select(DataAudit.Quoted))}]" } : [],
            .. Limits == LimitReading.Asked ? [] : new[] { $"Limits = LimitReading.{Limits}" },
            .. MergeSpellings ? new[] { "MergeSpellings = true" } : [],
            .. AsWritten ? new[] { "AsWritten = true" } : [],
            .. ProbabilityMatching == ProbabilityMatching.Order ? new[] { "ProbabilityMatching = ProbabilityMatching.Order" } : [],
            .. ProbabilityPrefix is { } prefix ? new[] { $"ProbabilityPrefix = {DataAudit.Quoted(prefix)}" } : [],
        ];
        return parts.Length == 0 ? null : $"new() {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>True for a label that may be a gap, and of which nothing was said.</summary>
    internal bool AsksOf(string label) =>
        !AsWritten && GapTexts.IsNoValue(label) && KeptLabels?.Contains(label) != true && MissingLabels?.Contains(label) != true;

    private static string Literal(char value) => value switch
    {
        '\t' => "'\\t'",
        '\'' => "'\\''",
        '\\' => "'\\\\'",
        _ => $"'{value}'",
    };

    /// <exception cref="AuditInputException">An option is out of range: all problems at once.</exception>
    internal void Check()
    {
        InputProblem[] problems = [.. Faults().Select(fault => fault.ToProblem("options"))];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
    }
}
