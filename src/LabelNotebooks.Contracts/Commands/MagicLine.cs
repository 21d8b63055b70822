using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>One line that calls a command, read in the same way by every host.</summary>
public static class MagicLine
{
    /// <summary>The name of the command that a line calls: its first word.</summary>
    public static string NameIn(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Trim().Split((char[]?)null, 2)[0];
    }

    /// <summary>Runs a command with what stands on the line; <c>--help</c> explains it instead.</summary>
    /// <exception cref="CommandLineException">The line cannot be read; the command did not run.</exception>
    public static async Task RunAsync(NotebookCommand command, string line, INotebookHost host)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Read(command, line, host) is { } call)
            await command.Run(call).ConfigureAwait(false);
    }

    /// <summary>Reads what stands on the line; null where <c>--help</c> was asked for, which is shown.</summary>
    /// <exception cref="CommandLineException">The line cannot be read.</exception>
    public static CommandCall? Read(NotebookCommand command, string line, INotebookHost host)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(host);
        if (!MagicTokens.TrySplit(line, out IReadOnlyList<MagicToken> tokens))
            throw new CommandLineException($"{command.Name}: a quote is opened and not closed in: {line.Trim()}");
        MagicToken[] arguments = [.. tokens.Skip(1)];
        if (arguments.Any(token => token is { IsQuoted: false, Text: "--help" or "-h" }) && command.Parameters.All(parameter => parameter.Name != "--help"))
        {
            host.Display(MimeBundle.Of(CommandUsage.Of(command)));
            return null;
        }

        (Dictionary<string, object?> values, IReadOnlyList<string> problems) = MagicParser.Parse(command, arguments, new MagicVariables(host));
        return problems.Count == 0
            ? new CommandCall(command, host, values)
            : throw new CommandLineException($"{command.Name}: {string.Join("\n", problems)}\nExample: {command.Example}");
    }
}
