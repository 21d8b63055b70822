using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Files that a command writes must not be those that it reads, nor one another.</summary>
internal static class OutputPaths
{
    private static readonly string[] Inputs = [AuditParameters.Data, AuditParameters.Label, AuditParameters.Probabilities, AuditParameters.Features, AuditParameters.Classes];

    /// <exception cref="AuditInputException">Two of them are one file.</exception>
    public static void Check(CommandCall call, string command, params string?[] outputs)
    {
        string[] written = [.. outputs.OfType<string>()];
        string[] read = [.. Inputs.Select(call.Get<string>).OfType<string>().Select(ArchiveOf).Where(File.Exists)];
        foreach (string output in written)
        {
            if (read.Any(input => IsSame(input, output)))
                throw new AuditInputException(command, $"{output} is read and would be replaced.", "Give the file that is written another name.");
        }

        if (written.Length == 2 && IsSame(written[0], written[1]))
            throw new AuditInputException(command, $"{written[0]} would be written twice.", "Give each file a name of its own.");
    }

    private static string ArchiveOf(string path) => path.EndsWith(']') && path.LastIndexOf('[') is > 0 and var at ? path[..at] : path;

    private static bool IsSame(string a, string b) => Path.GetFullPath(a).Equals(Path.GetFullPath(b), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
