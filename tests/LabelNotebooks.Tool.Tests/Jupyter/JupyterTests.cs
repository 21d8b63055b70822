using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Tool.Tests.Jupyter;

/// <summary>The kernel in the hands of Jupyter's own programs.</summary>
public sealed class JupyterTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    private IReadOnlyDictionary<string, string> Place => new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = _probe.Combine("jupyter") };

    public void Dispose() => _probe.Dispose();

    [JupyterFact]
    public void Every_kernel_test_of_Jupyter_passes_and_only_the_pager_is_left_out()
    {
        Install();
        Assert.EndsWith("OK (skipped=1)\n", Script("kernel_conformance.py"), StringComparison.Ordinal);
    }

    [JupyterFact]
    public void Interrupts_questions_floods_and_faults_end_well()
    {
        Install();
        Assert.EndsWith("OK\n", Script("kernel_scenarios.py"), StringComparison.Ordinal);
    }

    [JupyterFact]
    public void Cells_sent_in_the_moment_of_the_start_are_answered_right_by_30_kernels_of_30()
    {
        Install();
        Assert.Equal("30 of 30 cold starts answered right\n", Script("kernel_cold_starts.py", "30"));
    }

    [JupyterFact]
    public void A_person_at_the_console_is_answered_asked_and_told_what_failed()
    {
        Install();
        string said = Python(
            "int a = 20;\na + 22\nint zero = 0; 1 / zero\nvar name = Console.ReadLine();\nme\n\"<\" + name + \">\"\n",
            "-W", "ignore", "-m", "jupyter_console", "--kernel", ".net-csharp", "--simple-prompt");
        Assert.Contains("#!help says what can be typed.", said, StringComparison.Ordinal);
        Assert.Contains("Out[2]: 42", said, StringComparison.Ordinal);
        Assert.Contains("DivideByZeroException", said, StringComparison.Ordinal);
        Assert.Contains("cell 3, line 1", said, StringComparison.Ordinal);
        Assert.Contains("Out[5]: <me>", said, StringComparison.Ordinal);
    }

    [JupyterFact]
    public void Nbconvert_executes_every_notebook_with_the_texts_of_our_runner()
    {
        Install();
        string[] notebooks = Directory.GetFiles(RepositoryRoot.Combine("notebooks"), "*.ipynb");
        Assert.NotEmpty(notebooks);
        foreach (string notebook in notebooks)
        {
            string name = Path.GetFileName(notebook);
            Python(
                "",
                "-m",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.startup_timeout=600",
                notebook,
                "--output-dir",
                _probe.Combine("jupyter-out"));
            Python("", "-c", "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], 4))", _probe.Combine($"jupyter-out/{name}"));
            ToolRun run = _probe.Run("run", notebook, "--output", name);
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Equal(Texts(_probe.Read(name)), Texts(_probe.Read($"jupyter-out/{name}")));
        }
    }

    [Fact]
    public void Install_writes_what_Jupyter_reads_and_uninstall_takes_it_away()
    {
        ToolRun run = Run("jupyter", "install", "--prefix", _probe.Combine("prefix"), "--name", "audits");
        Assert.Equal(0, run.ExitCode);
        string folder = _probe.Combine("prefix/share/jupyter/kernels/audits");
        JsonNode spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        Assert.Equal(["jupyter", "kernel", "{connection_file}"], spec["argv"]!.AsArray().TakeLast(3).Select(word => word!.GetValue<string>()));
        Assert.Equal(
            ("C# (LabelNotebooks, audits)", "C#", "message"),
            (spec["display_name"]!.GetValue<string>(), spec["language"]!.GetValue<string>(), spec["interrupt_mode"]!.GetValue<string>()));
        Assert.All(
            new[] { "logo-32x32.png", "logo-64x64.png" },
            logo => Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(Path.Combine(folder, logo))[..4]));
        Assert.Contains(
            "in place of the one that was there",
            Run("jupyter", "install", "--prefix", _probe.Combine("prefix"), "--name", "audits").Output,
            StringComparison.Ordinal);
        Assert.StartsWith("Removed: ", Run("jupyter", "uninstall", "--prefix", _probe.Combine("prefix"), "--name", "audits").Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_probe.Combine("prefix/share/jupyter/kernels")));
        Assert.Contains(
            "nothing was changed",
            Run("jupyter", "uninstall", "--prefix", _probe.Combine("prefix"), "--name", "audits").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_of_somebody_else_stays()
    {
        string folder = _probe.Combine("jupyter/kernels/.net-csharp");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "kernel.json"), "{\"argv\":[\"dotnet-interactive\"]}");
        foreach (string act in (string[])["install", "uninstall"])
        {
            ToolRun run = Run("jupyter", act);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("belongs to another kernel, which stays.", run.Error, StringComparison.Ordinal);
        }

        Assert.Contains("dotnet-interactive", File.ReadAllText(Path.Combine(folder, "kernel.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such.json", null, "The connection file no-such.json cannot be read")]
    [InlineData("text.json", "hello", "The connection file text.json is no JSON object")]
    [InlineData("list.json", "[1]", "The connection file list.json is no JSON object")]
    [InlineData(
        "empty.json",
        "{}",
        "The connection file empty.json cannot be used: key is empty: any program on this machine could run code in the kernel; shell_port is missing, "
        + "not a number from 1 to 65535; control_port is missing")]
    [InlineData(
        "open.json",
        "{\"ip\":\"0.0.0.0\",\"key\":\"k\",\"transport\":\"ipc\",\"signature_scheme\":\"hmac-md5\",\"shell_port\":1,\"control_port\":2,"
        + "\"iopub_port\":3,\"stdin_port\":4,\"hb_port\":70000}",
        "transport is \"ipc\"; this kernel speaks tcp; signature_scheme is \"hmac-md5\"; this kernel signs with hmac-sha256; ip is 0.0.0.0: whoever reaches it "
        + "and knows the key can run code here, so that only this machine is served (127.0.0.1); hb_port is 70000, not a number from 1 to 65535.")]
    public void A_connection_file_that_cannot_be_used_is_told_whole(string name, string? content, string message)
    {
        if (content is not null)
            File.WriteAllText(_probe.Combine(name), content);
        ToolRun run = Run("jupyter", "kernel", name);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        int port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        File.WriteAllText(
            _probe.Combine("c.json"),
            $$"""{"ip":"127.0.0.1","key":"k","shell_port":{{port}},"control_port":{{port}},"iopub_port":{{port}},"stdin_port":{{port}},"hb_port":{{port}}}""");
        ToolRun run = Run("jupyter", "kernel", "c.json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"port {port} (shell_port): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Another program has it", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(string notebook) => JsonNode.Parse(notebook)!["cells"]!.AsArray()
        .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
        .Select(output => output!["data"]?["text/plain"] ?? output["text"])
        .OfType<JsonNode>()
        .Select(text => text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>());

    private void Install()
    {
        ToolRun run = Run("jupyter", "install");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private ToolRun Run(params string[] arguments)
    {
        using Process process = _probe.Start(Place, arguments);
        return ToolProbe.Finish(process);
    }

    private string Script(string name, params string[] words) =>
        Python("", ["-W", "ignore", RepositoryRoot.Combine("tests", "LabelNotebooks.Tool.Tests", "Jupyter", name), .. words]);

    private string Python(string typed, params string[] arguments)
    {
        var start = new ProcessStartInfo(Peer.Python, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _probe.Folder,
        };
        foreach ((string name, string value) in Place)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(typed);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output + error.Result;
    }
}
