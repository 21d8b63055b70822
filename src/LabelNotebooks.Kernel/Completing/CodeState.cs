using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>Whether a cell that is being typed can run as it stands.</summary>
internal static class CodeState
{
    public const string Complete = "complete";
    public const string Incomplete = "incomplete";
    public const string Invalid = "invalid";

    public static string Of(string code)
    {
        SyntaxTree[] trees = [.. new MagicSplitter()
            .Process([new CodePart(1, code.ReplaceLineEndings("\n"))])
            .OfType<CodePart>()
            .Select(part => CellSyntax.Parse(part.Text))];
        if (trees.Any(tree => !SyntaxFactory.IsCompleteSubmission(tree)))
            return Incomplete;
        return trees.Any(tree => tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) ? Invalid : Complete;
    }
}
