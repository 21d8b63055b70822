using System.Diagnostics;
using System.Text.Json;

namespace LabelNotebooks.Tool.Tests;

/// <summary>Starts the tool as a person would, in a folder of its own.</summary>
internal sealed class ToolProbe : IDisposable
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "label-notebooks.exe" : "label-notebooks");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tool-tests-");

    public string Folder => _folder.FullName;

    public string Combine(string name) => Path.Combine(Folder, name);

    public string Read(string name) => File.ReadAllText(Combine(name));

    /// <summary>Writes a C# notebook with these code cells; the first one may be tagged.</summary>
    public void WriteNotebook(string name, string[] cells, string? firstTag = null)
    {
        IEnumerable<object> json = cells.Select((source, index) => (object)new
        {
            cell_type = "code",
            execution_count = (int?)null,
            metadata = index == 0 && firstTag is not null ? (object)new { tags = new[] { firstTag } } : new { },
            outputs = Array.Empty<object>(),
            source,
        });
        File.WriteAllText(Combine(name), JsonSerializer.Serialize(new
        {
            cells = json,
            metadata = new { kernelspec = new { name = ".net-csharp", language = "C#", display_name = ".NET (C#)" } },
            nbformat = 4,
            nbformat_minor = 4,
        }));
    }

    public Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Starts the tool on a machine of its own kind: these variables are set beside those of this process.</summary>
    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_gcServer"] = "0";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public ToolRun Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        return Finish(process);
    }

    public static ToolRun Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience.Milliseconds))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The tool did not end within ten minutes.");
        }

        return new ToolRun(process.ExitCode, output.Result, error.Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
