using System.Text;
using LabelNotebooks.Kernel.Formatting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>
/// All that earlier cells declared, as one short script: the time and memory of completion then follow what is declared, not the number of cells.
/// </summary>
internal static class DeclarationsPrelude
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static string Compose(IEnumerable<string> earlierCode, IEnumerable<ScriptVariable> variables)
    {
        var usings = new HashSet<string>(StringComparer.Ordinal);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string code in earlierCode)
        {
            CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(code, ParseOptions).GetCompilationUnitRoot();
            usings.UnionWith(root.Usings.Select(directive => directive.WithoutTrivia().ToFullString()));
            foreach (MemberDeclarationSyntax member in root.Members)
            {
                // The last declaration of a name is the one that counts.
                if (member is MethodDeclarationSyntax method)
                    members[$"{method.Identifier.ValueText}({string.Join(',', method.ParameterList.Parameters.Select(parameter => parameter.Type?.ToString()))})"] = Text(method);
                else if (member is BaseTypeDeclarationSyntax type)
                    members[type.Identifier.ValueText] = Text(type);
                else if (member is DelegateDeclarationSyntax function)
                    members[function.Identifier.ValueText] = Text(function);
            }
        }

        foreach (ScriptVariable variable in variables)
            members[variable.Name] = $"{TypeNames.AsSource(variable.Type) ?? "dynamic"} @{variable.Name};";
        return new StringBuilder().AppendJoin('\n', usings).Append('\n').AppendJoin('\n', members.Values).Append('\n').ToString();
    }

    private static string Text(SyntaxNode node) => node.WithoutTrivia().ToFullString();
}
