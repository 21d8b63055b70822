namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>One running host for all tests of a collection, with the package loaded and data in variables.</summary>
public sealed class LoadedHost : IDisposable
{
    private readonly HostPackages _packages = new();
    private readonly HostSession? _session;

    public LoadedHost()
    {
        if (HostPeer.WhySkipped is not null)
            return;
        _session = new HostSession(_packages.Folder, _packages.Environment);
        Loading = _session.Run(_packages.Load);
        Assert.True(Loading.Failure is null, Loading.Failure);
    }

    internal HostRun? Loading { get; }

    internal HostPackages Packages => _packages;

    internal HostSession Session => _session!;

    /// <summary>Runs a cell that has to succeed.</summary>
    internal HostRun Run(string code)
    {
        HostRun run = Session.Run(code);
        Assert.True(run.Failure is null, $"{code}\n{run.Failure}");
        return run;
    }

    public void Dispose()
    {
        _session?.Dispose();
        _packages.Dispose();
    }
}
