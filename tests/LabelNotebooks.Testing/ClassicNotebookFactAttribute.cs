using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>A fact that is skipped, with one line saying why, where its peers are missing; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClassicNotebookFactAttribute : FactAttribute
{
    public ClassicNotebookFactAttribute()
    {
        if (!Peer.HasClassicNotebook && !Peer.IsRequired)
            Skip = "needs the classic notebook and Chromium: apt-get install jupyter-notebook chromium";
    }
}
