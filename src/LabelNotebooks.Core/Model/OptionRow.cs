namespace LabelNotebooks;

/// <summary>
/// One property of a record of options, said once: its name, what it is in words, its text form, its default and its check. Saved audits, comparisons and the
/// options of commands are read from the rows of a record, so that none of them can fall behind it.
/// </summary>
/// <typeparam name="TOptions">The record.</typeparam>
public sealed class OptionRow<TOptions>
    where TOptions : class, new()
{
    private readonly Func<TOptions, string> _text;
    private readonly Func<TOptions, string, TOptions?> _read;
    private readonly Func<TOptions, OptionFault?> _check;

    private OptionRow(string name, string words, Func<TOptions, string> text, Func<TOptions, string, TOptions?> read, Func<TOptions, OptionFault?> check)
    {
        Name = name;
        Words = words;
        _text = text;
        _read = read;
        _check = check;
    }

    /// <summary>The name of the property.</summary>
    public string Name { get; }

    /// <summary>What it is, as the beginning of "... 50 then, 0 now".</summary>
    public string Words { get; }

    /// <summary>The text form of the default.</summary>
    public string Default => _text(new TOptions());

    /// <summary>The value as text, the same in every culture; <see cref="Read"/> takes it back.</summary>
    public string TextOf(TOptions options) => _text(options);

    /// <summary>
    /// The options with another value; null where the text is no value of this property. Whether the value is in its range, <see cref="Check"/> says.
    /// </summary>
    public TOptions? Read(TOptions options, string text) => _read(options, text);

    /// <summary>What is wrong with the value; null for nothing.</summary>
    public OptionFault? Check(TOptions options) => _check(options);

    internal static OptionRow<TOptions> Of<TValue>(
        string name,
        string words,
        Func<TOptions, TValue> get,
        Func<TOptions, TValue, TOptions?> with,
        Func<TValue, string> text,
        Func<string, (bool IsValue, TValue Value)> read,
        Func<TValue, (string Finding, string Mend)?>? check) => new(
            name,
            words,
            options => text(get(options)),
            (options, value) => read(value) is (true, var found) ? with(options, found) : null,
            options => check?.Invoke(get(options)) is { } fault ? new OptionFault(name, fault.Finding, fault.Mend) : null);
}
