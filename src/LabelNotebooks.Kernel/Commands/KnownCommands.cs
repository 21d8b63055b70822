using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Commands;

/// <summary>The magic commands of one session: those of loaded extensions, and by name those that are carried but not loaded yet.</summary>
internal sealed class KnownCommands(IReadOnlyList<NotebookExtension> carried, IReadOnlyList<NotebookCommand> own)
{
    private readonly Dictionary<string, NotebookCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Those of extensions in the order in which they list them, then those of every session.</summary>
    public IReadOnlyCollection<NotebookCommand> All => [.. _commands.Values, .. own];

    public void Add(IEnumerable<NotebookCommand> commands)
    {
        foreach (NotebookCommand command in commands)
            _commands[command.Name] = command;
    }

    /// <summary>Runs one magic line.</summary>
    /// <exception cref="CellException">The command is unknown or its parameters do not fit.</exception>
    public async Task RunAsync(CommandPart part, INotebookHost host)
    {
        NotebookCommand command = Find(MagicLine.NameIn(part.Text), part.Line);
        try
        {
            await MagicLine.RunAsync(command, part.Text, host);
        }
        catch (CommandLineException fault)
        {
            throw new CellException("CommandError", fault.Message, part.Line);
        }
    }

    private NotebookCommand Find(string name, int line)
    {
        if (_commands.TryGetValue(name, out NotebookCommand? command))
            return command;
        if (own.FirstOrDefault(candidate => candidate.Name == name) is { } ours)
            return ours;
        if (carried.FirstOrDefault(extension => extension.Commands.Any(candidate => candidate.Name == name)) is { } owner)
            throw new CellException(
                "CommandError",
                $"{name} belongs to {owner.PackageId}, which is not loaded yet: run #r \"nuget: {owner.PackageId}\" first, in a cell above.",
                line);
        if (name == "#!connect")
            throw new CellException(
                "CommandError",
                "#!connect brings another language or a data source into a notebook; this kernel runs C# alone. In C#, a package does it: #r \"nuget: NAME\".",
                line);
        string? nearest = NearestName.To(name, All.Concat(carried.SelectMany(extension => extension.Commands)).Select(one => one.Name));
        throw new CellException(
            "CommandError",
            $"{name} is not a command here{(nearest is null ? "." : $"; did you mean {nearest}?")} There "
            + $"are: {string.Join(", ", All.Select(one => one.Name))}.",
            line);
    }
}
