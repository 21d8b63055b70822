using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>A client of <c>dotnet-interactive stdio</c>, which speaks one JSON object a line, as VS Code does.</summary>
internal sealed class HostSession : IDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<JsonNode> _events = [];
    private readonly ConcurrentQueue<string> _errors = [];
    private int _sent;

    public HostSession(string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(HostTool.Executable, ["stdio", "--working-dir", folder])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        var reader = new Thread(Read) { IsBackground = true };
        reader.Start();
        while (Next()["eventType"]!.GetValue<string>() != "KernelReady")
        {
            // What is said before is about the kernels that it has.
        }
    }

    /// <summary>Runs a cell to its end.</summary>
    public HostRun Run(string code) => Wait(Submit(code));

    /// <summary>Begins a cell; <see cref="Wait"/> takes what it gave.</summary>
    public string Submit(string code) => Send("SubmitCode", new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" });

    public HostRun Wait(string token, Action<JsonNode>? onEvent = null)
    {
        var events = new List<JsonNode>();
        while (true)
        {
            JsonNode found = Next();
            onEvent?.Invoke(found);
            events.Add(found);
            if (found["eventType"]!.GetValue<string>() is "CommandSucceeded" or "CommandFailed" && found["command"]?["token"]?.GetValue<string>() == token)
                return HostRun.Of(events);
        }
    }

    public string Cancel() => Send("Cancel", new JsonObject { ["targetKernelName"] = "csharp" });

    /// <summary>What is offered at the end of a cell as typed so far.</summary>
    public string[] Complete(string code)
    {
        int line = code.Count(letter => letter == '\n');
        string token = Send("RequestCompletions", new JsonObject
        {
            ["code"] = code,
            ["linePosition"] = new JsonObject { ["line"] = line, ["character"] = code.Length - code.LastIndexOf('\n') - 1 },
            ["targetKernelName"] = "csharp",
        });
        string[] offers = [];
        Wait(token, found =>
        {
            if (found["eventType"]!.GetValue<string>() == "CompletionsProduced")
                offers = [.. found["event"]!["completions"]!.AsArray().Select(one => one!["insertText"]!.GetValue<string>())];
        });
        return offers;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _events.Dispose();
    }

    private string Send(string kind, JsonObject command)
    {
        string token = (++_sent).ToString(CultureInfo.InvariantCulture);
        _process.StandardInput.WriteLine(new JsonObject { ["commandType"] = kind, ["command"] = command, ["token"] = token }.ToJsonString());
        _process.StandardInput.Flush();
        return token;
    }

    private JsonNode Next() => _events.TryTake(out JsonNode? found, TimeSpan.FromMinutes(10))
        ? found
        : throw new InvalidOperationException($"The host said nothing for ten minutes, or ended. {string.Join('\n', _errors)}");

    private void Read()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            // A mark of byte order comes first.
            string text = line.TrimStart('\uFEFF');
            if (text.StartsWith('{'))
                _events.Add(JsonNode.Parse(text)!);
        }

        _events.CompleteAdding();
    }
}
