using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>Frames to messages and back. Source: Jupyter, "Messaging in Jupyter", the wire protocol.</summary>
internal sealed class WireCodec(MessageSigner signer)
{
    private const int MostRemembered = 1 << 16;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <exception cref="WireFaultException">They are not whole, not signed with the key, or were here before.</exception>
    public WireMessage Decode(IReadOnlyList<byte[]> frames)
    {
        int delimiter = -1;
        for (int at = 0; at < frames.Count && delimiter < 0; at++)
        {
            if (frames[at].AsSpan().SequenceEqual(Delimiter))
                delimiter = at;
        }

        if (delimiter < 0)
            throw new WireFaultException("it has no delimiter");
        if (frames.Count < delimiter + 6)
            throw new WireFaultException("it has fewer than the six frames that belong to a message");
        byte[] signature = frames[delimiter + 1];
        byte[][] parts = [.. frames.Skip(delimiter + 2).Take(4)];
        if (!signer.IsValid(signature, parts))
            throw new WireFaultException("its signature is not that of the key");
        if (!IsNew(Convert.ToHexString(signature)))
            throw new WireFaultException("it was here before");
        JsonObject header = Parse(parts[0], "header");
        if (header["msg_type"] is not JsonValue type
            || !type.TryGetValue(out string? _)
            || header["msg_id"] is not JsonValue id
            || !id.TryGetValue(out string? _))
            throw new WireFaultException("its header names no msg_type or no msg_id");
        return new WireMessage([.. frames.Take(delimiter)], header, Parse(parts[1], "parent header"), Parse(parts[3], "content"))
        {
            Metadata = ParseMetadata(parts[2]),
        };
    }

    public IReadOnlyList<byte[]> Encode(WireMessage message)
    {
        byte[][] parts = [Bytes(message.Header), Bytes(message.Parent), Bytes(message.Metadata), Bytes(message.Content)];
        return [.. message.Identities, Delimiter, signer.Sign(parts), .. parts];
    }

    private static byte[] Bytes(JsonObject part) => JsonSerializer.SerializeToUtf8Bytes(part, Json);

    // All that is read of it is the language of a cell: a front end that gets it wrong is answered as if it had said none.
    private static JsonObject ParseMetadata(byte[] part)
    {
        try
        {
            return Parse(part, "metadata");
        }
        catch (WireFaultException)
        {
            return [];
        }
    }

    private static JsonObject Parse(byte[] part, string name)
    {
        try
        {
            return JsonNode.Parse(part, nodeOptions: null, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 512 }) as JsonObject
                ?? throw new WireFaultException($"its {name} is no JSON object");
        }
        catch (JsonException error)
        {
            throw new WireFaultException($"its {name} is no JSON: {error.Message}");
        }
    }

    private bool IsNew(string signature)
    {
        if (!_seen.Add(signature))
            return false;
        _order.Enqueue(signature);
        if (_order.Count > MostRemembered)
            _seen.Remove(_order.Dequeue());
        return true;
    }
}
