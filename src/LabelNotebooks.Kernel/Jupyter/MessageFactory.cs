using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LabelNotebooks.Kernel.Jupyter.Wire;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>Makes messages of one kernel session.</summary>
internal sealed class MessageFactory
{
    public const string ProtocolVersion = "5.4";

    // Two kernels at once must not be taken for one; chance alone tells them apart.
    private readonly string _session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private int _sent;

    /// <summary>An answer to who asked.</summary>
    public WireMessage Reply(WireMessage request, JsonObject content) =>
        new(request.Identities, Header(request.Type.Replace("_request", "_reply", StringComparison.Ordinal)), Copy(request.Header), content);

    /// <summary>What everybody hears because of a request.</summary>
    public WireMessage Broadcast(string type, JsonObject content, JsonObject parent) => new([], Header(type), Copy(parent), content);

    /// <summary>A question to the front end that sent a request.</summary>
    public WireMessage Ask(WireMessage request, JsonObject content) => new(request.Identities, Header("input_request"), Copy(request.Header), content);

    private JsonObject Header(string type) => new()
    {
        ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _sent)}"),
        ["session"] = _session,
        ["username"] = "kernel",
        ["date"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["msg_type"] = type,
        ["version"] = ProtocolVersion,
    };

    // A node of JSON has one place: what is answered keeps its own.
    private static JsonObject Copy(JsonObject node) => (JsonObject)node.DeepClone();
}
