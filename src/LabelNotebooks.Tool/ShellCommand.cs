using LabelNotebooks.Shared;

namespace LabelNotebooks.Tool;

/// <summary>A command of the extension that can be typed in a shell: beside its options a file, and where its page goes.</summary>
/// <param name="Name">How it is typed: <c>audit</c>.</param>
/// <param name="File">The parameter that takes the file.</param>
/// <param name="FileDescription">What the file is.</param>
/// <param name="Title">What its page is called before the name of the file.</param>
internal sealed record ShellCommand(string Name, string File, string FileDescription, string Title)
{
    private const string Magic = ShellNames.Magic;

    public const string Data = "--data";
    public const string Trail = "--trail";
    public const string Html = "--html";
    public const string Sheet = "--sheet";
    public const string Done = "--done";
    public const string From = "--from";

    /// <summary>All of them, in the order of help.</summary>
    public static IReadOnlyList<ShellCommand> All { get; } =
    [
        new(ShellNames.Audit, Data, "The table to audit.", "The labels of ")
        {
            Variable = "audit",
            Several = [Done],
            Written = [Sheet, "--export", "--save"],
            // What a line that comes next says otherwise, and what is read for one of these alone.
            NotAgain =
            [
                Html, Sheet, Done, "--sheet-language", "--stop-at", "--export", "--csv-separator", "--csv-digits", "--save", "--since", "--fail-over", "--top",
            ],
            FlagsNotAgain = ["--spreadsheet"],
            Examples = """
                Examples:
                  Which labels of a file should a person look at first:
                    label-notebooks audit labels.csv

                  As a page that opens offline, with a sheet to fill in:
                    label-notebooks audit labels.csv --html audit.html --sheet review.csv

                  The sheets, filled in: what was called wrong, and how many reviews are left.
                    label-notebooks audit labels.csv --done review.csv,next.csv

                  In a scheduled job: fail where more than 5 of 100 labels are newly flagged.
                    label-notebooks audit labels.csv --save audit.json --since audit.json --fail-over 5 --strict-reading

                Exit codes:
                  0 done   1 --fail-over was reached   2 the command or a file cannot be used   130 stopped by Ctrl-C

                """,
        },
        new(ShellNames.Record, Data, "The table of which the labels were reviewed.", "Decisions on ")
        {
            Several = [From],
            Examples = """
                Examples:
                  A sheet that was filled in, with who decided:
                    label-notebooks record labels.csv --from review.csv --reviewer "Ana M."

                  One decision:
                    label-notebooks record labels.csv --example c17 --decision change --to flu --reviewer "Ana M." --reason "no rash"

                Exit codes:
                  0 done   2 the command or a file cannot be used   130 stopped by Ctrl-C

                """,
        },
        new(ShellNames.Trail, Trail, "The trail (labels.csv.trail.db), or the table beside which it lies.", "The trail ")
        {
            Written = ["--export"],
            Examples = """
                Examples:
                  Who decided what, when and why, and whether anything was changed since:
                    label-notebooks trail labels.csv

                  The life of one label:
                    label-notebooks trail labels.csv --id c17

                  Take a decision back:
                    label-notebooks trail labels.csv --undo 12 --reviewer "Ana M." --reason "wrong row"

                Exit codes:
                  0 done   1 the trail does not hold   2 the command or a file cannot be used   130 stopped by Ctrl-C

                """,
        },
        new(ShellNames.Corrected, Data, "The table as it was when the trail was begun.", "Corrected labels of ")
        {
            Written = ["--export"],
            Examples = """
                Examples:
                  The table with the right labels in a file of its own; all else as it was:
                    label-notebooks corrected labels.csv --export corrected.csv

                Exit codes:
                  0 done   2 the command or a file cannot be used   130 stopped by Ctrl-C

                """,
        },
    ];

    /// <summary>How it is typed in a notebook.</summary>
    public string InNotebook => Magic + Name;

    /// <summary>What the result is called, for lines that are typed in a notebook; null for the usual.</summary>
    public string? Variable { get; private init; }

    /// <summary>Options that may stand several times, or name several files with commas between them.</summary>
    public IReadOnlyList<string> Several { get; private init; } = [];

    /// <summary>Options that name files to be written.</summary>
    public IReadOnlyList<string> Written { get; private init; } = [];

    /// <summary>Options with a value that a line that comes next is typed without.</summary>
    public IReadOnlyCollection<string> NotAgain { get; private init; } = [Html];

    /// <summary>The same without a value.</summary>
    public IReadOnlyCollection<string> FlagsNotAgain { get; private init; } = [];

    public required string Examples { get; init; }

    /// <summary>Words for a notebook as they are for a shell.</summary>
    /// <param name="text">A message.</param>
    public static string InShell(string text)
    {
        string[] lines = text.Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            foreach (ShellCommand command in All)
            {
                // Where a message begins with the command, it is its place.
                if (lines[at].StartsWith(command.InNotebook, StringComparison.Ordinal))
                    lines[at] = command.Name + lines[at][command.InNotebook.Length..];
                lines[at] = lines[at].Replace(command.InNotebook, $"label-notebooks {command.Name}", StringComparison.Ordinal);
            }

            lines[at] = lines[at]
                .Replace(Magic, $"(in a notebook) {Magic}", StringComparison.Ordinal)
                .Replace("the notebook's folder", "the folder in which you are", StringComparison.Ordinal);
        }

        return string.Join('\n', lines);
    }
}
