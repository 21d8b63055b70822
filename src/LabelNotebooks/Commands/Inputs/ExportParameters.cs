using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The parameters by which a command is told to write a table, and how a .csv is written. One place, so that they mean the same everywhere.</summary>
internal static class ExportParameters
{
    /// <summary>The endings of a file that is a table.</summary>
    public const string Endings = ".csv, .xlsx, .parquet or .jsonl";

    public const string Export = "--export";
    public const string Separator = "--csv-separator";
    public const string Digits = "--csv-digits";
    public const string Spreadsheet = "--spreadsheet";

    private static readonly OptionMaker<CsvWriteOptions> Make = new(CsvWriteOptions.Rows);

    private static readonly (string Name, char Mark)[] Separators = [("comma", ','), ("semicolon", ';'), ("tab", '\t')];

    private static readonly CommandParameter SpreadsheetRow = new()
    {
        Name = Spreadsheet,
        Description = "Write the exported .csv for a spreadsheet: it shows every script, and no name becomes a formula there.",
        ValueType = typeof(bool),
        Default = false,
    };

    /// <summary>How a .csv is written; <see cref="Spreadsheet"/> stands for two properties at once.</summary>
    public static OptionSet<CsvWriteOptions> OfCsv { get; } = new(
        [
            Make.Meaning<string>(
                nameof(CsvWriteOptions.Separator),
                new CommandParameter
                {
                    Name = Separator,
                    Description = "What stands between the columns of an exported .csv; a German spreadsheet expects semicolon.",
                    Choices = [.. Separators.Select(separator => separator.Name)],
                    Default = Separators[0].Name,
                },
                typed => Separators.Single(separator => separator.Name == typed).Mark.ToString()),
            Make.Plain(
                nameof(CsvWriteOptions.Digits),
                new CommandParameter
                {
                    Name = Digits,
                    Description = "How many decimal digits numbers have in an exported .csv, for a person to read; if left out, all of them.",
                    ValueType = typeof(int),
                }),
        ],
        options => options.Faults());

    /// <summary>The file, and how it is written.</summary>
    /// <param name="what">What is written, and by which endings: a sentence.</param>
    public static IReadOnlyList<CommandParameter> Rows(string what) =>
        [new CommandParameter { Name = Export, Description = what, Placeholder = "FILE" }, .. OfCsv.Parameters, SpreadsheetRow];

    /// <summary>The file as one of the outputs of a command.</summary>
    /// <param name="check">Refuses a path and the way in which it would be written.</param>
    public static OutputOption Output(Action<string, CsvWriteOptions?> check) => new(Export, (call, path) => check(path, Read(call)));

    /// <summary>How a .csv is written; null where nothing was said of it.</summary>
    public static CsvWriteOptions? Read(CommandCall call) => !Given(call).Any()
        ? null
        : OfCsv.Read(call, call.Get<bool>(Spreadsheet) ? CsvWriteOptions.ForSpreadsheets : CsvWriteOptions.Default);

    /// <summary>Refuses what is said of a .csv where none is written.</summary>
    public static void Check(CommandCall call, List<InputProblem> problems)
    {
        string[] given = [.. Given(call)];
        if (given.Length > 0 && call.Get<string>(Export)?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) != true)
        {
            problems.Add(new InputProblem(
                $"{call.Command.Name}, {string.Join(", ", given)}",
                $"{(given.Length == 1 ? "it is" : "they are")} read for {Export} FILE.csv alone.",
                $"Name the file to write, {Export} table.csv, or leave {(given.Length == 1 ? "it" : "them")} out."));
        }
    }

    private static IEnumerable<string> Given(CommandCall call) => OfCsv.Names.Append(Spreadsheet).Where(call.IsGiven);
}
