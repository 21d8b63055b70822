using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>What a magic line's command, or the parameter under the cursor, is for.</summary>
public static class MagicInspector
{
    /// <summary>False if the place is not on a magic line; then <paramref name="found"/> is null.</summary>
    public static bool TryInspect(string code, int position, IReadOnlyCollection<NotebookCommand> commands, out MimeBundle? found)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(commands);
        found = null;
        int start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        int end = code.IndexOf('\n', position);
        string line = code[start..(end < 0 ? code.Length : end)].Trim();
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return false;
        string[] words = line.Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries);
        if (commands.FirstOrDefault(command => command.Name == words[0]) is not { } named)
            return true;
        string before = code[start..position];
        string word = before[(before.LastIndexOfAny([' ', '\t', '=']) + 1)..]
            + new string([.. code.Skip(position).TakeWhile(letter => !char.IsWhiteSpace(letter) && letter != '=')]);
        CommandParameter? parameter = named.Parameters.FirstOrDefault(candidate => candidate.IsCalled(word));
        found = MimeBundle.Of(parameter is null ? CommandUsage.Of(named) : $"{named.Name} {parameter.Name}: {parameter.Description}");
        return true;
    }
}
