using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Files that a command writes must not be those that it reads, nor one another.</summary>
internal static class OutputPaths
{
    private static readonly string[] Inputs = [AuditParameters.Data, AuditParameters.Label, AuditParameters.Probabilities, AuditParameters.Features, AuditParameters.Classes, AuditParameters.Show, CrowdParameters.Annotations];

    /// <exception cref="AuditInputException">Two of them are one file.</exception>
    public static void Check(CommandCall call, string command, params string?[] outputs)
    {
        string[] written = [.. outputs.OfType<string>()];
        string[] read = [.. Inputs.Where(call.IsGiven).Select(call.Get<string>).OfType<string>().Select(text => ArchiveOf(VariablePath(call, text) ?? text)).Where(File.Exists)];
        foreach (string output in written)
        {
            if (read.Any(input => IsSame(input, output)))
                throw new AuditInputException(command, $"{output} is read and would be replaced.", "Give the file that is written another name.");
        }

    }

    /// <summary>Refuses to replace what was read before: of annotations in a variable the name of the file is known, not its folder.</summary>
    /// <exception cref="AuditInputException">The file that is to be written bears that name, and is there.</exception>
    public static void CheckSource(string command, string? output, Annotations read)
    {
        if (output is not null && File.Exists(output) && Path.GetFileName(output).Equals(read.Source, StringComparison.OrdinalIgnoreCase))
            throw new AuditInputException(command, $"{output} has the name of the file that the annotations were read from, and would be replaced.", "Give the file that is written another name.");
    }

    // A variable may hold a path, or what was read from one: then the file of that name beside the notebook is meant.
    private static string? VariablePath(CommandCall call, string text) => call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value)
        ? value switch
        {
            string path => path,
            LabeledData data => data.Source,
            DataAudit audit => audit.Path ?? audit.Source,
            LabelIssueReport report => report.Subject.Source,
            AuditReport audit => audit.Issues.Subject.Source,
            LabelHealthReport health => health.Report.Subject.Source,
            _ => null,
        }
        : null;

    private static string ArchiveOf(string path) => path.EndsWith(']') && path.LastIndexOf('[') is > 0 and var at ? path[..at] : path;

    private static bool IsSame(string a, string b) => Path.GetFullPath(a).Equals(Path.GetFullPath(b), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
