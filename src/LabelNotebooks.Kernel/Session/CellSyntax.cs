using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Session;

/// <summary>How the text of a cell is read as C#: in one place, so that what is completed, drawn and checked is what is compiled.</summary>
internal static class CellSyntax
{
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Options);

    public static CompilationUnitSyntax Root(string code) => (CompilationUnitSyntax)Parse(code).GetRoot();
}
