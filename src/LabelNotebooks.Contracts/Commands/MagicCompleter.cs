using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>Offers for a line that calls a magic command: command names, parameter names, values.</summary>
public static class MagicCompleter
{
    /// <summary>Null if the place is not on a magic line.</summary>
    /// <param name="code">The cell as it stands.</param>
    /// <param name="position">The place in it, from 0.</param>
    /// <param name="commands">The commands that can be typed.</param>
    /// <param name="otherLines">What else can stand at the start of such a line: the names of languages.</param>
    /// <param name="host">The session.</param>
    public static CompletionOffer? Complete(
        string code,
        int position,
        IReadOnlyCollection<NotebookCommand> commands,
        IEnumerable<string> otherLines,
        INotebookHost host)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(host);
        int lineStart = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        string line = code[lineStart..position];
        if (!line.TrimStart().StartsWith("#!", StringComparison.Ordinal))
            return null;
        int wordStart = lineStart + line.LastIndexOfAny([' ', '\t', '=']) + 1;
        string word = code[wordStart..position];
        string[] words = line.TrimStart().Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries);
        if (word.StartsWith("#!", StringComparison.Ordinal))
            return Offer(wordStart, position, word, commands.Select(command => command.Name).Concat(otherLines));
        if (commands.FirstOrDefault(command => command.Name == words[0]) is not { } found)
            return CompletionOffer.None(position);
        if (word.StartsWith('-'))
            return Offer(
                wordStart,
                position,
                word,
                found.Parameters.Where(parameter => !words.SkipLast(1).Any(parameter.IsCalled)).Select(parameter => parameter.Name));

        string before = word.Length == 0 ? words[^1] : words.Length > 1 ? words[^2] : "";
        CommandParameter? parameter = found.Parameters.FirstOrDefault(candidate => candidate.IsCalled(before) && !candidate.IsFlag)
            ?? found.Parameters.FirstOrDefault(candidate => candidate.AllowsImplicitName);
        // A variable's value stands for what is typed.
        if (word.StartsWith('@'))
            return Offer(wordStart, position, word, host.VariableNames.Select(name => "@" + name));
        IEnumerable<string> values = Values(parameter, new CompletionRequest(host, Given(found, words, word), word));
        return Offer(
            wordStart,
            position,
            word,
            word.Length == 0 && parameter?.AllowsImplicitName != false ? values.Concat(found.Parameters.Select(candidate => candidate.Name)) : values);
    }

    private static IEnumerable<string> Values(CommandParameter? parameter, CompletionRequest request) =>
        parameter?.Completions?.Invoke(request) ?? parameter?.Choices ?? [];

    // What is typed already may be wrong: nothing is checked here.
    private static Dictionary<string, string> Given(NotebookCommand command, string[] words, string word)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] typed = [.. words.Skip(1).SkipLast(word.Length > 0 ? 1 : 0)];
        for (int at = 0; at < typed.Length; at++)
        {
            CommandParameter? parameter = typed[at].StartsWith("--", StringComparison.Ordinal)
                ? command.Parameters.FirstOrDefault(candidate => candidate.IsCalled(typed[at]))
                : command.Parameters.FirstOrDefault(candidate => candidate.AllowsImplicitName);
            if (parameter is null || parameter.IsFlag)
                continue;
            if (typed[at].StartsWith("--", StringComparison.Ordinal) && ++at >= typed.Length)
                break;
            given[parameter.Name] = typed[at].Trim('"', '\'');
        }

        return given;
    }

    private static CompletionOffer Offer(int start, int end, string word, IEnumerable<string> texts) =>
        new(start, end, [.. texts.Where(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)]);
}
