using System.Net;
using System.Text;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>C# with its words coloured, by the compiler's own reading of them.</summary>
internal static class CodeHtml
{
    public static string Highlight(string code)
    {
        var html = new StringBuilder();
        SyntaxNode root = CellSyntax.Root(code);
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia)
                AppendTrivia(html, trivia);
            Append(html, token.Text, ClassOf(token));
            foreach (SyntaxTrivia trivia in token.TrailingTrivia)
                AppendTrivia(html, trivia);
        }

        return html.ToString();
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTrivia trivia)
    {
        string text = trivia.ToFullString();
        bool isComment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
        bool isCommand = trivia.IsDirective || trivia.IsKind(SyntaxKind.SkippedTokensTrivia);
        Append(html, text, isComment ? "c" : isCommand ? "m" : null);
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken when token.Text == "var" && token.Parent is IdentifierNameSyntax { Parent: VariableDeclarationSyntax } => "k",
        SyntaxKind.IdentifierToken when IsTypeName(token) => "t",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };

    /// <summary>Only where the grammar alone says that a type stands there.</summary>
    private static bool IsTypeName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier == token,
        GenericNameSyntax { Parent: not MemberAccessExpressionSyntax and not InvocationExpressionSyntax } => true,
        IdentifierNameSyntax name => name.Parent switch
        {
            VariableDeclarationSyntax declaration => declaration.Type == name,
            ObjectCreationExpressionSyntax creation => creation.Type == name,
            ParameterSyntax parameter => parameter.Type == name,
            MethodDeclarationSyntax method => method.ReturnType == name,
            PropertyDeclarationSyntax property => property.Type == name,
            TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax or SimpleBaseTypeSyntax or CastExpressionSyntax or TypeOfExpressionSyntax => true,
            _ => false,
        },
        _ => false,
    };

    private static void Append(StringBuilder html, string text, string? style)
    {
        if (text.Length == 0)
            return;
        string encoded = WebUtility.HtmlEncode(text);
        html.Append(style is null ? encoded : $"<span class=\"{style}\">{encoded}</span>");
    }
}
