using System.Reflection;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelIdentity
{
    public static string Version { get; } =
        typeof(KernelIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static JsonObject Info() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageFactory.ProtocolVersion,
        ["implementation"] = "label-notebooks",
        ["implementation_version"] = Version,
        ["language_info"] = Language(),
        ["banner"] = $"LabelNotebooks {Version}: C# on .NET {Environment.Version}. #!help says what can be typed.",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" }),
    };

    private static JsonObject Language() => new()
    {
        ["name"] = "C#",
        ["version"] = "14.0",
        ["mimetype"] = "text/x-csharp",
        ["file_extension"] = ".cs",
        ["pygments_lexer"] = "csharp",
        ["codemirror_mode"] = "text/x-csharp",
    };
}
