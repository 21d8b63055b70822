using System.Text.RegularExpressions;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>What heads the box of a cell that failed: what happened, in words. The names of exceptions and compiler codes are for programs.</summary>
internal static partial class ErrorHeadings
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["CommandError"] = "This line cannot be done as it was typed",
        ["HostError"] = "This cannot be shown here",
        ["ImportError"] = "The file cannot be imported",
        ["Interrupted"] = "The cell was stopped",
        ["LanguageError"] = "This cell is in another language",
        ["NotFinished"] = "The run ended before this cell was through",
        ["PackageError"] = "The package cannot be had",
        ["ProcessEnded"] = "This cell ended the program that ran it",
        ["ReferenceError"] = "The library cannot be used",
        ["Timeout"] = "The cell took too long",
        [nameof(DirectoryNotFoundException)] = "There is no such folder",
        [nameof(DivideByZeroException)] = "Something was divided by zero",
        [nameof(FileNotFoundException)] = "There is no such file",
        [nameof(FormatException)] = "A text cannot be read as what it should be",
        [nameof(IOException)] = "A file cannot be read or written",
        [nameof(IndexOutOfRangeException)] = "Something was asked for that lies beyond the end",
        [nameof(InvalidCastException)] = "A value is not of the kind that was asked for",
        [nameof(KeyNotFoundException)] = "There is no entry of that name",
        [nameof(NullReferenceException)] = "A value is missing (null) where one is needed",
        [nameof(OperationCanceledException)] = "The cell was stopped",
        [nameof(OutOfMemoryException)] = "The memory is used up",
        [nameof(TaskCanceledException)] = "The cell was stopped",
        [nameof(TimeoutException)] = "Something took too long",
        [nameof(UnauthorizedAccessException)] = "The file or folder is not open to you",
        ["HttpRequestException"] = "The network cannot be reached",
    };

    public static string Of(CellError error)
    {
        string name = error.Name[(error.Name.LastIndexOf('.') + 1)..];
        if (CompilerCode().IsMatch(name))
            return "This cell's C# does not compile";
        if (ByName.TryGetValue(name, out string? words))
            return words;
        return IsThrown(error) ? "This cell stopped with an error" : "What was given cannot be used";
    }

    /// <summary>The same for a console, where no trace is folded away: an exception of the cell's own code and a fault of its C# keep their name.</summary>
    public static string InConsole(CellError error) => IsThrown(error) || CompilerCode().IsMatch(error.Name) ? $"{Of(error)} ({error.Name})" : Of(error);

    // Where the trace does not begin with the name, the message is written for the person: it says what to mend.
    private static bool IsThrown(CellError error) => error.Trace is [var first, ..] && first.StartsWith(error.Name + ":", StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Z]{2,}\d{3,}$", RegexOptions.NonBacktracking)]
    private static partial Regex CompilerCode();
}
