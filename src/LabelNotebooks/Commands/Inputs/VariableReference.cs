using LabelNotebooks.Contracts.Commands;

namespace LabelNotebooks.Commands;

/// <summary>A C# variable on a magic line: <c>df</c>, <c>@df</c>, <c>@csharp:df</c>. A path that begins with @, as <c>@data.csv</c>, is none.</summary>
internal static class VariableReference
{
    /// <summary>True where the text can only be a variable: what follows the mark is a name in C#, and no file is called like the whole.</summary>
    public static bool IsCertain(string text) => MagicVariables.NameIn(text) is { } name && IsName(name) && !File.Exists(text);

    /// <summary>The name; the text itself where it has no mark of a variable.</summary>
    public static string NameIn(string text) => MagicVariables.NameIn(text) is { } name && IsName(name) ? name : text;

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => letter == '_' || char.IsLetterOrDigit(letter));
}
