namespace LabelNotebooks.Kernel.Documents;

/// <summary>The languages that a polyglot notebook may name for a cell.</summary>
internal static class CellLanguage
{
    private static readonly HashSet<string> CSharpNames = new(StringComparer.OrdinalIgnoreCase) { "csharp", "c#", "cs", ".net-csharp", "polyglot-notebook", "dotnet-csharp", "label-notebooks" };

    private static readonly HashSet<string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "fsharp", "f#", "pwsh", "powershell", "javascript", "js", "html", "markdown", "md", "sql", "kql", "mermaid", "http", "httpRequest", "python", "r", "value", "raw", "meta",
    };

    private static readonly HashSet<string> PageNames = new(StringComparer.OrdinalIgnoreCase) { "html", "markdown", "md" };

    public static bool IsCSharp(string name) => CSharpNames.Contains(name.Trim());

    /// <summary>True for text that is shown rather than run.</summary>
    public static bool IsPage(string name) => PageNames.Contains(name.Trim());

    /// <summary>True for a language other than C#.</summary>
    public static bool IsOther(string name) => OtherNames.Contains(name.Trim());
}
