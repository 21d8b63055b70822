using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>What was typed in this session, by the number of the cell. It is kept in memory alone, and ends with the kernel.</summary>
internal sealed class InputHistory
{
    // The protocol numbers sessions; there is one.
    private const int Session = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MostEntries = 10_000;
    private const int MostOfAnOutput = 2_000;

    private readonly Lock _lock = new();
    private readonly List<(int Line, string Input, string? Output)> _entries = [];

    public void Add(int line, string input, string? output)
    {
        lock (_lock)
        {
            _entries.Add((line, input, output?.Length > MostOfAnOutput ? output[..MostOfAnOutput] + "..." : output));
            if (_entries.Count > MostEntries)
                _entries.RemoveRange(0, MostEntries / 10);
        }
    }

    /// <summary>Answers a history request: the last few, a range of numbers, or those that match a pattern of * and ?.</summary>
    public JsonObject Answer(JsonObject request)
    {
        bool withOutput = Flag(request, "output");
        lock (_lock)
            return Found(request, withOutput);
    }

    private JsonObject Found(JsonObject request, bool withOutput)
    {
        IEnumerable<(int Line, string Input, string? Output)> found = Text(request, "hist_access_type") switch
        {
            "range" => Range(request),
            "search" => Search(request),
            _ => _entries.TakeLast(Number(request, "n") ?? _entries.Count),
        };
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(entry => (JsonNode)new JsonArray(
                Session,
                entry.Line,
                withOutput ? new JsonArray(entry.Input, entry.Output) : entry.Input))]),
        };
    }

    private IEnumerable<(int Line, string Input, string? Output)> Range(JsonObject request)
    {
        // 0 is this session, -1 the one before it.
        if (Number(request, "session") is not (null or 0 or Session))
            return [];
        int start = Number(request, "start") ?? 0;
        int stop = Number(request, "stop") ?? int.MaxValue;
        return _entries.Where(entry => entry.Line >= start && entry.Line < stop);
    }

    private IEnumerable<(int Line, string Input, string? Output)> Search(JsonObject request)
    {
        var pattern = new Regex(Expression(Text(request, "pattern") ?? "*"), RegexOptions.Singleline | RegexOptions.CultureInvariant, Patience);
        IEnumerable<(int Line, string Input, string? Output)> found = _entries.Where(entry => pattern.IsMatch(entry.Input));
        if (Flag(request, "unique"))
            found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
        return Number(request, "n") is { } count ? found.TakeLast(count) : found;
    }

    private static string Expression(string glob)
    {
        var expression = new StringBuilder("^");
        foreach (char letter in glob)
        {
            expression.Append(letter switch
            {
                '*' => ".*",
                '?' => ".",
                _ => Regex.Escape(letter.ToString()),
            });
        }

        return expression.Append('$').ToString();
    }

    private static string? Text(JsonObject request, string name) => request[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static int? Number(JsonObject request, string name) => request[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private static bool Flag(JsonObject request, string name) => request[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;
}
