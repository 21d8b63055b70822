using System.Collections.Immutable;
using System.Text;
using LabelNotebooks.Kernel.Formatting;
using LabelNotebooks.Kernel.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>The chain of compiled cell parts and the state they leave: each part sees the ones before it.</summary>
internal sealed class ScriptChain : IDisposable
{
    /// <summary>What every cell may use without saying so.</summary>
    public static readonly ImmutableArray<string> Imports =
    [
        "System", "System.IO", "System.Text", "System.Linq", "System.Collections", "System.Collections.Generic", "System.Globalization",
        "System.Net.Http", "System.Threading", "System.Threading.Tasks", "LabelNotebooks.Contracts.Cells.CellFunctions",
        "LabelNotebooks.Contracts.Cells.DisplayExtensions",
    ];

    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly ReferenceTable _references;
    private readonly string _folder;
    private readonly SessionReferenceResolver _resolver;
    private readonly Lock _lock = new();
    private readonly HashSet<MetadataReference> _inherited = [];
    private ScriptState<object>? _state;
    private int _generation;

    public ScriptChain(string folder, ReferenceTable references)
    {
        _folder = folder;
        _references = references;
        _resolver = new SessionReferenceResolver(references);
    }

    /// <summary>Names in the order of their first declaration.</summary>
    public IReadOnlyList<string> VariableNames => [.. Variables.Select(variable => variable.Name).Distinct(StringComparer.Ordinal)];

    public ImmutableArray<ScriptVariable> Variables => Volatile.Read(ref _state)?.Variables ?? [];

    public bool TryGetVariable(string name, out object? value)
    {
        ScriptVariable? variable = Volatile.Read(ref _state)?.GetVariable(name);
        value = variable?.Value;
        return variable is not null;
    }

    /// <summary>What was left when the cell began; a cell that is given up must not change what later cells see.</summary>
    public int Generation
    {
        get
        {
            lock (_lock)
                return _generation;
        }
    }

    /// <summary>From now on results of cells that began before are not taken.</summary>
    public void GiveUpRunning()
    {
        lock (_lock)
            _generation++;
    }

    public void Reset()
    {
        lock (_lock)
        {
            Volatile.Write(ref _state, null);
            _inherited.Clear();
        }
    }

    /// <summary>
    /// A part that follows on the state of the chain. It is given the references that are new to the chain: the compiler hands on those of earlier parts,
    /// and lists them again for each part that repeats them, so that memory would grow with the square of the number of cells.
    /// </summary>
    /// <param name="code">The part.</param>
    /// <param name="path">Its name in messages.</param>
    /// <param name="imports">What this part may use without saying so beside <see cref="Imports"/>.</param>
    /// <param name="trial">References that are not those of the session: to see whether the part would compile with them.</param>
    public Script<object> Compose(string code, string path, ImmutableArray<string> imports = default, IReadOnlyList<MetadataReference>? trial = null)
    {
        ScriptState<object>? last;
        MetadataReference[] references;
        lock (_lock)
        {
            last = _state;
            references = [.. _references.All.Where(reference => !_inherited.Contains(reference)), .. trial ?? []];
        }

        ScriptOptions options = ScriptOptions.Default
            .WithReferences(references)
            .WithImports(imports.IsDefaultOrEmpty ? Imports : [.. Imports, .. imports])
            .WithMetadataResolver(_resolver)
            .WithSourceResolver(new SourceFileResolver([], _folder))
            .WithFilePath(path)
            .WithFileEncoding(Encoding.UTF8)
            .WithEmitDebugInformation(true)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithAllowUnsafe(true);
        return last is not null
            ? (Script<object>)last.Script.ContinueWith<object>(code, options)
            : CSharpScript.Create<object>(code, options, globalsType: null, _loader);
    }

    /// <summary>Runs a composed part on the state of the chain; what it declared before a fault stays. The fault is in the state.</summary>
    public async Task<ScriptState<object>> RunAsync(Script<object> script, int generation, CancellationToken cancellation)
    {
        ScriptState<object> state = Volatile.Read(ref _state) is { } previous
            ? await script.RunFromAsync(previous, static _ => true, cancellation)
            : await script.RunAsync(globals: null, static _ => true, cancellation);
        lock (_lock)
        {
            if (generation != _generation)
                throw new OperationCanceledException("The cell was given up.");
            Volatile.Write(ref _state, state);
            _inherited.UnionWith(script.Options.MetadataReferences);
        }

        return state;
    }

    /// <summary>True if the part has a result to show: it ends in an expression without a semicolon that has a value, or returned one.</summary>
    public static bool HasResult(Compilation compilation, object? value)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        var root = (CompilationUnitSyntax)tree.GetRoot();
        ReturnStatementSyntax[] returns = [.. TopLevelReturns(root)];
        if (value is not null && returns.Any(one => one.Expression is not null))
            return true;
        // Null may be what `return;` leaves: it says that there is nothing to show.
        if (value is null && returns.Any(one => one.Expression is null))
            return false;
        switch ((root.Members.LastOrDefault() as GlobalStatementSyntax)?.Statement)
        {
            case ReturnStatementSyntax { Expression: not null }:
                return true;
            case ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last:
                ITypeSymbol? type = compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type;
                return type is null || type.SpecialType != SpecialType.System_Void;
            default:
                return false;
        }
    }

    /// <summary>Makes a variable of C# out of a value, in place if one of that name can hold it.</summary>
    public async Task DeclareAsync(string name, object? value, int generation)
    {
        ScriptVariable? existing = Volatile.Read(ref _state)?.GetVariable(name);
        if (existing is { IsReadOnly: false } && (value is null ? !existing.Type.IsValueType : existing.Type == value.GetType()))
        {
            existing.Value = value;
            return;
        }

        foreach (Type type in NameableTypes(value))
        {
            Script<object> declaration = Compose($"{TypeNames.AsSource(type)} @{name} = default;", $"variable {name}");
            if (declaration.Compile().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                continue;
            ScriptState<object> state = await RunAsync(declaration, generation, CancellationToken.None);
            ScriptVariable variable = state.GetVariable(name);
            if (value is not null && !variable.Type.IsInstanceOfType(value))
                continue;
            variable.Value = value;
            return;
        }
    }

    public void Dispose() => _loader.Dispose();

    /// <summary>Those of the cell itself, not of the functions and lambdas in it.</summary>
    private static IEnumerable<ReturnStatementSyntax> TopLevelReturns(CompilationUnitSyntax root) => root.Members.OfType<GlobalStatementSyntax>()
        .SelectMany(member => member.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)))
        .OfType<ReturnStatementSyntax>();

    private static IEnumerable<Type> NameableTypes(object? value)
    {
        for (Type? type = value?.GetType() ?? typeof(object); type is not null; type = type.BaseType)
        {
            if (type != typeof(object) && type != typeof(ValueType) && TypeNames.AsSource(type) is not null)
                yield return type;
            // A hidden class is of use by the interface that it was made for: an iterator is an IEnumerable<T>.
            foreach (Type candidate in type.GetInterfaces()
                .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
            {
                if (TypeNames.AsSource(type) is null && TypeNames.AsSource(candidate) is not null)
                    yield return candidate;
            }
        }

        yield return typeof(object);
    }
}
