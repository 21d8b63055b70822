using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>A fact that is skipped, with one line saying why, where its peer is missing; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JupyterFactAttribute : FactAttribute
{
    public JupyterFactAttribute()
    {
        if (!Peer.HasJupyter && !Peer.IsRequired)
            Skip = "needs Jupyter: apt-get install python3-jupyter-kernel-test jupyter-nbconvert jupyter-console";
    }
}
