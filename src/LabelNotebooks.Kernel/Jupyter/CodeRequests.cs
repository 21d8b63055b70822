using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Completing;
using LabelNotebooks.Kernel.Jupyter.Wire;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>What front ends ask of code that is being typed.</summary>
internal sealed class CodeRequests(CSharpSession session)
{
    public async Task<JsonObject> CompleteAsync(WireMessage request, CancellationToken cancellation)
    {
        (string code, int position) = Place(request.Content);
        CompletionOffer offer = await session.CompleteAsync(code, position, cancellation);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. offer.Texts.Select(text => (JsonNode)text)]),
            ["cursor_start"] = CodePoints.FromUnits(code, offer.Start),
            ["cursor_end"] = CodePoints.FromUnits(code, offer.End),
            ["metadata"] = new JsonObject(),
        };
    }

    public async Task<JsonObject> InspectAsync(WireMessage request, CancellationToken cancellation)
    {
        (string code, int position) = Place(request.Content);
        MimeBundle? found = await session.InspectAsync(code, position, cancellation);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : MessageData.Of(found),
            ["metadata"] = new JsonObject(),
        };
    }

    public static JsonObject IsComplete(WireMessage request)
    {
        string code = request.Content["code"] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
        return CodeState.Of(code) switch
        {
            CodeState.Complete => new JsonObject { ["status"] = "complete" },
            CodeState.Invalid => new JsonObject { ["status"] = "invalid" },
            _ => new JsonObject { ["status"] = "incomplete", ["indent"] = "    " },
        };
    }

    private static (string Code, int Position) Place(JsonObject content)
    {
        string code = content["code"] is JsonValue text && text.TryGetValue(out string? typed) ? typed : "";
        int points = content["cursor_pos"] is JsonValue number && number.TryGetValue(out int position) ? position : int.MaxValue;
        return (code, CodePoints.ToUnits(code, points));
    }
}
