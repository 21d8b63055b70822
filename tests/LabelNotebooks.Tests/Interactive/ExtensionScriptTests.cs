using System.Reflection;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Interactive;
using LabelNotebooks.Tests.Commands;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;

namespace LabelNotebooks.Tests.Interactive;

/// <summary>The script that .NET Interactive runs, compiled and run here against stand-ins for that host's interface.</summary>
public sealed class ExtensionScriptTests : IDisposable
{
    private readonly Animals _animals = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public void The_script_in_the_package_is_the_one_that_the_table_of_commands_gives()
    {
        string path = RepositoryRoot.Combine("src", "LabelNotebooks", "Interactive", ExtensionScript.FileName);
        string expected = ExtensionScript.Text();
        if (File.ReadAllText(path).ReplaceLineEndings("\n") == expected)
            return;
        string received = Path.ChangeExtension(path, ".received.dib");
        File.WriteAllText(received, expected);
        Assert.Fail($"The script is not up to date. Read {received}; if it is right, rename it.");
    }

    [Fact]
    public void It_leaves_no_using_line_in_the_session_and_names_no_class_twice()
    {
        string[] lines = ExtensionScript.Text().Split('\n');
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("using ", StringComparison.Ordinal));
        string[] classes = [.. lines.Where(line => line.StartsWith("public class ", StringComparison.Ordinal))];
        Assert.Equal(LabelNotebooksExtension.Create().Commands.Count, classes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Loading_it_adds_every_command_and_formatter_and_shows_one_line()
    {
        (Kernel root, KernelInvocationContext context) = await LoadAsync();
        IReadOnlyList<NotebookCommand> commands = LabelNotebooksExtension.Create().Commands;
        Assert.Equal(commands.Select(command => command.Name), root.Directives.Select(directive => directive.Name));
        foreach (NotebookCommand command in commands)
        {
            KernelActionDirective directive = root.Directives.Single(candidate => candidate.Name == command.Name);
            Assert.Equal(command.Parameters.SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name)), directive.Parameters.Select(parameter => parameter.Name));
            Assert.All(command.Parameters, parameter => Assert.Equal(parameter.IsFlag, directive.Parameters.Single(candidate => candidate.Name == parameter.Name).Flag));
        }

        Assert.StartsWith("LabelNotebooks ", Assert.Single(context.Shown).ToString(), StringComparison.Ordinal);
        Assert.All(LabelNotebooksExtension.Create().Formatters, row => Assert.Contains((row.Type, row.MimeType), Formatter.Registered.Keys));
    }

    [Fact]
    public async Task A_magic_finds_what_the_method_finds_and_keeps_it_in_a_variable()
    {
        (Kernel root, _) = await LoadAsync();
        var kernel = (CSharpKernel)root.FindKernelByName("csharp");
        await kernel.SetValueAsync("df", Animals.Frame);
        KernelInvocationContext context = await root.InvokeAsync("#!label-errors", ("--data", "df"), ("--label", "label"), ("--pred-probs", "p_*"), ("--adjust-probabilities", true), ("--filter-by", "prune_by_class"));
        Assert.Null(context.FailedWith);
        Assert.True(kernel.TryGetValue("labelErrors", out object? kept));
        var report = Assert.IsType<LabelIssueReport>(kept);
        Assert.Equal(new LabelIssueOptions { AdjustProbabilities = true, FilterBy = FilterBy.PruneByClass }, report.Issues.Options);
        object shown = Assert.Single(context.Shown);
        Assert.Contains("labels to look at first", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains("<section class=\"lnb\"", ByConvention(shown, "text/html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--label", "lable", "There is no column \"lable\" in the DataFrame. Nearest: \"label\".")]
    [InlineData("--top", "many", "#!label-errors, --top: \"many\" is not a whole number.")]
    [InlineData("--filter-by", "prune", "#!label-errors, --filter-by: \"prune\" is not one of prune-by-noise-rate,")]
    public async Task A_fault_fails_the_cell_with_its_sentence(string parameter, string value, string message)
    {
        (Kernel root, _) = await LoadAsync();
        await ((CSharpKernel)root.FindKernelByName("csharp")).SetValueAsync("df", Animals.Frame);
        KernelInvocationContext context = await root.InvokeAsync("#!label-errors", ("--data", "df"), (parameter, value));
        Assert.StartsWith(message, context.FailedWith, StringComparison.Ordinal);
        Assert.Empty(context.Shown);
    }

    [Fact]
    public async Task Choices_are_offered()
    {
        (Kernel root, _) = await LoadAsync();
        KernelActionDirective errors = root.Directives.Single(directive => directive.Name == "#!label-errors");
        Assert.Contains("prune-by-class", errors.Parameters.Single(parameter => parameter.Name == "--filter-by").Completions);
    }

    [Fact]
    public async Task Columns_of_the_data_that_came_last_are_offered_also_while_no_command_runs()
    {
        (Kernel root, _) = await LoadAsync();
        var kernel = (CSharpKernel)root.FindKernelByName("csharp");
        await kernel.SetValueAsync("df", Animals.Frame);
        kernel.ScriptState = await CSharpScript.RunAsync("object df = null;");
        KernelInvocationContext.Current = null;
        KernelActionDirective errors = root.Directives.Single(directive => directive.Name == "#!label-errors");
        Assert.Contains("note", errors.Parameters.Single(parameter => parameter.Name == "--label").Completions);
        Assert.Equal(["df"], errors.Parameters.Single(parameter => parameter.Name == "--data").Completions.Where(name => name == "df"));
    }

    private static async Task<(Kernel Root, KernelInvocationContext Context)> LoadAsync()
    {
        var root = new Kernel();
        root.Add("csharp", new CSharpKernel());
        Kernel.Root = root;
        var context = new KernelInvocationContext(null!);
        KernelInvocationContext.Current = context;
        string code = ExtensionScript.Text().Replace("#!csharp\n", "", StringComparison.Ordinal);
        ScriptOptions options = ScriptOptions.Default
            .WithReferences(typeof(Kernel).Assembly, typeof(LabelNotebooksExtension).Assembly, typeof(AuditInputException).Assembly, typeof(ScriptState).Assembly, typeof(Enumerable).Assembly, typeof(System.Collections.Immutable.ImmutableArray).Assembly, Assembly.Load("System.Runtime"))
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12);
        Script<object> script = CSharpScript.Create(code, options);
        // A warning would say that a parameter's property hides a member of the host's command.
        Assert.Empty(script.Compile());
        await script.RunAsync();
        return (root, context);
    }

    private static string ByConvention(object value, string mimeType)
    {
        Attribute attribute = value.GetType().GetCustomAttributes().Single(candidate => candidate.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var forms = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source, nonPublic: true), [])!;
        object form = forms.Single(candidate => (string)candidate.GetType().GetProperty("MimeType")!.GetValue(candidate)! == mimeType);
        using var writer = new StringWriter();
        Assert.Equal(true, form.GetType().GetMethod("Format")!.Invoke(form, [value, writer]));
        return writer.ToString();
    }
}
