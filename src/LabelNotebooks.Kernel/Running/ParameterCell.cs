using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Running;

/// <summary>Reads which variables the cell tagged <c>parameters</c> declares.</summary>
internal static class ParameterCell
{
    public const string Tag = "parameters";
    public const string InjectedTag = "injected-parameters";

    public static IReadOnlyList<ParameterSlot> Read(NotebookCell cell)
    {
        CompilationUnitSyntax root = CellSyntax.Root(cell.Source);
        var slots = new List<ParameterSlot>();
        foreach (MemberDeclarationSyntax member in root.Members)
        {
            VariableDeclarationSyntax? declaration = member switch
            {
                FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) =>
                    field.Declaration,
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { IsConst: false } local } => local.Declaration,
                _ => null,
            };
            if (declaration is not null)
                slots.AddRange(declaration.Variables.Select(variable => Slot(declaration.Type, variable)));
        }

        return slots;
    }

    /// <summary>True where the cell itself reads a variable that it declares, so that a value which comes after it comes too late.</summary>
    public static bool Uses(NotebookCell cell, string name)
    {
        CompilationUnitSyntax root = CellSyntax.Root(cell.Source);
        // A method sees the value that holds when it is called.
        return root.DescendantNodes(node => node is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
                .OfType<IdentifierNameSyntax>()
                .Any(identifier => identifier.Identifier.ValueText == name)
            || cell.Source.Split('\n').Any(line => IsMagic(line)
                && MagicTokens.TrySplit(line, out IReadOnlyList<MagicToken> tokens)
                && tokens.Any(token => token.Text.Split('=')[^1] is var text && (text == "@" + name || text == "@csharp:" + name || text == name)));
    }

    private static bool IsMagic(string line) => line.TrimStart().StartsWith("#!", StringComparison.Ordinal);

    private static ParameterSlot Slot(TypeSyntax type, VariableDeclaratorSyntax variable)
    {
        ExpressionSyntax? value = variable.Initializer?.Value;
        string? defaultText = value?.ToString();
        string name = variable.Identifier.ValueText;
        if (type.IsVar)
            return new ParameterSlot(name, TypeOfLiteral(value), IsNullable: false, defaultText);
        return type is NullableTypeSyntax nullable
            ? new ParameterSlot(name, Keyword(nullable.ElementType), IsNullable: true, defaultText)
            : new ParameterSlot(name, Keyword(type), IsNullable: false, defaultText);
    }

    private static string Keyword(TypeSyntax type) => type.ToString() switch
    {
        "String" or "System.String" => "string",
        "Int32" or "System.Int32" => "int",
        "Int64" or "System.Int64" => "long",
        "Double" or "System.Double" => "double",
        "Single" or "System.Single" => "float",
        "Decimal" or "System.Decimal" => "decimal",
        "Boolean" or "System.Boolean" => "bool",
        "Char" or "System.Char" => "char",
        var text => text,
    };

    private static string? TypeOfLiteral(ExpressionSyntax? value) => value switch
    {
        PrefixUnaryExpressionSyntax sign when sign.IsKind(SyntaxKind.UnaryMinusExpression) || sign.IsKind(SyntaxKind.UnaryPlusExpression) =>
            TypeOfLiteral(sign.Operand),
        ParenthesizedExpressionSyntax inner => TypeOfLiteral(inner.Expression),
        InterpolatedStringExpressionSyntax => "string",
        LiteralExpressionSyntax literal => literal.Token.Value switch
        {
            int => "int",
            long => "long",
            uint => "uint",
            ulong => "ulong",
            double => "double",
            float => "float",
            decimal => "decimal",
            bool => "bool",
            char => "char",
            string => "string",
            _ => null,
        },
        _ => null,
    };
}
