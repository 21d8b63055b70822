using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>A fact that is skipped, with one line saying why, where its peer is missing; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NbformatFactAttribute : FactAttribute
{
    public NbformatFactAttribute()
    {
        if (!Peer.HasNbformat && !Peer.IsRequired)
            Skip = "needs nbformat: apt-get install python3-nbformat";
    }
}
