using System.Globalization;

namespace LabelNotebooks.Contracts.Extending;

/// <summary>One parameter of a <see cref="NotebookCommand"/>, as data that every host can turn into its own syntax.</summary>
public sealed record CommandParameter
{
    /// <summary>The name with its dashes, lower case, words joined by a dash: <c>--max-points</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it means, in one sentence for a person who does not code.</summary>
    public required string Description { get; init; }

    /// <summary>Other names that people type for it, with their dashes.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The type of the value: <see cref="string"/>, <see cref="int"/>, <see cref="double"/> or <see cref="bool"/>.</summary>
    public Type ValueType { get; init; } = typeof(string);

    /// <summary>
    /// The only values that a text may have, lower case, words joined by a dash; empty for any. Typed in any case style:
    /// <c>PruneByClass</c> and <c>prune_by_class</c> are <c>prune-by-class</c>.
    /// </summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Other names of <see cref="Choices"/> that people type, each with the choice that it means; not listed in help.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands for the value in help, as <c>COLUMN</c>; null for a word that follows from the type.</summary>
    public string? Placeholder { get; init; }

    /// <summary>
    /// True if the command itself reads what <c>@</c> means in the value, as it takes more than a text; a host then hands the value on as it was typed.
    /// </summary>
    public bool ReadsReferences { get; init; }

    /// <summary>True if the command cannot run without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if the value may stand without the name, as in <c>#!label-help label-issues</c>. At most one for each command.</summary>
    public bool AllowsImplicitName { get; init; }

    /// <summary>The value where none is given; null for none.</summary>
    public object? Default { get; init; }

    /// <summary>Values to offer while a person types; null for <see cref="Choices"/>.</summary>
    public Func<CompletionRequest, IReadOnlyList<string>>? Completions { get; init; }

    /// <summary>True for a switch that stands without a value.</summary>
    public bool IsFlag => ValueType == typeof(bool);

    /// <summary>What stands for the value in help: <c>COLUMN</c>, <c>NUMBER</c>, <c>TEXT</c>.</summary>
    public string ValueName => Placeholder ?? (ValueType == typeof(int) || ValueType == typeof(double) ? "NUMBER" : Choices.Count > 0 ? "NAME" : "TEXT");

    /// <summary>True for its name and its aliases.</summary>
    public bool IsCalled(string name) => Name == name || Aliases.Contains(name, StringComparer.Ordinal);

    /// <summary>Reads a value as a person typed it, the same in every culture.</summary>
    /// <param name="text">The text without quotes around it.</param>
    /// <param name="value">The value, of <see cref="ValueType"/>; null where it is none.</param>
    /// <returns>Null, or what is wrong, as the end of a sentence that begins with the text: "is not a whole number".</returns>
    public string? Read(string text, out object? value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = null;
        if (text.Length == 0)
            return "is empty";
        if (ValueType == typeof(int))
            value = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null;
        else if (ValueType == typeof(double))
            value = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
        else if (ValueType == typeof(bool))
            value = bool.TryParse(text, out bool flag) ? flag : null;
        else if (ValueType == typeof(string))
            value = Choices.Count == 0 ? text : Choices.FirstOrDefault(choice => AreAlike(choice, text)) ?? Meant(text);
        return value is null ? $"is not {Expected}" : null;
    }

    private string Expected => ValueType switch
    {
        { } type when type == typeof(int) => "a whole number",
        { } type when type == typeof(double) => "a number (with a point, as in 0.5)",
        { } type when type == typeof(bool) => "true or false",
        _ => $"one of {string.Join(", ", Choices)}",
    };

    private string? Meant(string text) => Synonyms.Where(synonym => AreAlike(synonym.Key, text)).Select(synonym => synonym.Value).FirstOrDefault();

    private static bool AreAlike(string choice, string text) => Letters(choice).Equals(Letters(text), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
