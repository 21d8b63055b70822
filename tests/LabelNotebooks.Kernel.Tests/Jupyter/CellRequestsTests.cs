using System.Text.Json.Nodes;
using LabelNotebooks.Kernel.Jupyter;
using LabelNotebooks.Kernel.Jupyter.Wire;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Jupyter;

public sealed class CellRequestsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CSharpSession _session;
    private readonly InputRequests _input = new(new MessageFactory(), (_, _) => { });
    private readonly List<string> _heard = [];
    private readonly CellRequests _requests;

    public CellRequestsTests()
    {
        _session = new CSharpSession(_folder.Path, []);
        _requests = new CellRequests(_session, _input, (type, content, _) => _heard.Add($"{type}: {Brief(content)}"));
    }

    public void Dispose()
    {
        _input.Dispose();
        _session.Dispose();
        _folder.Dispose();
    }

    private const string Refused = "error: This kernel runs C#; this cell is marked as sql-db and was not run. "
        + "To run it as C#, begin it with #!csharp or choose that language for it.";

    [Theory]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"sql-db\"}}", "select 1", Refused)]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"sql-db\"}}", "#!sql-db\nselect 1", Refused)]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"sql-db\"}}", "#!csharp\n1 + 1", "execute_result: 2")]
    [InlineData(
        "{\"dotnet_interactive\":{\"language\":\"fsharp\"}}",
        "#!fsharp\nlet a = 1",
        "error: This kernel runs C#; what stands below #!fsharp was not run.")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"html\"}}", "<b>bold</b>", "display_data: <b>bold</b>")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"csharp\"}}", "1 + 1", "execute_result: 2")]
    [InlineData("{\"cellId\":\"x\"}", "1 + 1", "execute_result: 2")]
    public async Task Execute_takes_a_cell_by_the_language_that_its_front_end_names(string metadata, string code, string expected)
    {
        var request = new WireMessage([], new JsonObject { ["msg_type"] = "execute_request" }, [], new JsonObject { ["code"] = code })
        {
            Metadata = (JsonObject)JsonNode.Parse(metadata)!,
        };
        JsonObject reply = await _requests.ExecuteAsync(request);
        Assert.Equal([$"execute_input: {code}", expected], _heard);
        Assert.Equal(expected.StartsWith("error", StringComparison.Ordinal) ? "error" : "ok", reply["status"]!.ToString());
    }

    private static string Brief(JsonObject content) =>
        (content["code"] ?? content["evalue"] ?? content["data"]?["text/html"] ?? content["data"]?["text/plain"])?.ToString() ?? "";
}
