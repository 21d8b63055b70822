using System.Runtime.InteropServices;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Tool;

/// <summary>Installs the kernel, takes it away, serves it.</summary>
internal sealed class JupyterCommand(Func<INotebookEngine> loadEngine, TextWriter output, TextWriter error)
{
    public int Install(string? prefix, bool isSysPrefix, string name) => Guarded(() =>
    {
        (string folder, bool isReplaced) = KernelSpec.Install(Kernels(prefix, isSysPrefix), name, Self());
        output.WriteLine($"Kernel: {folder}{(isReplaced ? " (in place of the one that was there)" : "")}");
        output.WriteLine($"Notebooks that ask for \"{name}\" run with it: jupyter nbconvert --to html --execute NOTEBOOK, "
            + "or choose \"C# (LabelNotebooks)\" in a front end.");
        return ExitCodes.Done;
    });

    public int Uninstall(string? prefix, bool isSysPrefix, string name) => Guarded(() =>
    {
        string kernels = Kernels(prefix, isSysPrefix);
        output.WriteLine(KernelSpec.Uninstall(kernels, name) is { } folder
            ? $"Removed: {folder}"
            : $"There is no kernel \"{name}\" in {kernels}; nothing was changed.");
        return ExitCodes.Done;
    });

    public async Task<int> ServeAsync(string connectionFile)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        using var orphaned = new OrphanWatch(Stop);
        try
        {
            var request = new JupyterKernelRequest
            {
                ConnectionFile = connectionFile,
                CarriedExtensions = Extensions.Create(),
                ForeignHost = ForeignHost.Find(),
                Log = error.WriteLine,
            };
            await loadEngine().ServeJupyterAsync(request, stop.Token);
            return ExitCodes.Done;
        }
        catch (NotebookReadException fault)
        {
            error.WriteLine(fault.Message);
            return ExitCodes.Usage;
        }

        void Stop()
        {
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended.
            }
        }
    }

    // As it was started here: by its own name, or through dotnet.
    private static IReadOnlyList<string> Self()
    {
        string process = Environment.ProcessPath!;
        bool isOwn = Path.GetFileNameWithoutExtension(process).Equals("label-notebooks", StringComparison.OrdinalIgnoreCase);
        return isOwn ? [process] : [process, Path.Combine(AppContext.BaseDirectory, "label-notebooks.dll")];
    }

    private static string Kernels(string? prefix, bool isSysPrefix) => prefix is not null ? KernelFolders.Prefix(prefix)
        : isSysPrefix ? KernelFolders.SysPrefix() : KernelFolders.User();

    // What the system says names the file; what to do about it is for us to say.
    private int Guarded(Func<int> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(fault.Message);
            if (!fault.Message.Contains("--", StringComparison.Ordinal))
                error.WriteLine("Nothing was changed. Choose a folder that you may write to with --prefix DIR, or this person's own with --user.");
            return ExitCodes.Usage;
        }
    }
}
