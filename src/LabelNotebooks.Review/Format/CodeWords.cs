using System.Collections.Immutable;

namespace LabelNotebooks.Format;

/// <summary>The words that stand in entries for the values of an enum, both ways.</summary>
internal sealed class CodeWords<T>(params (T Value, string Word)[] words)
    where T : struct, Enum
{
    public ImmutableArray<string> All { get; } = [.. words.Select(pair => pair.Word)];

    public string Of(T value) => Array.Find(words, pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, "It has no word.");

    public T? Find(string word) => Array.FindIndex(words, pair => pair.Word == word) is var at and >= 0 ? words[at].Value : null;

    public T Read(string field, string word) => Find(word) ?? throw new EntryFormatException($"\"{word}\" is no {field} that this version knows");
}
