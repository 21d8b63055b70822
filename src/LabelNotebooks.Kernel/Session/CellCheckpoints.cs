using System.Diagnostics.CodeAnalysis;
using LabelNotebooks.Contracts.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// Puts a check into every loop, method body and block lambda of a cell, and before every goto, so that a cell that waits for nothing can be stopped.
/// No line is added: places in messages and stack traces stay those of the cell.
/// </summary>
internal sealed class CellCheckpoints : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement(
        $"global::{typeof(CellCheckpoint).FullName}.{nameof(CellCheckpoint.Pass)}(); ");

    private bool _isChanged;

    private CellCheckpoints()
    {
    }

    /// <summary>The code with its checks; null where there is nothing that could go on for ever.</summary>
    public static string? Insert(string code)
    {
        var rewriter = new CellCheckpoints();
        SyntaxNode root = rewriter.Visit(CellSyntax.Root(code));
        return rewriter._isChanged ? root.ToFullString() : null;
    }

    /// <summary>What was visited, its parts first, with a check where it begins anew.</summary>
    [return: NotNullIfNotNull(nameof(node))]
    public override SyntaxNode? Visit(SyntaxNode? node) => base.Visit(node) switch
    {
        WhileStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        DoStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        ForStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        ForEachStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        ForEachVariableStatementSyntax loop => loop.WithStatement(Checked(loop.Statement)),
        MethodDeclarationSyntax { Body: { } body } method when !CleansUp(method) => method.WithBody(Checked(body)),
        LocalFunctionStatementSyntax { Body: { } body } function => function.WithBody(Checked(body)),
        ParenthesizedLambdaExpressionSyntax { Block: { } body } lambda => lambda.WithBlock(Checked(body)),
        SimpleLambdaExpressionSyntax { Block: { } body } lambda => lambda.WithBlock(Checked(body)),
        AnonymousMethodExpressionSyntax method => method.WithBlock(Checked(method.Block)),
        var other => other,
    };

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => Checked(node);

    // What cleans up goes on to its end, also in a cell that was stopped.
    public override SyntaxNode? VisitFinallyClause(FinallyClauseSyntax node) => node;

    public override SyntaxNode? VisitDestructorDeclaration(DestructorDeclarationSyntax node) => node;

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => CleansUp(node) ? node : base.VisitMethodDeclaration(node);

    private static bool CleansUp(MethodDeclarationSyntax method) => method.Identifier.ValueText is "Dispose" or "DisposeAsync";

    private BlockSyntax Checked(StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
            return Checked(block);
        _isChanged = true;
        // What stands before and after the statement stays around it: a comment to the end of the line must not swallow the brace.
        return SyntaxFactory.Block(Check, statement.WithoutLeadingTrivia().WithoutTrailingTrivia())
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia());
    }

    // On the line of the brace: a directive must stay the first thing on its own.
    private BlockSyntax Checked(BlockSyntax block)
    {
        _isChanged = true;
        return block
            .WithOpenBraceToken(block.OpenBraceToken.WithTrailingTrivia(SyntaxFactory.Space))
            .WithStatements(block.Statements.Insert(0, Check.WithTrailingTrivia(block.OpenBraceToken.TrailingTrivia)));
    }
}
