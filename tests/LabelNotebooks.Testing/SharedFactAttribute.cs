using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>A fact that is skipped, with one line saying why, where its peer is missing; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!SharedFolder.IsPresent && !Peer.IsRequired)
            Skip = SharedFolder.WhySkipped;
    }
}
