using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using LabelNotebooks.Kernel.Formatting;
using Microsoft.CodeAnalysis;

namespace LabelNotebooks.Kernel.Session;

/// <summary>Puts faults of a cell into words: where, what, and only the frames that are the person's own.</summary>
internal static partial class CellErrors
{
    private const string UsingHint = "A using declaration cannot stand at the top level of a cell: "
        + "write using (var x = ...) { ... }, or put the lines into a method.";

    public static CellError FromCompiler(IEnumerable<Diagnostic> diagnostics, string cellPath, string code)
    {
        Diagnostic[] errors = [.. diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
        string[] lines = [.. errors.Select(error => Describe(error, cellPath)).Distinct(StringComparer.Ordinal)];
        string[] source = code.Split('\n');
        bool isUsing = errors.Any(error => error.Id is "CS1002" or "CS1003" or "CS1001" or "CS1026" or "CS1513"
            && error.Location.GetLineSpan().StartLinePosition.Line is var line && line < source.Length && UsingDeclaration().IsMatch(source[line]));
        FileLinePositionSpan first = errors[0].Location.GetLineSpan();
        int? firstLine = errors[0].Location.IsInSource && first.Path == cellPath ? first.StartLinePosition.Line + 1 : null;
        string? habit = Array.Find(source, line => OtherTongue().IsMatch(line));
        string[] shown = isUsing ? [.. lines, UsingHint]
            : habit is null ? lines
            : [.. lines, $"\"{habit.Trim()}\" looks like Python or a shell: this kernel runs C#. Console.WriteLine prints; #!help says what can be typed."];
        // Name and line of the first one stand beside the message wherever it is shown.
        string firstMessage = firstLine is null ? shown[0] : errors[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return new CellError(errors[0].Id, string.Join("\n", [firstMessage, .. shown.Skip(1)]), firstLine, shown);
    }

    /// <param name="fault">What the cell threw.</param>
    /// <param name="cellPath">The name of the cell in stack traces.</param>
    /// <param name="commandLine">The line of the magic command that ran, where one ran.</param>
    /// <param name="isExplained">True for exceptions whose message is written for the person.</param>
    public static CellError FromException(Exception fault, string cellPath, int? commandLine, Func<Type, bool> isExplained)
    {
        Exception cause = Unwrap(fault);
        if (cause is CellException own)
            return new CellError(own.Name, own.Message, own.Line ?? commandLine, own.Message.Split('\n'));
        string[] frames = [.. Frames(cause)];
        int? line =
            frames.Select(frame => CellFrame().Match(frame)).FirstOrDefault(match => match.Success && match.Groups["path"].Value == cellPath) is { } found
                ? int.Parse(found.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)
                : commandLine;
        string name = TypeNames.Of(cause.GetType());
        if (isExplained(cause.GetType()))
            return new CellError(name, cause.Message, line, cause.Message.ReplaceLineEndings("\n").Split('\n'));

        var trace = new List<string>();
        for (Exception? current = cause; current is not null; current = current.InnerException is { } inner ? Unwrap(inner) : null)
        {
            string heading = $"{TypeNames.Of(current.GetType())}: {current.Message.ReplaceLineEndings("\n")}";
            trace.AddRange((current == cause ? heading : "caused by " + heading).Split('\n'));
            trace.AddRange(current == cause ? frames : Frames(current));
        }

        return new CellError(name, cause.Message, line, trace);
    }

    /// <summary>The name of the cell in a line of a trace; null where it is none of a cell.</summary>
    public static string? CellIn(string frame) => CellFrame().Match(frame) is { Success: true } match ? match.Groups["path"].Value : null;

    private static Exception Unwrap(Exception fault) => fault switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => fault,
    };

    private static string Describe(Diagnostic error, string cellPath)
    {
        string message = error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        if (!error.Location.IsInSource)
            return $"{error.Id}: {message}";
        FileLinePositionSpan span = error.Location.GetLineSpan();
        string file = span.Path == cellPath ? "" : Path.GetFileName(span.Path) + ", ";
        return $"{file}line {span.StartLinePosition.Line + 1}, column {span.StartLinePosition.Character + 1}: {error.Id}: {message}";
    }

    /// <summary>The frames of cells and libraries, without those of the engine below them.</summary>
    private static IEnumerable<string> Frames(Exception fault)
    {
        foreach (string text in (fault.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (text.Contains("Microsoft.CodeAnalysis.Scripting", StringComparison.Ordinal))
                yield break;
            if (text.StartsWith("---", StringComparison.Ordinal) || EngineFrame().IsMatch(text))
                continue;
            string frame = TopLevelCode().Replace(SubmissionPrefix().Replace(text, ""), "at the cell");
            frame = MachinePath().Replace(frame, match => $" in {Path.GetFileName(match.Groups["path"].Value.Replace('\\', '/'))}:line ");
            yield return "   " + FileAndLine().Replace(frame, ", ${path}, line ${line}");
        }
    }

    [GeneratedRegex(
        @"^at LabelNotebooks\.(Kernel\.(Session|Commands|Formatting|Packages|Jupyter)|Contracts\.(Cells|Commands|Formatting|Hosting))\.",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex EngineFrame();

    [GeneratedRegex(@"Submission#\d+\.", RegexOptions.None, 1000)]
    private static partial Regex SubmissionPrefix();

    [GeneratedRegex(@"at <<Initialize>>\S*\.MoveNext\(\)", RegexOptions.None, 1000)]
    private static partial Regex TopLevelCode();

    // Folders of the machine that built a library are of no use to a reader, and differ from run to run.
    [GeneratedRegex(@" in (?<path>[^:\n]*[/\\][^\n]*|[A-Za-z]:[^\n]*):line ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@" in (?<path>[^\n]*):line (?<line>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileAndLine();

    [GeneratedRegex(@", (?<path>cell [^,\n]*), line (?<line>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CellFrame();

    [GeneratedRegex(
        @"^\s*([%!?]\w|import\s+\w+(\s+as\s|\s*$)|from\s+\w+\s+import\s|print\s*\(|def\s+\w+\(.*:\s*$|(exit|quit)(\(\))?\s*$)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex OtherTongue();

    [GeneratedRegex(@"^\s*(await\s+)?using\s+(?!static\b)\w[\w<>,.\[\]\? ]*\s\w+\s*=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingDeclaration();
}
