using System.Globalization;
using System.Text;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>What a command is for, with each of its parameters, as text.</summary>
public static class CommandUsage
{
    /// <summary>The text, for a terminal.</summary>
    public static string Of(NotebookCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var text = new StringBuilder($"{command.Name}: {command.Description}\n");
        if (command.Parameters.Count > 0)
        {
            (string Usage, CommandParameter Parameter)[] rows = [.. command.Parameters.Select(parameter => (Usage(parameter), parameter))];
            int width = rows.Max(row => row.Usage.Length);
            text.Append('\n');
            foreach ((string usage, CommandParameter parameter) in rows)
            {
                string note = parameter.IsRequired ? " (needed)"
                    : parameter.Default is { } value and not false ? $" (default: {Convert.ToString(value, CultureInfo.InvariantCulture)})" : "";
                text.Append("  ").Append(usage.PadRight(width)).Append("  ").Append(Meaning(parameter)).Append(note).Append('\n');
            }
        }

        return text.Append("\nExample: ").Append(command.Example).ToString();
    }

    /// <summary>How one parameter is typed: <c>[--data] FILE</c>.</summary>
    public static string Usage(CommandParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter.IsFlag)
            return parameter.Name;
        return parameter.AllowsImplicitName ? $"[{parameter.Name}] {parameter.ValueName}" : $"{parameter.Name} {parameter.ValueName}";
    }

    /// <summary>What one parameter means, with its choices and its other names.</summary>
    public static string Meaning(CommandParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        string choices = parameter.Choices.Count > 0 ? $" One of {string.Join(", ", parameter.Choices)}." : "";
        string also = parameter.Aliases.Count > 0 ? $" Also called {string.Join(", ", parameter.Aliases)}." : "";
        return parameter.Description + choices + also;
    }
}
