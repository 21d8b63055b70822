using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Extending;

/// <summary>One call of a command: the host of the cell and the values given, checked and converted by the host.</summary>
public sealed class CommandCall
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    /// <summary>For hosts. <paramref name="values"/> is keyed by <see cref="CommandParameter.Name"/>, each value of the parameter's type.</summary>
    /// <exception cref="ArgumentException">A required value is missing, a name is unknown or a value has another type.</exception>
    public CommandCall(NotebookCommand command, INotebookHost host, IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(values);
        foreach (string name in values.Keys)
        {
            if (command.Parameters.All(parameter => parameter.Name != name))
                throw new ArgumentException($"{command.Name} has no parameter {name}.", nameof(values));
        }

        foreach (CommandParameter parameter in command.Parameters)
        {
            object? value = values.GetValueOrDefault(parameter.Name);
            if (value is null && parameter.IsRequired)
                throw new ArgumentException($"{command.Name} needs {parameter.Name}.", nameof(values));
            if (value is not null && value.GetType() != parameter.ValueType)
                throw new ArgumentException(
                    $"{command.Name}: {parameter.Name} takes a {parameter.ValueType.Name}, not a {value.GetType().Name}.",
                    nameof(values));
        }

        Command = command;
        _values = values;
        Host = host;
    }

    /// <summary>The command that was called.</summary>
    public NotebookCommand Command { get; }

    /// <summary>The host of the cell in which the command stands.</summary>
    public INotebookHost Host { get; }

    /// <summary>True where a value was given for a parameter.</summary>
    public bool IsGiven(string name) => _values.GetValueOrDefault(name) is not null;

    /// <summary>The value given for a parameter, else its default, else the default of <typeparamref name="T"/>.</summary>
    /// <exception cref="ArgumentException">The command has no such parameter.</exception>
    public T? Get<T>(string name)
    {
        CommandParameter parameter = Command.Parameters.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new ArgumentException($"{Command.Name} has no parameter {name}.", nameof(name));
        object? value = _values.GetValueOrDefault(name) ?? parameter.Default;
        return value is null ? default : (T)value;
    }
}
