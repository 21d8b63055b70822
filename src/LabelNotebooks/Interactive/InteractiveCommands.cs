using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Formatting;

namespace LabelNotebooks.Interactive;

/// <summary>What the script of <c>extension.dib</c> calls: the tables of this extension, with values as that host gives them.</summary>
public static class InteractiveCommands
{
    /// <summary>Runs a command.</summary>
    /// <param name="name">Its name, <c>#!label-errors</c>.</param>
    /// <param name="given">What was typed, as text, by parameter; null or empty where nothing was.</param>
    /// <param name="host">The host of the cell.</param>
    /// <exception cref="AuditInputException">A value cannot be used: all problems at once.</exception>
    public static Task RunAsync(string name, IReadOnlyDictionary<string, string?> given, InteractiveHost host)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(host);
        NotebookCommand command = CommandTable.Rows.Single(row => row.Name == name);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var problems = new List<InputProblem>();
        foreach ((string typed, string? text) in given)
        {
            CommandParameter parameter = command.Parameters.Single(candidate => candidate.IsCalled(typed));
            if (string.IsNullOrEmpty(text))
                continue;
            if (parameter.Read(text, out object? value) is { } fault)
                problems.Add(new InputProblem($"{name}, {typed}", $"\"{text}\" {fault}.", $"Example: {command.Example}"));
            else if (!values.TryAdd(parameter.Name, value))
                problems.Add(new InputProblem($"{name}, {typed}", $"{parameter.Name} is given twice.", "Leave one of the two out."));
        }

        if (problems.Count > 0)
            throw new AuditInputException(problems);
        return RunWithin(command, new CommandCall(command, host, values), host);
    }

    /// <summary>Values to offer for a parameter while a person types.</summary>
    public static IReadOnlyList<string> Complete(string name, string parameter, InteractiveHost host)
    {
        CommandParameter found = CommandTable.Rows.Single(row => row.Name == name).Parameters.Single(candidate => candidate.IsCalled(parameter));
        return found.Completions?.Invoke(new CompletionRequest(host, new Dictionary<string, string>(StringComparer.Ordinal), "")) ?? found.Choices;
    }

    /// <summary>What is shown when the package was loaded.</summary>
    public static InteractiveOutput Greet() => new(LabelNotebooksExtension.Create().Greeting());

    /// <summary>The rows of the formatter table: for each type and MIME type the function that gives the text.</summary>
    public static IEnumerable<(Type Type, string MimeType, Func<object, string> Format)> Formatters() =>
        FormatterTable.Rows.Select(row => (row.Type, row.MimeType, row.Format));

    internal static MimeBundle Format(object? value) => new(FormatterTable.Rows
        .Where(row => row.Type.IsInstanceOfType(value))
        .DistinctBy(row => row.MimeType)
        .Select(row => KeyValuePair.Create(row.MimeType, row.Format(value!))));

    private static async Task RunWithin(NotebookCommand command, CommandCall call, InteractiveHost host)
    {
        using IDisposable scope = NotebookHost.Enter(host);
        await command.Run(call).ConfigureAwait(false);
    }
}
