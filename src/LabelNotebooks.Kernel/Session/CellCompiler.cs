using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>Compiles a part of a cell: with its checks where they do no harm, and with another host's names where it knows no others.</summary>
internal sealed class CellCompiler(ScriptChain chain, ForeignInterface foreign)
{
    // A name, a namespace, a member or an overload that is not there: CS0103, CS0234, CS0246, CS1061, CS0117, CS1501, CS1929.
    private static readonly HashSet<string> UnknownName = ["CS0103", "CS0117", "CS0234", "CS0246", "CS1061", "CS1501", "CS1929"];

    /// <exception cref="CompilationErrorException">The part does not compile; the faults are told of what the person typed.</exception>
    public Script<object> Compile(string code, CellExecution execution)
    {
        string? insured = CellCheckpoints.Insert(code);
        Script<object> asTyped = chain.Compose(code, execution.Name);
        // Where nothing is put in, what the person typed is what runs: looking it through first would be work done twice.
        ImmutableArray<Diagnostic> faults = insured is null ? Errors(asTyped.Compile(execution.Cancellation)) : Errors(asTyped, execution);
        if (faults.IsEmpty)
            return insured is null ? asTyped : WithChecks(asTyped, insured, [], execution);
        if (!faults.Any(fault => UnknownName.Contains(fault.Id)))
            throw Failure(faults);

        ImmutableArray<Diagnostic> fewest = faults;
        foreach (ImmutableArray<string> imports in foreign.Imports)
        {
            // A static class brings words such as label and title: they are meant where they are called, div(...) or div[...]; else it is a name forgotten.
            if (imports.Length > foreign.Imports[Math.Min(1, foreign.Imports.Count - 1)].Length && !AreCalled(faults))
                break;
            Script<object> named = chain.Compose(code, execution.Name, imports, foreign.References);
            ImmutableArray<Diagnostic> left = Errors(named, execution);
            if (left.IsEmpty)
            {
                foreign.Use();
                // Composed anew: what was tried is no part of the session.
                Script<object> known = chain.Compose(code, execution.Name, imports);
                return insured is null ? Compiled(known, execution) : WithChecks(known, insured, imports, execution);
            }

            // What remains when the names are known is what the person got wrong.
            if (left.Length < fewest.Length)
                fewest = left;
        }

        throw Failure(fewest);
    }

    /// <summary>What the compiler warns of where the part asks for it by <c>#nullable enable</c>: one line each.</summary>
    public static IEnumerable<string> NullableWarnings(Script<object> script)
    {
        Compilation compilation = script.GetCompilation();
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        bool isAsked = tree.GetRoot()
            .DescendantTrivia()
            .Any(trivia => trivia.GetStructure() is NullableDirectiveTriviaSyntax directive && !directive.SettingToken.IsKind(SyntaxKind.DisableKeyword));
        if (!isAsked)
            return [];
        return compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Warning, Location.IsInSource: true } && IsOfNull(diagnostic.Id))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => string.Create(
                CultureInfo.InvariantCulture,
                $"{diagnostic.Location.GetLineSpan().Path}, line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: "
                + $"warning {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    private static bool AreCalled(IEnumerable<Diagnostic> faults) => faults.Where(fault => fault.Id == "CS0103").All(fault =>
        fault.Location.SourceTree?.GetRoot()
            .FindNode(fault.Location.SourceSpan, getInnermostNodeForTie: true) is { Parent: InvocationExpressionSyntax or ElementAccessExpressionSyntax } name
        && name.Parent.ChildNodes().First() == name);

    // The compiler numbers what it says of null from CS8597 to CS8670, and a few later ones up to CS8847.
    private static bool IsOfNull(string id) =>
        int.TryParse(id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is (>= 8597 and <= 8670) or (>= 8762 and <= 8777) or 8819 or 8824 or 8825 or 8847;

    // What is sound runs with its checks, and as it was typed where they would break it.
    private Script<object> WithChecks(Script<object> sound, string insured, ImmutableArray<string> imports, CellExecution execution)
    {
        Script<object> watched = chain.Compose(insured, execution.Name, imports);
        bool isSound = Errors(watched, execution).IsEmpty && Errors(watched.Compile(execution.Cancellation)).IsEmpty;
        return isSound ? watched : Compiled(sound, execution);
    }

    private static Script<object> Compiled(Script<object> script, CellExecution execution)
    {
        ImmutableArray<Diagnostic> faults = Errors(script.Compile(execution.Cancellation));
        return faults.IsEmpty ? script : throw Failure(faults);
    }

    private static ImmutableArray<Diagnostic> Errors(Script<object> script, CellExecution execution) =>
        Errors(script.GetCompilation().GetDiagnostics(execution.Cancellation));

    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static CompilationErrorException Failure(ImmutableArray<Diagnostic> diagnostics) => new("The cell does not compile.", diagnostics);
}
