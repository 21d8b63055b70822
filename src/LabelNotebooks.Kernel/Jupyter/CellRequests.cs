using System.Globalization;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Jupyter.Wire;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>Runs cells that a front end sends, one after the other, and can stop the one that runs.</summary>
internal sealed class CellRequests(CSharpSession session, InputRequests input, Action<string, JsonObject, JsonObject> broadcast)
{
    private static readonly KernelNames NoNames = new([], []);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;
    private JsonObject? _cause;
    private (string Name, CellOutputs Outputs)? _cell;
    private int _executions;

    public InputHistory History { get; } = new();

    /// <summary>Stops the running cell; none runs, nothing happens.</summary>
    public void Interrupt()
    {
        CancellationTokenSource? running;
        lock (_lock)
            running = _running;
        if (running is null)
            return;
        // On a thread of its own: what a cell wants to happen when it is stopped may take its time, or throw.
        new Thread(() =>
        {
            try
            {
                running.Cancel();
            }
            catch (Exception fault) when (fault is AggregateException or ObjectDisposedException)
            {
                // The cell's own doing, or it has just ended.
            }
        })
        { IsBackground = true, Name = "interrupt" }.Start();
    }

    /// <summary>Tells under the cell that ran last, or still does, that the process ends by what a cell did, and what did it.</summary>
    public CellError CloseWith(Exception? fault)
    {
        (string Name, CellOutputs Outputs)? cell;
        lock (_lock)
            cell = _cell;
        CellError error = ProcessEnd.Describe(fault, cell?.Name ?? "");
        cell?.Outputs.Close(error);
        return error;
    }

    /// <summary>The content of the reply.</summary>
    public async Task<JsonObject> ExecuteAsync(WireMessage request)
    {
        JsonObject content = request.Content;
        string code = Text(content, "code");
        bool isSilent = Flag(content, "silent", otherwise: false);
        bool isStored = !isSilent && Flag(content, "store_history", otherwise: true);
        int number = isStored ? ++_executions : _executions;
        if (!isSilent)
            broadcast("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = number }, request.Header);

        using var cancellation = new CancellationTokenSource();
        string? shown = null;
        using var outputs = new PublishedOutputs(
            number,
            (type, output) =>
            {
                if (type == "execute_result")
                    shown = (output["data"] as JsonObject)?[MimeBundle.PlainText]?.ToString();
                // What a later cell replaces is told as caused by that one: its own front end would not look at a cell that has ended.
                JsonObject cause = type == "update_display_data" && Volatile.Read(ref _cause) is { } now ? now : request.Header;
                if (!isSilent)
                    broadcast(type, output, cause);
            },
            (prompt, isPassword) => input.Ask(request, prompt, isPassword, cancellation.Token));
        lock (_lock)
            (_running, _cause, _cell) = (cancellation, request.Header, (CellName(number), outputs));
        CellResult result;
        JsonObject values = [];
        try
        {
            result = await ExecuteAsync(code, request.Metadata, CellName(number), outputs, cancellation.Token);
            if (result.Outcome == CellOutcome.Succeeded)
                values = await EvaluateAsync(content["user_expressions"] as JsonObject, number, cancellation.Token);
        }
        finally
        {
            lock (_lock)
                (_running, _cause) = (null, null);
        }

        CellError? error = result.Outcome == CellOutcome.Cancelled ? Stopped(result.ThreadStillRuns) : result.Error;
        if (result.Outcome == CellOutcome.Cancelled)
            outputs.Close(error!);
        outputs.Flush();
        if (isStored)
            History.Add(number, code, shown);
        if (error is not null)
        {
            JsonObject failed = MessageData.Of(error);
            failed["status"] = "error";
            failed["execution_count"] = number;
            failed["user_expressions"] = new JsonObject();
            failed["payload"] = new JsonArray();
            return failed;
        }

        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = number,
            ["user_expressions"] = values,
            ["payload"] = new JsonArray(),
        };
    }

    /// <summary>What a cell gets that waited behind one that failed.</summary>
    public JsonObject Aborted() =>
        new() { ["status"] = "aborted", ["execution_count"] = _executions, ["user_expressions"] = new JsonObject(), ["payload"] = new JsonArray() };

    /// <summary>A cell that its front end has marked as of another language is taken as if its first line named that language.</summary>
    private async Task<CellResult> ExecuteAsync(string code, JsonObject metadata, string cellName, CellOutputs outputs, CancellationToken cancellation)
    {
        string? language = NotebookLanguage.OfCell(metadata, code, NoNames);
        if (language is null || CellLanguage.IsCSharp(language) || NoNames.BegunBy(code.TrimStart().Split('\n', 2)[0]) is not null)
            return await session.ExecuteAsync(code, cellName, outputs, static _ => { }, cancellation);
        if (CellLanguage.IsPage(language))
            return await session.ExecuteAsync($"#!{language}\n{code}", cellName, outputs, static _ => { }, cancellation);
        CellError error = ForeignText.Refusal(language);
        outputs.Close(error);
        return new CellResult(CellOutcome.Failed, error, ThreadStillRuns: false);
    }

    private async Task<JsonObject> EvaluateAsync(JsonObject? expressions, int number, CancellationToken cancellation)
    {
        var values = new JsonObject();
        foreach ((string name, JsonNode? expression) in expressions ?? [])
        {
            var outputs = new CollectedOutputs();
            CellResult result = await session.ExecuteAsync(expression?.ToString() ?? "", CellName(number), outputs, static _ => { }, cancellation);
            if ((result.Outcome == CellOutcome.Cancelled ? Stopped(result.ThreadStillRuns) : result.Error) is { } error)
            {
                JsonObject failed = MessageData.Of(error);
                failed["status"] = "error";
                values[name] = failed;
                continue;
            }

            MimeBundle bundle = outputs.Snapshot().OfType<ResultOutput>().LastOrDefault()?.Bundle ?? MimeBundle.Of("");
            values[name] = new JsonObject { ["status"] = "ok", ["data"] = MessageData.Of(bundle), ["metadata"] = new JsonObject() };
        }

        return values;
    }

    private static CellError Stopped(bool stillRuns)
    {
        string sentence = stillRuns
            ? "The cell was stopped, but what it called cannot be: it goes on unseen. To end it, restart the kernel."
            : "The cell was stopped. What it did before stays.";
        return new CellError("Interrupted", sentence, null, [$"Interrupted: {sentence}"]);
    }

    private static string CellName(int number) => string.Create(CultureInfo.InvariantCulture, $"cell {number}");

    private static string Text(JsonObject content, string name) => content[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static bool Flag(JsonObject content, string name, bool otherwise) =>
        content[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : otherwise;
}
