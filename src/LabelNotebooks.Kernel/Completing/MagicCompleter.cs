using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>Offers for a line that calls a magic command: command names, parameter names, values.</summary>
internal static class MagicCompleter
{
    /// <summary>Null if the place is not on a magic line.</summary>
    public static CompletionOffer? Complete(string code, int position, IReadOnlyCollection<NotebookCommand> commands, INotebookHost host)
    {
        int lineStart = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        string line = code[lineStart..position];
        if (!line.TrimStart().StartsWith("#!", StringComparison.Ordinal))
            return null;
        int wordStart = lineStart + line.LastIndexOfAny([' ', '\t', '=']) + 1;
        string word = code[wordStart..position];
        string[] words = line.TrimStart().Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries);
        if (word.StartsWith("#!", StringComparison.Ordinal))
            return Offer(wordStart, position, word, commands.Select(command => command.Name));
        if (commands.FirstOrDefault(command => command.Name == words[0]) is not { } found)
            return CompletionOffer.None(position);
        if (word.StartsWith('-'))
            return Offer(wordStart, position, word, found.Parameters.Select(parameter => parameter.Name).Where(name => !words.SkipLast(1).Contains(name)));

        string before = word.Length == 0 ? words[^1] : words[^2];
        CommandParameter? parameter = found.Parameters.FirstOrDefault(candidate => candidate.Name == before && !candidate.IsFlag)
            ?? found.Parameters.FirstOrDefault(candidate => candidate.AllowsImplicitName);
        IEnumerable<string> values = parameter?.Completions?.Invoke(host) ?? [];
        return Offer(wordStart, position, word, word.Length == 0 && parameter?.AllowsImplicitName != false ? values.Concat(found.Parameters.Select(candidate => candidate.Name)) : values);
    }

    private static CompletionOffer Offer(int start, int end, string word, IEnumerable<string> texts) =>
        new(start, end, [.. texts.Where(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)]);
}
