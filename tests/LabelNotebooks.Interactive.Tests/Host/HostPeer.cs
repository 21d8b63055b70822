namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>Why tests in the host are skipped; null where they run.</summary>
internal static class HostPeer
{
    public static string? WhySkipped => Peer.IsRequired || HostTool.WhyMissing is not { } why
        ? null
        : $"needs .NET Interactive {HostTool.Version}, which cannot be installed here: {why}";
}
