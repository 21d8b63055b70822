using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>What was reviewed, as a person names it: a file with verdicts, or a variable.</summary>
internal static class ReviewedArgument
{
    public const string Name = "--reviewed";

    public static CommandParameter Row { get; } = new()
    {
        Name = Name,
        Description = "What was drawn at random and reviewed: a table with the columns example and verdict (right or wrong), and where it has strata stratum "
            + "and inclusion_probability; several with commas between them; or a variable that holds a RandomSample.",
        Placeholder = "FILE-OR-VARIABLE",
    };

    /// <summary>The sample that was drawn at random; an empty one where none is named.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="report">The audit whose labels were reviewed.</param>
    /// <exception cref="AuditInputException">There is no such file or variable, or it holds something else, such as the verdicts of a review queue.</exception>
    public static RandomSample Read(CommandCall call, LabelIssueReport report)
    {
        if (call.Get<string>(Name) is not { } text)
            return RandomSample.Of(report.Issues.Labels.Count, []);
        object? value = ValueOf(call, text);
        if (value is RandomSample sample)
            return sample;
        string path = PathOf(Name, text, value, nameof(RandomSample));
        RandomSample read = RandomSampleFile.Read(PathsOf(Name, path, report), report.Context.Examples, report.Issues.Labels);
        return read.Examples.Length > 0 ? read : throw Empty(Name, path);
    }

    /// <summary>The verdicts of a review queue, or of a random sample, which may stand beside one; none where nothing is named.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="report">The audit whose labels were reviewed.</param>
    /// <param name="parameter">Where they are named.</param>
    /// <exception cref="AuditInputException">There is no such file or variable, or it holds something else.</exception>
    public static ReviewQueueSample ReadQueue(CommandCall call, LabelIssueReport report, string parameter)
    {
        var none = ReviewQueueSample.Of(report.Issues.Labels.Count, []);
        if (call.Get<string>(parameter) is not { } text)
            return none;
        return ValueOf(call, text) switch
        {
            ReviewQueueSample queue => queue,
            RandomSample sample => none.With(sample),
            var value => OfFiles(PathOf(parameter, text, value, nameof(ReviewQueueSample))),
        };

        ReviewQueueSample OfFiles(string path)
        {
            ReviewQueueSample read = ReviewQueueFile.Read(PathsOf(parameter, path, report), report.Context.Examples, report.Issues.Labels);
            // A file in which verdicts are gathered begins without rows.
            return read.Examples.IsEmpty && read.Notes.Any(note => note.Count > 0) ? throw Empty(parameter, path) : read;
        }
    }

    /// <summary>The sheets that a person names with commas between them; a file whose name has a comma is one.</summary>
    /// <param name="parameter">Where they are named.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="table">The file of the data; null where it is not known.</param>
    /// <exception cref="AuditInputException">The table itself is named.</exception>
    public static string[] Sheets(string parameter, string text, string? table)
    {
        string[] files = Listed(text);
        return files.FirstOrDefault(file => table is not null && Path.GetFullPath(table) == Path.GetFullPath(file)) is { } itself
            ? throw new AuditInputException(
                $"{parameter} {itself}",
                "this is the table itself, and holds no verdicts.",
                "Name the sheet that was filled in.")
            : files;
    }

    /// <summary>What stands between the commas; a file whose name has a comma is one.</summary>
    public static string[] Listed(string text) => File.Exists(text) ? [text] : TableOptions.Listed(text) is { Length: > 0 } listed ? listed : [text];

    private static string[] PathsOf(string parameter, string text, LabelIssueReport report) => Sheets(parameter, text, report.Context.Data?.Path);

    private static AuditInputException Empty(string parameter, string path) => new(
        $"{parameter} {path}",
        "no row has a verdict yet.",
        "Write right or wrong into the column verdict, and where it is wrong the right label into new_label.");

    private static object? ValueOf(CommandCall call, string text) => call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value) ? value : null;

    private static string PathOf(string parameter, string text, object? value, string type)
    {
        if (value is null or string && !VariableReference.IsCertain(text))
            return value as string ?? text;
        throw new AuditInputException(
            parameter,
            $"{VariableReference.NameIn(text)} {(value is null ? "is no variable" : $"holds a value of type {value.GetType().Name}")}.",
            $"Name a file with the columns example and verdict, or a variable that holds a {type}.");
    }
}
