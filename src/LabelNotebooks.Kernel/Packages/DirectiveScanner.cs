using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>An <c>#r</c> in a cell or in a script that the cell loads.</summary>
/// <param name="Value">What stands between the quotes.</param>
/// <param name="Line">The line in the cell; for a loaded script the line of the <c>#load</c>.</param>
/// <param name="Folder">The folder that a relative path is meant from.</param>
internal sealed record ReferenceDirective(string Value, int Line, string Folder);

/// <summary>Finds what a cell refers to, before it is compiled: packages must be there by then.</summary>
internal static class DirectiveScanner
{
    public static IReadOnlyList<ReferenceDirective> Scan(string code, string folder)
    {
        var found = new List<ReferenceDirective>();
        Scan(code, folder, cellLine: null, found, new HashSet<string>(StringComparer.Ordinal));
        return found;
    }

    private static void Scan(string code, string folder, int? cellLine, List<ReferenceDirective> found, HashSet<string> visited)
    {
        CompilationUnitSyntax root = CellSyntax.Root(code);
        foreach (DirectiveTriviaSyntax directive in root.GetReferenceDirectives()
            .Cast<DirectiveTriviaSyntax>()
            .Concat(root.GetLoadDirectives())
            .OrderBy(directive => directive.SpanStart))
        {
            int line = cellLine ?? directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            if (directive is ReferenceDirectiveTriviaSyntax reference && !reference.File.IsMissing)
            {
                found.Add(new ReferenceDirective(reference.File.ValueText, line, folder));
            }
            else if (directive is LoadDirectiveTriviaSyntax load && !load.File.IsMissing)
            {
                string path = Path.GetFullPath(load.File.ValueText, folder);
                // A missing file is the compiler's to report; a file that loads itself ends here.
                if (File.Exists(path) && visited.Add(path))
                    Scan(File.ReadAllText(path), Path.GetDirectoryName(path)!, line, found, visited);
            }
        }
    }
}
