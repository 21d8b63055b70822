using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>A theory that is skipped, with one line saying why, where its peer is missing; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!SharedFolder.IsPresent && !Peer.IsRequired)
            Skip = SharedFolder.WhySkipped;
    }
}
