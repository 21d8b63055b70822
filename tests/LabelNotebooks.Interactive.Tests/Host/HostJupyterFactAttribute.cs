namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>A fact that needs the host and Jupyter; skipped where one is missing, and with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostJupyterFactAttribute : FactAttribute
{
    public HostJupyterFactAttribute() =>
        Skip = HostPeer.WhySkipped
            ?? (Peer.HasJupyter || Peer.IsRequired ? null : "needs Jupyter: apt-get install python3-jupyter-kernel-test jupyter-nbconvert jupyter-console");
}
