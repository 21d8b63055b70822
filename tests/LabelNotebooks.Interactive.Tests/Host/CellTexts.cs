using System.Text.Json.Nodes;

namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>What a code cell of an executed notebook shows in a terminal.</summary>
/// <param name="Number">Its number, from 1, among all cells.</param>
/// <param name="Text">All texts under it, in one piece.</param>
/// <param name="Failure">Null where it succeeded.</param>
/// <param name="Forms">The MIME types of its outputs.</param>
internal sealed record CellTexts(int Number, string Text, string? Failure, IReadOnlyList<string> Forms)
{
    // What the host says of itself when it loads a package.
    private const string HostsOwn = "Loading extensions from";

    public static IReadOnlyList<CellTexts> Of(string path) =>
    [
        .. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray()
            .Select((cell, index) => (Cell: cell!, Number: index + 1))
            .Where(entry => entry.Cell["cell_type"]!.GetValue<string>() == "code")
            .Select(entry => Of(entry.Number, entry.Cell["outputs"]!.AsArray())),
    ];

    private static CellTexts Of(int number, JsonArray outputs) => new(
        number,
        string
            .Concat(outputs
                .Select(output => output!["data"]?["text/plain"] ?? output["text"])
                .OfType<JsonNode>()
                .Select(Whole)
                .Where(text => !text.StartsWith(HostsOwn, StringComparison.Ordinal)))
            .ReplaceLineEndings("\n"),
        outputs.FirstOrDefault(output => output!["output_type"]!.GetValue<string>() == "error")?["evalue"]!.GetValue<string>(),
        [.. outputs.SelectMany(output => output!["data"]?.AsObject().Select(form => form.Key) ?? [])]);

    private static string Whole(JsonNode text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();
}
