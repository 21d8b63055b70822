using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>
/// How a person types what the domain knows by the names of its properties: DecimalComma is <c>--decimal-comma</c> in a notebook. A host in which
/// people type commands registers one before anything is computed. Without it, messages speak C# alone. Immutable.
/// </summary>
public sealed class OptionSpelling
{
    private static readonly AsyncLocal<bool> IsTyping = new();

    private static OptionSpelling? s_registered;

    private readonly FrozenDictionary<string, string> _words;

    /// <summary>A spelling. O(n).</summary>
    /// <param name="words">What is typed for each name of a property, or of another member that a message speaks of.</param>
    public OptionSpelling(IReadOnlyDictionary<string, string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What is typed, by the name of the property.</summary>
    public IReadOnlyDictionary<string, string> Words => _words;

    /// <summary>From now on messages say how a person types. The same spelling may be registered again.</summary>
    /// <exception cref="InvalidOperationException">There is another one already: messages would change while they are read.</exception>
    public static void Register(OptionSpelling spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        if (Interlocked.CompareExchange(ref s_registered, spelling, null) is { } before && before != spelling)
            throw new InvalidOperationException("Options have a spelling already. Register one for each process.");
    }

    /// <summary>
    /// For who typed a command: until the end of what is returned, messages of this flow name options alone, without the C# beside them. Nothing changes where
    /// no spelling is registered.
    /// </summary>
    public static IDisposable Typing()
    {
        bool before = IsTyping.Value;
        IsTyping.Value = true;
        return new End(before);
    }

    /// <summary>True where messages are for somebody who typed a command.</summary>
    internal static bool NamesOptionsAlone => IsTyping.Value && Volatile.Read(ref s_registered) is not null;

    /// <summary>What is typed for the property; null where nobody types.</summary>
    internal static string? Of(string property) => Volatile.Read(ref s_registered)?._words.GetValueOrDefault(property);

    private sealed class End(bool before) : IDisposable
    {
        public void Dispose() => IsTyping.Value = before;
    }
}
