using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The name of the variable that keeps a result, checked before any work is done.</summary>
internal static class VariableName
{
    public static string Read(CommandCall call)
    {
        string name = call.Get<string>(AuditParameters.Into)!;
        bool isName = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
        return isName ? name : throw new AuditInputException("", $"\"{name}\" cannot be the name of a variable.", $"Begin with a letter, and use letters, digits and _ alone: {AuditParameters.Into} labelErrors.");
    }
}
