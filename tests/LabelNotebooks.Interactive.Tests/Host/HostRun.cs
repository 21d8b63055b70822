using System.Text.Json.Nodes;

namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>What a cell gave.</summary>
/// <param name="Failure">Null where it succeeded, else what is said of it.</param>
/// <param name="Outputs">What stands under it in the end, in the order in which it came.</param>
/// <param name="Warnings">What the compiler said.</param>
internal sealed record HostRun(string? Failure, IReadOnlyList<HostOutput> Outputs, IReadOnlyList<string> Warnings)
{
    /// <summary>All that a terminal shows of it, in one piece.</summary>
    public string Text => string.Concat(Outputs.Select(output => output.Forms.GetValueOrDefault("text/plain") ?? "")).ReplaceLineEndings("\n");

    /// <summary>The only output.</summary>
    public HostOutput Output => Assert.Single(Outputs);

    public static HostRun Of(IEnumerable<JsonNode> events)
    {
        var outputs = new List<HostOutput>();
        var warnings = new List<string>();
        string? failure = null;
        foreach (JsonNode found in events)
        {
            JsonNode content = found["event"]!;
            switch (found["eventType"]!.GetValue<string>())
            {
                case "DisplayedValueProduced" or "ReturnValueProduced" or "StandardOutputValueProduced" or "StandardErrorValueProduced":
                    outputs.Add(new HostOutput(content["valueId"]?.GetValue<string>(), Forms(content), 0));
                    break;
                case "DisplayedValueUpdated":
                    int at = outputs.FindIndex(output => output.Id == content["valueId"]!.GetValue<string>());
                    // What an earlier cell shows may be replaced while this one runs.
                    if (at >= 0)
                        outputs[at] = outputs[at] with { Forms = Forms(content), Updates = outputs[at].Updates + 1 };
                    break;
                case "DiagnosticsProduced":
                    warnings.AddRange(content["diagnostics"]!.AsArray().Select(one => one!["message"]!.GetValue<string>()));
                    break;
                case "CommandFailed":
                    failure = content["message"]?.GetValue<string>() ?? "";
                    break;
            }
        }

        return new HostRun(failure, outputs, warnings);
    }

    private static Dictionary<string, string> Forms(JsonNode content) => content["formattedValues"]!.AsArray()
        .ToDictionary(form => form!["mimeType"]!.GetValue<string>(), form => form!["value"]!.GetValue<string>(), StringComparer.Ordinal);
}
