namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>Why tests in the host are skipped; null where they run. Nothing is installed while tests are looked for.</summary>
internal static class HostPeer
{
    public static string? WhySkipped => Peer.IsRequired || File.Exists(HostTool.Executable)
        ? null
        : $"needs .NET Interactive: dotnet tool install Microsoft.dotnet-interactive --version {HostTool.Version} --tool-path "
            + $"artifacts/dotnet-interactive/{HostTool.Version}";
}
