namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>A theory that is skipped, with one line saying why, where the host cannot be installed; with CI=true it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostTheoryAttribute : TheoryAttribute
{
    public HostTheoryAttribute() => Skip = HostPeer.WhySkipped;
}
