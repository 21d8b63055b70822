using System.Globalization;
using System.Text.Json;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>
/// Values of a magic line that are variables, <c>--folds @folds</c> or <c>@csharp:folds</c>, or questions to the person: <c>@input:"Which file?"</c>,
/// <c>@password</c>. Numbers, truths and texts are put in; what is more than a text (a table, a result) is left to the command, which knows what it takes.
/// An option whose variable is empty counts as left out.
/// </summary>
public sealed class MagicVariables(INotebookHost host)
{
    private static readonly string[] Prefixes = ["@csharp:", "@"];
    private static readonly string[] Questions = ["@input", "@password"];

    /// <summary>True for a value that the person is asked for.</summary>
    public static bool IsQuestion(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Array.Exists(Questions, question => text == question || text.StartsWith(question + ":", StringComparison.Ordinal));
    }

    /// <summary>
    /// True where the text names a variable that holds nothing (null or ""): an option with it counts as left out, so that a notebook can offer it to whoever
    /// runs it. What is required, and what stands without its name, is what a command is about, and is never left out in silence.
    /// </summary>
    internal bool IsLeftOut(CommandParameter parameter, string text)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(text);
        return parameter is { IsRequired: false, AllowsImplicitName: false } && HoldsNothing(text);
    }

    /// <summary>True where the text names a variable that is null or an empty text.</summary>
    internal bool HoldsNothing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NameIn(text) is { } name && host.TryGetVariable(name, out object? value) && value is null or "";
    }

    /// <summary>The value as text; null where the text names no such variable.</summary>
    /// <exception cref="InvalidOperationException">The person is asked, and nobody is there to type.</exception>
    public string? Resolve(CommandParameter parameter, string text)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(text);
        if (parameter.ReadsReferences)
            return null;
        if (NameIn(text) is not { } name)
            return null;
        if (!host.TryGetVariable(name, out object? value))
            return IsQuestion(text) ? Ask(parameter, text) : null;
        return value switch
        {
            string words => words,
            bool truth when parameter.IsFlag => truth ? "true" : "false",
            IFormattable number when parameter.ValueType != typeof(string) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>What the person answers to a question such as <c>@input:"Which file?"</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to type.</exception>
    public string Ask(CommandParameter parameter, string question)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(question);
        return host.ReadLine(Prompt(parameter, question), question.StartsWith("@password", StringComparison.Ordinal));
    }

    /// <summary>What follows the mark of a variable (<c>@</c>, <c>@csharp:</c>) in a text; null where it has none.</summary>
    public static string? NameIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } found ? text[found.Length..] : null;
    }

    private static string Prompt(CommandParameter parameter, string text)
    {
        string asked = text[(text + ":").IndexOf(':', StringComparison.Ordinal)..].TrimStart(':');
        if (!asked.StartsWith('{'))
            return asked.Length > 0 ? asked : parameter.Description;
        try
        {
            using JsonDocument settings = JsonDocument.Parse(asked);
            return settings.RootElement.TryGetProperty("prompt", out JsonElement prompt) ? prompt.ToString() : parameter.Description;
        }
        catch (JsonException)
        {
            // A person reads it and can still answer.
            return asked;
        }
    }
}
