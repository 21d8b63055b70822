namespace LabelNotebooks.Kernel.Documents;

/// <summary>The languages that a polyglot notebook may name for a cell.</summary>
internal static class CellLanguage
{
    private static readonly HashSet<string> CSharpNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "csharp", "c#", "cs", ".net-csharp", "polyglot-notebook", "dotnet-csharp", "label-notebooks",
    };

    private static readonly HashSet<string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "fsharp", "f#", "pwsh", "powershell", "javascript", "js", "html", "markdown", "md", "sql", "kql", "mermaid", "http", "httpRequest", "python", "r",
        "value", "raw", "meta",
    };

    private static readonly HashSet<string> PageNames = new(StringComparer.OrdinalIgnoreCase) { "html", "markdown", "md" };

    /// <summary>True for C#, also with options behind the name.</summary>
    public static bool IsCSharp(string name) => CSharpNames.Contains(Word(name));

    /// <summary>True for text that is shown rather than run.</summary>
    public static bool IsPage(string name) => PageNames.Contains(Word(name));

    /// <summary>True for a language other than C#, also with options behind the name.</summary>
    public static bool IsOther(string name) => OtherNames.Contains(Word(name)) && !IsLineOfData(name);

    /// <summary>True for <c>value --name x</c>: with options it is a command of the cell that it stands in, and the language of none.</summary>
    public static bool IsLineOfData(string name) =>
        Word(name).Equals("value", StringComparison.OrdinalIgnoreCase) && name.Trim().Contains(' ', StringComparison.Ordinal);

    /// <summary>The name of a language without the options behind it.</summary>
    public static string Word(string name) => name.Trim().Split([' ', '\t'], 2)[0];
}
