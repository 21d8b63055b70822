using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>Our own hosts, as a person starts them: what a cell gives there is what it has to give in the other one.</summary>
internal static class OurRunner
{
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "label-notebooks.exe" : "label-notebooks");

    /// <summary>Runs cells one after the other, also after one that fails.</summary>
    public static IReadOnlyList<CellTexts> Run(string folder, IEnumerable<string> cells)
    {
        string notebook = Path.Combine(folder, "cells.ipynb");
        string executed = Path.Combine(folder, "executed.ipynb");
        Write(notebook, cells);
        HostTool.Run(folder, new Dictionary<string, string>(), Executable, "run", notebook, "--allow-errors", "--output", executed);
        return CellTexts.Of(executed);
    }

    private static void Write(string path, IEnumerable<string> cells) => File.WriteAllText(path, JsonSerializer.Serialize(new
    {
        cells = cells.Select(source => new { cell_type = "code", execution_count = (int?)null, metadata = new { }, outputs = Array.Empty<object>(), source }),
        metadata = new { kernelspec = new { name = ".net-csharp", language = "C#", display_name = ".NET (C#)" } },
        nbformat = 4,
        nbformat_minor = 4,
    }));
}
