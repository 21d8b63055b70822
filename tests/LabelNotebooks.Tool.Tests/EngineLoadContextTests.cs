using System.Runtime.Loader;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool.Tests;

/// <summary>A type of an extension, as cells and host see it.</summary>
public sealed record SharedType(int Value);

public sealed class EngineLoadContextTests : IDisposable
{
    private readonly ToolProbe _probe = new();
    private readonly List<object?> _seen = [];

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Types_of_contracts_and_extensions_are_the_same_in_host_and_cell()
    {
        NotebookRunResult result = await RunAsync(
            "#r \"nuget: Probe\"\nusing LabelNotebooks.Tool.Tests;\nvar mine = new SharedType(7);",
            "#!probe mine\nbyHost",
            "LabelNotebooks.Contracts.Hosting.NotebookHost.Current.SetVariable(\"fromCell\", byHost.Value + 1);",
            "fromCell + mine.Value");
        Assert.Equal((NotebookRunOutcome.Completed, 4), (result.Outcome, result.ExecutedCells));
        Assert.Equal(new SharedType(7), Assert.IsType<SharedType>(Assert.Single(_seen)));
        Assert.Contains("\"16\"", _probe.Read("out.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_stays_out_of_the_default_context()
    {
        NotebookRunResult result = await RunAsync("1 + 1");
        Assert.Equal(NotebookRunOutcome.Completed, result.Outcome);
        Assert.DoesNotContain(
            AssemblyLoadContext.Default.Assemblies,
            assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Contains(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "Microsoft.CodeAnalysis.CSharp.Scripting");
    }

    [Fact]
    public void A_newer_Humanizer_of_the_user_works_beside_the_older_one_of_the_engine()
    {
        _probe.WriteNotebook("a.ipynb",
        [
            "#r \"nuget: Humanizer.Core, 3.0.1\"\nusing Humanizer;\nConsole.WriteLine(\"label_issue\".Humanize());",
            "var assembly = typeof(Humanizer.StringHumanizeExtensions).Assembly;\n"
            + "Console.WriteLine($\"{assembly.GetName().Version.Major} in {System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly).Name}\");",
        ]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb");
        Assert.Equal(0, run.ExitCode);
        string notebook = _probe.Read("out.ipynb");
        Assert.Contains("Installed Humanizer.Core 3.0.1", notebook, StringComparison.Ordinal);
        Assert.Contains("label issue", notebook, StringComparison.Ordinal);
        Assert.Contains("3 in Default", notebook, StringComparison.Ordinal);
        Assert.DoesNotContain("in place of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Native_libraries_of_a_package_are_found()
    {
        _probe.WriteNotebook("a.ipynb",
        [
            "#r \"nuget: Microsoft.Data.Sqlite, 10.0.15\"\n"
            + "var connection = new Microsoft.Data.Sqlite.SqliteConnection(\"Data Source=:memory:\");\nconnection.Open();",
            "var command = connection.CreateCommand();\ncommand.CommandText = \"select 'rows: ' || (6 * 7)\";\ncommand.ExecuteScalar()",
        ]);
        Assert.Equal(0, _probe.Run("run", "a.ipynb", "--output", "out.ipynb").ExitCode);
        Assert.Contains("rows: 42", _probe.Read("out.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_tool_carries_wins_over_a_package_and_one_sentence_says_so()
    {
        _probe.WriteNotebook("a.ipynb", ["#r \"nuget: Newtonsoft.Json.Bson, 1.0.2\"\ntypeof(Newtonsoft.Json.Bson.BsonDataReader).BaseType"]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => System.Text.RegularExpressions.Regex.IsMatch(
            line,
            @"^Newtonsoft\.Json 13[.\d]+, which this tool carries, is used in place of 12\.0\.1\.$",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromMilliseconds(Patience.Milliseconds)));
    }

    [Fact]
    public void Without_an_sdk_a_sentence_says_so()
    {
        if (OperatingSystem.IsWindows())
            return;
        _probe.WriteNotebook("a.ipynb", ["#r \"nuget: Humanizer.Core, 3.0.1\""]);
        var start = new System.Diagnostics.ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "label-notebooks"), ["run", "a.ipynb"])
        {
            WorkingDirectory = _probe.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = _probe.Folder;
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        using var process = System.Diagnostics.Process.Start(start)!;
        ToolRun run = ToolProbe.Finish(process);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the command dotnet was not found: install the .NET SDK", run.Error, StringComparison.Ordinal);
    }

    private Task<NotebookRunResult> RunAsync(params string[] cells)
    {
        _probe.WriteNotebook("a.ipynb", cells);
        var request = new NotebookRunRequest { InputPath = _probe.Combine("a.ipynb"), OutputPath = _probe.Combine("out.ipynb"), CarriedExtensions = [Probe()] };
        return EngineLoadContext.LoadEngine().RunAsync(request, new RunObserver(TextWriter.Null, isTerminal: false, width: 0), CancellationToken.None);
    }

    private NotebookExtension Probe() => new()
    {
        PackageId = "Probe",
        Version = "1.0.0",
        Assemblies = [typeof(SharedType).Assembly],
        Formatters = [],
        Greeting = () => MimeBundle.Of("ready"),
        Commands =
        [
            new NotebookCommand
            {
                Name = "#!probe",
                Description = "Reads a variable and sets another.",
                Example = "#!probe mine",
                Parameters = [new CommandParameter { Name = "--data", Description = "A variable.", AllowsImplicitName = true, IsRequired = true }],
                Run = call =>
                {
                    Assert.True(call.Host.TryGetVariable(call.Get<string>("--data")!, out object? value));
                    _seen.Add(value);
                    call.Host.SetVariable("byHost", new SharedType(8));
                    return Task.CompletedTask;
                },
            },
        ],
    };
}
