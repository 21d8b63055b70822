using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Runtime.InteropServices;
using LabelNotebooks.Tool;

// A notebook gives the same on every machine. As a default alone: a cell that wants another culture sets this one for the cells that follow.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// Cells redirect Console while they run; what the tool itself says goes to the writers of the start.
TextWriter output = Console.Out;
TextWriter error = Console.Error;

var jupyter = new JupyterCommand(EngineLoadContext.LoadEngine, output, error);
RootCommand root = CommandLine.Create(RunAsync, CommandAsync, jupyter, output, error);
// A value that begins with @ is a value, not the name of a file with more words.
ParseResult result = root.Parse(ParameterTokens.Join(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
int code;
if (result.Action is ParseErrorAction)
{
    foreach (string sentence in UsageErrors.Describe(result))
        error.WriteLine(sentence);
    error.WriteLine($"Run {UsageErrors.HelpOf(result)} to see what can be typed.");
    code = ExitCodes.Usage;
}
else
{
    code = await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
}

output.Flush();
error.Flush();
// A cell that was given up may still run on its thread; the process ends all the same.
Environment.Exit(code);

Task<int> RunAsync(RunOptions options) => Stoppable(cancellation =>
{
    bool canDraw = RunObserver.CanDraw();
    var observer = new RunObserver(error, canDraw, canDraw ? Math.Max(Console.WindowWidth, 20) : 0);
    return new RunCommand(EngineLoadContext.LoadEngine, output, error).RunAsync(options, observer, cancellation);
});

Task<int> CommandAsync(CommandRequest request) => Stoppable(cancellation => new CommandProgram(output, error).RunAsync(request, cancellation));

static async Task<int> Stoppable(Func<CancellationToken, Task<int>> work)
{
    using var interrupt = new CancellationTokenSource();
    using PosixSignalRegistration onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using PosixSignalRegistration onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    return await work(interrupt.Token);

    void Stop(PosixSignalContext context)
    {
        // The first signal saves what was executed; the second one ends at once.
        if (interrupt.IsCancellationRequested)
            return;
        context.Cancel = true;
        interrupt.Cancel();
    }
}
