using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The name of the variable that keeps a result, checked before any work is done.</summary>
internal static class VariableName
{
    // The words that C# keeps for itself: C# language specification, 6.4.4.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    public static string Read(CommandCall call)
    {
        string name = call.Get<string>(AuditParameters.Into)!;
        bool isName = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
        if (!isName)
            throw new AuditInputException(
                "",
                $"\"{name}\" cannot be the name of a variable.",
                $"Begin with a letter, and use letters, digits and _ alone: {AuditParameters.Into} labelErrors.");
        return Keywords.Contains(name)
            ? throw new AuditInputException(
                "",
                $"\"{name}\" is a word of C# and cannot be the name of a variable.",
                $"Choose another name: {AuditParameters.Into} my{char.ToUpperInvariant(name[0])}{name[1..]}.")
            : name;
    }
}
