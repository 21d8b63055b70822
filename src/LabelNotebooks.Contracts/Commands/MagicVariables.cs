using System.Globalization;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>
/// Values of a magic line that are variables: <c>--folds @folds</c> or <c>@csharp:folds</c>. Numbers, truths and texts are put in; what is more than
/// a text (a table, a result) is left to the command, which knows what it takes.
/// </summary>
public sealed class MagicVariables(INotebookHost host)
{
    private static readonly string[] Prefixes = ["@csharp:", "@"];

    /// <summary>The value as text; null where the text names no such variable.</summary>
    public string? Resolve(CommandParameter parameter, string text)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(text);
        if (Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is not { } found
            || !host.TryGetVariable(text[found.Length..], out object? value))
            return null;
        return value switch
        {
            string words => words,
            bool truth when parameter.IsFlag => truth ? "true" : "false",
            IFormattable number when parameter.ValueType != typeof(string) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
