using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Files that a command writes must not be those that it reads, nor one another.</summary>
internal static class OutputPaths
{
    public static void Check(CommandCall call, CommandPlan plan, List<InputProblem> problems)
    {
        (OutputOption Option, string Path)[] written = [.. plan.OutputsOf(call)];
        string[] read = [.. InputsOf(call, plan)];
        for (int at = 0; at < written.Length; at++)
        {
            (OutputOption option, string path) = written[at];
            if (read.Any(input => IsSame(input, path)))
                problems.Add(new InputProblem(call.Command.Name, $"{path} is read and would be replaced.", "Give the file that is written another name."));
            if (written.Take(at).FirstOrDefault(other => IsSame(other.Path, path)) is { Option: { } other })
            {
                problems.Add(new InputProblem(
                    call.Command.Name,
                    $"{other.Name} and {option.Name} would both be written to {path}.",
                    "Give each file a name of its own."));
            }
        }
    }

    /// <summary>
    /// Refuses to replace what was read before, or was found because nothing was named: of what a variable holds the name of its file is known, not the folder.
    /// </summary>
    /// <exception cref="AuditInputException">A file that is to be written bears that name, and is there.</exception>
    public static void CheckSource(CommandCall call, CommandPlan plan, string? source)
    {
        // A file that was named in this call was compared by its whole path.
        if (InputsOf(call, plan).Any(path => Path.GetFileName(path).Equals(source, StringComparison.OrdinalIgnoreCase)))
            return;
        InputProblem[] problems =
        [
            .. from output in plan.OutputsOf(call)
               where source is not null && File.Exists(output.Path) && Path.GetFileName(output.Path).Equals(source, StringComparison.OrdinalIgnoreCase)
               select new InputProblem(
                   call.Command.Name,
                   $"{output.Path} has the name of the file that the labels were read from, and would be replaced.",
                   "Give the file that is written another name."),
        ];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
    }

    // Whatever names a file that is there, and does not say that it is to be written, may be read.
    private static IEnumerable<string> InputsOf(CommandCall call, CommandPlan plan) =>
        from parameter in call.Command.Parameters
        where parameter.ValueType == typeof(string) && call.IsGiven(parameter.Name) && plan.Outputs.All(output => output.Name != parameter.Name)
        // Several files may stand in one value.
        from text in ReviewedArgument.Listed(call.Get<string>(parameter.Name)!)
        let path = ArchiveOf(VariablePath(call, text) ?? text)
        where File.Exists(path)
        select path;

    // A variable may hold a path, or what was read from one: then the file of that name beside the notebook is meant.
    private static string? VariablePath(CommandCall call, string text) => call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value)
        ? value switch
        {
            string path => path,
            LabeledData data => data.Source,
            DataAudit audit => audit.Path ?? audit.Source,
            IAudited audited => audited.Context.Source,
            _ => null,
        }
        : null;

    private static string ArchiveOf(string path) => path.EndsWith(']') && path.LastIndexOf('[') is > 0 and var at ? path[..at] : path;

    private static bool IsSame(string a, string b) =>
        Path.GetFullPath(a).Equals(Path.GetFullPath(b), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
