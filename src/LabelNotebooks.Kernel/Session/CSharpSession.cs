using System.Diagnostics;
using System.Globalization;
using LabelNotebooks.Contracts.Cells;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Completing;
using LabelNotebooks.Kernel.Formatting;
using LabelNotebooks.Kernel.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// One C# session: runs cells one after the other, each seeing what the ones before it left. Behind the runner, the Jupyter kernel and the tests.
/// </summary>
internal sealed class CSharpSession : IDisposable
{
    private static readonly string[] LanguageLines = ["#!csharp", "#!html", "#!markdown"];
    private static readonly TimeSpan UntilForgotten = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _importing = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly ReferenceTable _references = new();
    private readonly IReadOnlyList<ICellPreprocessor> _preprocessors = [new MagicSplitter()];
    private readonly List<Type> _explained = [];
    private readonly SessionPackages _packages;
    private readonly CellCompiler _compiler;
    private readonly NamedForms _named;
    private readonly ValueCommands _values = new();
    private CellExecution? _running;
    private int _displays;

    /// <summary>A session whose relative paths are meant from <paramref name="folder"/>.</summary>
    public CSharpSession(string folder, IReadOnlyList<NotebookExtension> carried, ForeignHostApi? foreignHost = null)
    {
        _folder = folder;
        Chain = new ScriptChain(folder, _references);
        Foreign = new ForeignInterface(foreignHost, _references);
        _named = new NamedForms(carried) { Show = bundle => _running?.Host.Display(bundle) };
        Formatter = new BundleFormatter(Foreign, _named);
        _compiler = new CellCompiler(Chain, Foreign);
        Commands = new KnownCommands(carried, [.. SessionCommands.Of(this), .. _values.Rows]);
        _packages = new SessionPackages(folder, carried, _references, Foreign)
        {
            ExtensionLoaded = Load,
            RunScript = path => SessionCommands.RunCells(this, path),
            Show = line => _running!.Host.Display(MimeBundle.Of(line)),
            Told = Tell,
        };
    }

    /// <summary>Hears what the person at the command line should know too.</summary>
    public Action<string>? Noted { get; init; }

    /// <summary>Tells under the running cell, and at the command line, what the person should know.</summary>
    public void Tell(string sentence)
    {
        _running?.Outputs.Write(StreamOutput.Error, sentence + "\n");
        Noted?.Invoke(sentence);
    }

    public ScriptChain Chain { get; }

    public PendingVariables Pending { get; } = new();

    public BundleFormatter Formatter { get; }

    /// <summary>What cells may use of the host that they were written for.</summary>
    public ForeignInterface Foreign { get; }

    public KnownCommands Commands { get; }

    /// <summary>What earlier cells declared, as source; completion reads it.</summary>
    public DeclarationsPrelude Declarations { get; } = new();

    public IEnumerable<MetadataReference> References => _references.All;

    /// <summary>Displays are numbered in their order: the same notebook gives the same ids.</summary>
    public string NextDisplayId() => "display-" + Interlocked.Increment(ref _displays).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Runs one cell. When <paramref name="cancellation"/> is signalled it returns within a second, also if the cell's thread cannot be stopped;
    /// what that thread still does is not seen any more.
    /// </summary>
    public async Task<CellResult> ExecuteAsync(string code, string cellName, CellOutputs outputs, Action<Progress> onProgress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        var execution = new CellExecution(
            code.ReplaceLineEndings("\n"),
            cellName,
            outputs,
            new CellHost(this, outputs, onProgress, cancellation),
            Chain.Generation,
            cancellation);
        _running = execution;
        using IDisposable console = ConsoleRouter.Enter(outputs);
        var thread = CellThread.Start(cellName, () => Run(execution));
        bool hasEnded = await JoinAsync(thread, cancellation);
        if (cancellation.IsCancellationRequested)
        {
            // Also where the thread has ended: what it awaited may still go on.
            Chain.GiveUpRunning();
            Pending.TakeAll();
            outputs.Abandon();
            return new CellResult(CellOutcome.Cancelled, null, ThreadStillRuns: !hasEnded);
        }

        try
        {
            await thread.Ended;
            return CellResult.Success;
        }
#pragma warning disable CA1031 // Whatever a cell throws is shown under it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            CellError error = fault is CompilationErrorException compilation
                ? CellErrors.FromCompiler(compilation.Diagnostics, cellName, execution.Code)
                : CellErrors.FromException(fault, cellName, execution.CommandLine, type => _explained.Exists(explained => explained.IsAssignableFrom(type)));
            outputs.Close(error);
            return new CellResult(CellOutcome.Failed, error, ThreadStillRuns: false);
        }
    }

    /// <summary>What may stand at a place in a cell that is being typed.</summary>
    public async Task<CompletionOffer> CompleteAsync(string code, int position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
        var host = new CellHost(this, new CollectedOutputs(), static _ => { }, cancellation);
        return MagicCompleter.Complete(code, position, Commands.All, LanguageLines, host)
            ?? await CSharpCompleter.CompleteAsync(this, code, position, cancellation);
    }

    /// <summary>What stands at a place in a cell; null where nothing is known of it.</summary>
    public async Task<MimeBundle?> InspectAsync(string code, int position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
        return MagicInspector.TryInspect(code, position, Commands.All, out MimeBundle? found)
            ? found
            : await CSharpInspector.InspectAsync(this, code, position, cancellation);
    }

    /// <summary>Forgets what cells declared; packages and extensions stay.</summary>
    public void Reset()
    {
        Chain.Reset();
        Declarations.Clear();
    }

    /// <summary>One more place to get packages from; a relative folder is meant from that of the session.</summary>
    public void AddPackageSource(string source) => _packages.AddSource(source);

    /// <summary>From here on the running cell's time is taken, and told at its end.</summary>
    public void TakeTime() => _running!.Started = Stopwatch.GetTimestamp();

    /// <summary>Runs code of a file as if it stood in the running cell.</summary>
    public void Import(string name, string code)
    {
        CellExecution running = _running!;
        IEnumerable<CellPart> parts = [new CodePart(1, code.ReplaceLineEndings("\n"))];
        foreach (ICellPreprocessor preprocessor in _preprocessors)
            parts = preprocessor.Process(parts);
        try
        {
            RunParts(parts, running with { Code = code, Name = name });
        }
        catch (CellException fault) when (fault.Line is { } line)
        {
            // The line is that of the file; the cell has its own.
            throw new CellException(fault.Name, string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}: {fault.Message}"), running.CommandLine);
        }
    }

    /// <summary>Marks a file as being imported until the result is disposed; false where it is already, which would never end.</summary>
    public bool TryBeginImport(string path, out IDisposable scope)
    {
        string full = Path.GetFullPath(path);
        scope = new ImportScope(_importing, full);
        return _importing.Add(full);
    }

    private sealed class ImportScope(HashSet<string> importing, string path) : IDisposable
    {
        public void Dispose() => importing.Remove(path);
    }

    public void Dispose() => Chain.Dispose();

    private static async Task<bool> JoinAsync(CellThread thread, CancellationToken cancellation)
    {
        using CancellationTokenRegistration onStop = cancellation.Register(() =>
        {
            IDisposable stopping = CellCheckpoint.Stopping();
            // Other threads of the cell may sleep before they come to a check.
            _ = thread.Ended.ContinueWith(
                _ => Task.Delay(UntilForgotten, CancellationToken.None).ContinueWith(_ => stopping.Dispose(), TaskScheduler.Default),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        });
        return await thread.JoinAsync(cancellation);
    }

    private void Run(CellExecution execution)
    {
        ConsoleRouter.SetCurrent(execution.Outputs);
        using IDisposable scope = NotebookHost.Enter(execution.Host);
        IEnumerable<CellPart> parts = [new CodePart(1, execution.Code)];
        foreach (ICellPreprocessor preprocessor in _preprocessors)
            parts = preprocessor.Process(parts);

        try
        {
            RunParts(parts, execution);
        }
        finally
        {
            ChildOutput.Drain();
        }

        if (execution.Started is { } started)
            execution.Host.Display(
                MimeBundle.Of(string.Create(CultureInfo.InvariantCulture, $"Wall time: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:N0} ms")));
    }

    private void RunParts(IEnumerable<CellPart> parts, CellExecution execution)
    {
        // Each part is waited for here, so that all of them start on this thread with its big stack.
        foreach (CellPart part in parts)
        {
            try
            {
                execution.CommandLine = part is CommandPart ? part.Line : null;
                (part switch
                {
                    CommandPart command => Commands.RunAsync(command, execution.Host),
                    ForeignPart foreign => ForeignText.ShowAsync(foreign, execution.Host, _values),
                    _ => RunCodeAsync((CodePart)part, execution),
                }).GetAwaiter().GetResult();
            }
            finally
            {
                // What waits now belongs to a later cell if this one was given up.
                if (Chain.Generation == execution.Generation)
                {
                    foreach ((string name, object? value) in Pending.TakeAll())
                        Chain.DeclareAsync(name, value, execution.Generation).GetAwaiter().GetResult();
                }
            }
        }
    }

    private async Task RunCodeAsync(CodePart part, CellExecution execution)
    {
        // Blank lines in front keep the numbers of lines those of the cell.
        string code = new string('\n', part.Line - 1) + part.Text;
        await _packages.ResolveAsync(DirectiveScanner.Scan(code, _folder), execution.Cancellation);
        Script<object> script = _compiler.Compile(code, execution);
        foreach (string warning in CellCompiler.NullableWarnings(script))
            execution.Outputs.Write(StreamOutput.Error, warning + "\n");
        using IForeignCell? ambient = Foreign.Enter(execution.Host, code);
        ScriptState<object> state = await Chain.RunAsync(script, execution.Generation, execution.Cancellation);
        // What that host makes of a refusal is a stack of its own.
        if (ambient?.Refused is { } refused)
            throw new CellException("HostError", refused);
        if (state.Exception is { } fault)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        Declarations.Add(code);
        ChildOutput.DrainIfWaiting();
        // display(x) shows x; what it gives back, to update it by, is no result of its own.
        bool isShown = state.ReturnValue is DisplayedValue or IDisplayHandle || (state.ReturnValue is { } returned && Foreign.IsShown(returned));
        if (!isShown && ScriptChain.HasResult(script.GetCompilation(), state.ReturnValue))
            execution.Outputs.Add(new ResultOutput(execution.Host.Format(state.ReturnValue)));
    }

    private void Load(NotebookExtension extension)
    {
        Commands.Add(extension.Commands);
        Formatter.Add(extension.Formatters);
        _explained.AddRange(extension.ExplainedErrors);
        _named.Greeted(extension);
        _running?.Host.Display(extension.Greeting());
    }
}
