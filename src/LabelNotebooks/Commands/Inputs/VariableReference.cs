namespace LabelNotebooks.Commands;

/// <summary>A C# variable on a magic line: <c>df</c>, <c>@df</c>, <c>@csharp:df</c>.</summary>
internal static class VariableReference
{
    private static readonly string[] Prefixes = ["@csharp:", "@"];

    /// <summary>True where the text can only be a variable.</summary>
    public static bool IsCertain(string text) => text.StartsWith('@');

    /// <summary>The name; the text itself where it has no mark of a variable.</summary>
    public static string NameIn(string text) =>
        Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } found ? text[found.Length..] : text;
}
