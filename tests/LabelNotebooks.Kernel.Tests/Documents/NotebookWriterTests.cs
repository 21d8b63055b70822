using System.Diagnostics;
using System.Text;
using LabelNotebooks.Kernel.Documents;

namespace LabelNotebooks.Kernel.Tests.Documents;

public sealed class NotebookWriterTests : IDisposable
{
    private const string Odd = """
        {"metadata": {"zeta": {"kept": [1, 2.50, "ä"]}, "kernelspec": {"name": "csharp"}, "language_info": {"version": "9"},
          "orig_nbformat": 2, "title": 7, "authors": "me"},
         "nbformat": 4, "nbformat_minor": 2, "signature": "x",
         "cells": [
          {"cell_type": "code", "metadata": {"collapsed": "no", "scrolled": 3, "tags": ["a", "a", "b,c", 7, ""], "name": "",
           "execution": {"iopub.status.busy": "2020"}, "custom": true}, "source": "// 😀 <ü> \\ \"\nConsole.Write(\"\u001b[31mred\u001b[0m\");",
           "prompt_number": 3, "outputs": "none", "id": "same"},
          {"cell_type": "code", "source": [], "id": "same"},
          {"cell_type": "code", "source": "1", "id": "not valid!"},
          {"cell_type": "code", "source": "1", "id": 5},
          {"cell_type": "markdown", "metadata": null, "source": ["# a\n", "b"], "attachments": {"x.png": {"image/png": "AAAA"}}, "outputs": []},
          {"cell_type": "markdown", "source": "x", "attachments": 5},
          {"cell_type": "raw", "source": "raw", "metadata": {"format": 5}, "execution_count": 1}
         ]}
        """;

    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Write_odd_notebook_keeps_unknown_metadata_and_repairs_the_rest()
    {
        await _probe.RunAsync(Odd);
        Snapshot.Matches(await File.ReadAllTextAsync(_probe.OutputPath));
    }

    [NbformatFact]
    public async Task Write_odd_notebooks_are_valid_for_nbformat()
    {
        string everything = NotebookBuilder.Of(
            ("markdown", "# Title"),
            ("code", "Console.WriteLine(1); Console.Error.WriteLine(2); display(new { A = 1 }); 5"),
            (
                "code",
                "var host = LabelNotebooks.Contracts.Hosting.NotebookHost.Current;\nhost.Display(new(new Dictionary<string, string> { [\"application/json\"] = "
                + "\"{\\\"a\\\": [1]}\", [\"application/x+json\"] = \"not json\", [\"image/png\"] = \"AAAA\", [\"text/plain\"] = \"half \\ud800\" }));"),
            ("code", "throw new Exception(\"\\u0001 odd \\ud83d\");"));
        foreach ((string name, string text) in (IEnumerable<(string, string)>)[
            ("odd", Odd),
            ("everything", everything),
            ("empty", NotebookBuilder.Of()),
            ("no_code", NotebookBuilder.Of(("raw", "x"), ("markdown", ""))),
        ])
        {
            await _probe.RunAsync(text);
            using var process = Process.Start(new ProcessStartInfo(
                Peer.Python,
                ["-c", "import nbformat,sys; nbformat.validate(nbformat.read(sys.argv[1], as_version=4));", _probe.OutputPath])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            })!;
            string errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0 && !errors.Contains("Warning", StringComparison.Ordinal), $"{name}: {errors}");
        }
    }

    [NbformatFact]
    public async Task Write_is_byte_for_byte_what_jupyter_would_write()
    {
        await _probe.RunAsync(NotebookBuilder.Of(
            ("markdown", "# Ä 😀\n\"q\" \\ \t tab"),
            ("code", "Console.WriteLine(\"ü\"); new { A = 1 }"),
            ("code", "throw new Exception();")));
        using var process = Process.Start(new ProcessStartInfo(
            Peer.Python,
            ["-c", "import nbformat,sys; nbformat.write(nbformat.read(sys.argv[1], as_version=4), sys.argv[1] + '.again')", _probe.OutputPath])
        {
            UseShellExecute = false,
        })!;
        await process.WaitForExitAsync();
        Assert.Equal(await File.ReadAllTextAsync(_probe.OutputPath + ".again"), await File.ReadAllTextAsync(_probe.OutputPath));
    }

    [Fact]
    public async Task Write_twice_gives_the_same_bytes()
    {
        string notebook = NotebookBuilder.Of(
            ("markdown", "# T"),
            ("code", "display(1).Update(2); Console.WriteLine(3); new { A = 1 }"),
            ("code", "new Exception(\"x\")"),
            ("code", "throw new Exception(\"x\");"));
        await _probe.RunAsync(notebook);
        byte[] first = await File.ReadAllBytesAsync(_probe.OutputPath);
        byte[] firstPage = await File.ReadAllBytesAsync(_probe.HtmlPath);
        await _probe.RunAsync(notebook);
        Assert.Equal(first, await File.ReadAllBytesAsync(_probe.OutputPath));
        Assert.Equal(firstPage, await File.ReadAllBytesAsync(_probe.HtmlPath));
    }

    [Fact]
    public void Lines_keep_every_newline()
    {
        Assert.Equal("[\"a\\n\",\"\\n\",\"b\"]", NotebookText.Lines("a\n\nb").ToJsonString());
        Assert.Equal("[]", NotebookText.Lines("").ToJsonString());
        Assert.Equal("[\"a\\n\"]", NotebookText.Lines("a\n").ToJsonString());
    }

    [Fact]
    public void Serialize_escapes_only_what_json_demands()
    {
        var root = new System.Text.Json.Nodes.JsonObject { ["ä😀<&>'\u2028"] = "\"\\\n\r\t\b\f\u0001\u007f" };
        Assert.Equal("{\n \"ä😀<&>'\u2028\": \"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\u007f\"\n}\n", Encoding.UTF8.GetString(NotebookText.Serialize(root)));
    }
}
