using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>One message of the protocol.</summary>
/// <param name="Identities">Who is to be answered; empty on the channel that everybody hears.</param>
/// <param name="Header">Its header, as it stands on the wire.</param>
/// <param name="Parent">The header of the message that caused it; empty for none.</param>
/// <param name="Content">What it says.</param>
internal sealed record WireMessage(IReadOnlyList<byte[]> Identities, JsonObject Header, JsonObject Parent, JsonObject Content)
{
    /// <summary>What a front end says beside it, such as what it knows of the cell; empty for nothing.</summary>
    public JsonObject Metadata { get; init; } = [];

    public string Type => Header["msg_type"]!.GetValue<string>();
}
