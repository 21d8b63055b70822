using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>A fact that is skipped, with one line saying why, where its peers are missing; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabFactAttribute : FactAttribute
{
    public LabFactAttribute()
    {
        if (!Peer.HasLab && !Peer.IsRequired)
            Skip = "needs npm, which fetches JupyterLab's renderer, and Chromium: apt-get install npm chromium";
    }
}
