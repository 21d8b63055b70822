using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Running;

/// <summary>A variable of the cell tagged <c>parameters</c>, as one that can be set from outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type as a C# keyword (<c>int</c>), or what stands there if it is none that can be set.</param>
/// <param name="IsNullable">True if it may be null.</param>
/// <param name="DefaultText">Its default as it stands in the cell; null for none.</param>
internal sealed record ParameterSlot(string Name, string? TypeName, bool IsNullable, string? DefaultText)
{
    /// <summary>The value as a C# literal of the slot's type. A value can never become code: it is parsed to a value and written again.</summary>
    /// <returns>The literal, or the problem in words.</returns>
    public (string? Literal, string? Problem) ToLiteral(string text)
    {
        if (TypeName is null || Expected(TypeName) is not { } expected)
            return (
                null,
                $"{Described} cannot be set from outside: only numbers, text, true/false and single letters can. "
                + "Give it a plain default, or compute it in a later cell.");
        if (IsNullable && text == "null")
            return ("null", null);
        string? literal = Literal(TypeName, text);
        return literal is not null ? (literal, null) : (null, $"\"{text}\" is not {expected}{DefaultNote}");
    }

    /// <summary>Its default, where that is a plain text; null otherwise.</summary>
    public string? DefaultValue =>
        DefaultText is not null && SyntaxFactory.ParseExpression(DefaultText) is LiteralExpressionSyntax { Token.Value: string value } ? value : null;

    private string Described => TypeName is null ? "its type" : $"a {TypeName}";

    private string DefaultNote => DefaultText is null ? "." : $" (the notebook's default is {DefaultText}).";

    private static string? Expected(string typeName) => typeName switch
    {
        "int" or "long" or "short" or "sbyte" => "a whole number",
        "uint" or "ulong" or "ushort" or "byte" => "a whole number from 0 on",
        "double" or "float" or "decimal" => "a number (with a point, as in 0.5)",
        "bool" => "true or false",
        "string" => "a text",
        "char" => "a single character",
        _ => null,
    };

    private static string? Literal(string typeName, string text)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        return typeName switch
        {
            "int" => int.TryParse(text, Whole, invariant, out int value) ? SyntaxFactory.Literal(value).Text : null,
            "long" => long.TryParse(text, Whole, invariant, out long value) ? SyntaxFactory.Literal(value).Text : null,
            "uint" => uint.TryParse(text, Whole, invariant, out uint value) ? SyntaxFactory.Literal(value).Text : null,
            "ulong" => ulong.TryParse(text, Whole, invariant, out ulong value) ? SyntaxFactory.Literal(value).Text : null,
            "short" => short.TryParse(text, Whole, invariant, out short value) ? value.ToString(invariant) : null,
            "ushort" => ushort.TryParse(text, Whole, invariant, out ushort value) ? value.ToString(invariant) : null,
            "byte" => byte.TryParse(text, Whole, invariant, out byte value) ? value.ToString(invariant) : null,
            "sbyte" => sbyte.TryParse(text, Whole, invariant, out sbyte value) ? value.ToString(invariant) : null,
            "double" =>
                double.TryParse(text, NumberStyles.Float, invariant, out double value) ? Real("double", value, value.ToString("R", invariant), "") : null,
            "float" => float.TryParse(text, NumberStyles.Float, invariant, out float value) ? Real("float", value, value.ToString("R", invariant), "F") : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, invariant, out decimal value) ? value.ToString(invariant) + "M" : null,
            "bool" => bool.TryParse(text, out bool value) ? (value ? "true" : "false") : null,
            "char" => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null,
            "string" => SymbolDisplay.FormatLiteral(text, quote: true),
            _ => null,
        };
    }

    private static string Real(string typeName, double value, string digits, string suffix) => value switch
    {
        double.NaN => typeName + ".NaN",
        double.PositiveInfinity => typeName + ".PositiveInfinity",
        double.NegativeInfinity => typeName + ".NegativeInfinity",
        // Without a point the literal would be an int.
        _ when digits.AsSpan().IndexOfAny('.', 'E') < 0 => digits + ".0" + suffix,
        _ => digits + suffix,
    };
}
