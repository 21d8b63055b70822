using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>Reads the values of a magic line against the command's parameters and lists all faults at once.</summary>
public static class MagicParser
{
    /// <summary>The values by parameter name, typed; empty problems mean that they can be used.</summary>
    public static (Dictionary<string, object?> Values, IReadOnlyList<string> Problems) Parse(
        NotebookCommand command,
        IReadOnlyList<MagicToken> arguments,
        MagicVariables? variables = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(arguments);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var problems = new List<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            MagicToken token = arguments[i];
            if (!token.IsName)
            {
                TakeImplicit(command, token.Text, values, problems, variables);
                continue;
            }

            string[] nameAndValue = token.Text.Split('=', 2);
            CommandParameter? parameter = command.Parameters.FirstOrDefault(candidate => candidate.IsCalled(nameAndValue[0]));
            bool valueFollows = nameAndValue.Length == 1 && i + 1 < arguments.Count && !arguments[i + 1].IsName;
            if (parameter is null)
            {
                problems.Add(UnknownParameter(command, nameAndValue[0]));
                // Its value would only look like a second mistake.
                if (valueFollows)
                    i++;
            }
            else if (parameter.IsFlag)
            {
                bool isSaid = nameAndValue.Length == 1 && valueFollows && bool.TryParse(arguments[i + 1].Text, out _);
                Take(parameter, isSaid ? arguments[++i].Text : nameAndValue.Length == 2 ? nameAndValue[1] : "true", values, problems, variables);
            }
            else if (nameAndValue.Length == 2)
            {
                Take(parameter, nameAndValue[1], values, problems, variables);
            }
            else if (valueFollows)
            {
                Take(parameter, arguments[++i].Text, values, problems, variables);
            }
            else
            {
                problems.Add($"{parameter.Name} needs a value: {parameter.Name} {parameter.ValueName}.");
            }
        }

        foreach (CommandParameter missing in command.Parameters.Where(parameter => parameter.IsRequired
            && !values.ContainsKey(parameter.Name)
            && !problems.Exists(problem =>
                problem.StartsWith(parameter.Name + " ", StringComparison.Ordinal) || problem.StartsWith(parameter.Name + ":", StringComparison.Ordinal))))
            problems.Add($"{missing.Name} is missing: {missing.Description}");
        return (values, problems);
    }

    private static void TakeImplicit(NotebookCommand command, string text, Dictionary<string, object?> values, List<string> problems, MagicVariables? variables)
    {
        // Word processors make one long dash of two hyphens.
        if (text is ['\u2013' or '\u2014', ..])
            problems.Add($"\"{text}\" begins with a long dash; type two hyphens: --{text.TrimStart('\u2013', '\u2014', '-')}.");
        else if (command.Parameters.FirstOrDefault(candidate => candidate.AllowsImplicitName) is not { } parameter)
            problems.Add($"\"{text}\" stands without a name. {Known(command)}");
        else if (values.ContainsKey(parameter.Name))
            problems.Add($"\"{text}\" is one value too many for {parameter.Name}; put commas between several columns, and quotes around a text with spaces.");
        else
            Take(parameter, text, values, problems, variables);
    }

    private static void Take(CommandParameter parameter, string text, Dictionary<string, object?> values, List<string> problems, MagicVariables? variables)
    {
        if (variables?.IsLeftOut(parameter, text) == true)
            return;
        if (variables?.HoldsNothing(text) == true)
        {
            problems.Add($"{parameter.Name}: the variable {MagicVariables.NameIn(text)} is empty. Give it a value.");
            return;
        }

        text = variables?.Resolve(parameter, text) ?? text;
        if (parameter.ValueType != typeof(string) && text.StartsWith('@') && variables is not null)
            problems.Add($"{parameter.Name}: there is no variable {text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('@')} that "
                + $"holds {(parameter.IsFlag ? "true or false" : "a number")}.");
        else if (parameter.Read(text, out object? value) is { } fault)
            problems.Add(
                $"{parameter.Name}: \"{text}\" {fault}{(NearestName.To(text, parameter.Choices) is { } nearest ? $"; did you mean {nearest}?" : ".")}");
        else if (!values.TryAdd(parameter.Name, value))
            problems.Add($"{parameter.Name} stands twice.");
    }

    private static string UnknownParameter(NotebookCommand command, string name)
    {
        if (command.Elsewhere.TryGetValue(name, out string? elsewhere))
            return $"{name} is not an option of {command.Name}. {elsewhere}";
        string? nearest = NearestName.To(name, command.Parameters.SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name)));
        return $"{name} is not known{(nearest is null ? "." : $"; did you mean {nearest}?")} {Known(command)}";
    }

    private static string Known(NotebookCommand command) => command.Parameters.Count == 0
        ? $"{command.Name} takes no parameters."
        : $"{command.Name} takes {string.Join(", ", command.Parameters.Select(parameter => parameter.Name))}.";
}
