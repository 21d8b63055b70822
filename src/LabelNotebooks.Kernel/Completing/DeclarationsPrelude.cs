using System.Text;
using LabelNotebooks.Kernel.Formatting;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>
/// All that earlier cells declared, as one short script: the time and memory of completion then follow what is declared, not the number of cells.
/// Each cell's code is read once, when somebody first asks after it ran.
/// </summary>
internal sealed class DeclarationsPrelude
{
    private readonly Queue<string> _unread = [];
    private readonly HashSet<string> _usings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    /// <summary>Takes the code of a cell that ran.</summary>
    public void Add(string code) => _unread.Enqueue(code);

    public void Clear()
    {
        _unread.Clear();
        _usings.Clear();
        _members.Clear();
    }

    /// <summary>The script, with the session's variables as they are now.</summary>
    public string Compose(IEnumerable<ScriptVariable> variables)
    {
        while (_unread.TryDequeue(out string? code))
            Read(code);
        var members = new Dictionary<string, string>(_members, StringComparer.Ordinal);
        foreach (ScriptVariable variable in variables)
            members[variable.Name] = $"{TypeNames.AsSource(variable.Type) ?? "dynamic"} @{variable.Name};";
        return new StringBuilder().AppendJoin('\n', _usings).Append('\n').AppendJoin('\n', members.Values).Append('\n').ToString();
    }

    private void Read(string code)
    {
        CompilationUnitSyntax root = CellSyntax.Root(code);
        _usings.UnionWith(root.Usings.Select(Text));
        foreach (MemberDeclarationSyntax member in root.Members)
        {
            // The last declaration of a name is the one that counts.
            if (member is MethodDeclarationSyntax method)
                _members[$"{method.Identifier.ValueText}("
                    + $"{string.Join(',', method.ParameterList.Parameters.Select(parameter => parameter.Type?.ToString()))})"] = Text(method);
            else if (member is BaseTypeDeclarationSyntax type)
                _members[type.Identifier.ValueText] = Text(type);
            else if (member is DelegateDeclarationSyntax function)
                _members[function.Identifier.ValueText] = Text(function);
        }
    }

    private static string Text(SyntaxNode node) => node.WithoutTrivia().ToFullString();
}
