using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>What a person named as data: a file, or a C# variable with its value.</summary>
/// <param name="Name">The path or the name of the variable, as it was found.</param>
/// <param name="Value">The value of the variable; null for a file.</param>
/// <param name="WasGuessed">True where nothing was named and the variable that came last was taken.</param>
internal sealed record DataArgument(string Name, object? Value, bool WasGuessed)
{
    /// <summary>What is said where the variable that came last was taken.</summary>
    public Note GuessNote => new(NoteKind.Guessed, 0, $"No data was named: the variable {Name}, which came last, is taken.");

    /// <summary>True for a value that a command can look at.</summary>
    public static bool IsData(object? value) => value is DataFrame or LabeledData or DataAudit or IAudited;

    /// <summary>Null where nothing is named and no variable holds data.</summary>
    /// <exception cref="AuditInputException">There is neither a variable nor a file of the name, or the variable holds something else.</exception>
    public static DataArgument? Find(CommandCall call) => call.Get<string>(AuditParameters.Data) is { } text ? Named(text, call.Host) : Last(call.Host);

    /// <summary>The variable that came last of those that hold data; null where none does.</summary>
    public static DataArgument? Last(INotebookHost host)
    {
        foreach (string name in host.VariableNames.Reverse())
        {
            if (host.TryGetVariable(name, out object? value) && IsData(value))
                return new DataArgument(name, value, WasGuessed: true);
        }

        return null;
    }

    public static AuditInputException Nothing(CommandCall call) => new(
        call.Command.Name,
        "nothing is named to look at, and no variable holds data.",
        $"Name a file or a variable: {call.Command.Name} data.csv, or {call.Command.Name} df.");

    private static DataArgument Named(string text, INotebookHost host)
    {
        string name = VariableReference.NameIn(text);
        bool isVariable = VariableReference.IsCertain(text);

        if (host.TryGetVariable(name, out object? value))
        {
            // A variable that holds the path of a file means the file.
            if (value is string path && !IsData(value))
                return new DataArgument(path, null, WasGuessed: false);
            return IsData(value) ? new DataArgument(name, value, WasGuessed: false) : throw OtherType(name, value);
        }

        if (!isVariable && (File.Exists(text) || Directory.Exists(text) || LooksLikePath(text)))
            return new DataArgument(text, null, WasGuessed: false);
        throw Unknown(name, host, isVariable);
    }

    // The reader says best what is wrong with a path.
    private static bool LooksLikePath(string name) => name.AsSpan().IndexOfAny("/\\.") >= 0;

    private static AuditInputException OtherType(string name, object? value) => new(
        "",
        $"The variable {name} holds {(value is null ? "nothing (null)" : $"a value of type {value.GetType().Name}")}, which is no data to audit.",
        value is ConsensusLabels
            ? "Labels that people agreed on are audited with probabilities: "
                + $"#!label-errors --label {name} --probabilities FILE; then name that result, labelErrors."
            : "Name a file, or what a command kept of one: after #!label-errors data.csv that is labelErrors. A DataFrame or a LabeledData will do, too.");

    private static AuditInputException Unknown(string name, INotebookHost host, bool isVariable)
    {
        string[] variables = [.. host.VariableNames.Where(candidate => host.TryGetVariable(candidate, out object? value) && IsData(value))];
        string? nearest = Sentences.Nearest(name, isVariable ? variables : variables.Concat(FilesHere()));
        return new AuditInputException(
            "",
            $"There is no variable{(isVariable ? "" : " and no file")} \"{name}\".{(nearest is null ? "" : $" Nearest: \"{nearest}\".")}"
            + $"{(variables.Length == 0 ? "" : $" Variables that hold data: {Sentences.FirstFew(variables, 12)}.")}",
            "Name a C# variable, or the path of a file; a relative path starts at the notebook's folder.");
    }

    internal static IEnumerable<string> FilesHere()
    {
        try
        {
            return [.. Directory.EnumerateFiles(".").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).Take(1000)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
