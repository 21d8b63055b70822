using LabelNotebooks.Interactive.Tests.Host;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>What happens when a notebook asks for the package, and what our adapter takes for granted of this host.</summary>
[Collection(SharedHost.Name)]
public sealed class LoadingTests(LoadedHost host)
{
    [HostFact]
    public void The_package_greets_once_with_plotly_and_without_a_warning()
    {
        HostRun loading = host.Loading!;
        Assert.Empty(loading.Warnings);
        HostOutput greeting = Assert.Single(
            loading.Outputs,
            output => output.Forms.GetValueOrDefault("text/plain")?.StartsWith("LabelNotebooks ", StringComparison.Ordinal) == true);
        Assert.Equal($"LabelNotebooks {LabelNotebooksExtension.Version} is ready. For what you can type: #!label-help", greeting.Forms["text/plain"]);
        Assert.True(greeting.Forms["text/html"].Length > 3_000_000);
        Assert.Single(
            loading.Outputs,
            output => output.Forms.GetValueOrDefault("text/plain")?.Contains("LabelNotebooks.Interactive.dll", StringComparison.Ordinal) == true);
    }

    [HostFact]
    public void Asked_for_again_it_does_nothing_twice()
    {
        HostRun again = host.Run(host.Packages.Load);
        Assert.DoesNotContain("is ready", again.Text, StringComparison.Ordinal);
        Assert.Single(host.Run("#!label-help").Outputs);
    }

    // How we get at what was typed is not documented: if a version says it in another way, this fails before a command does.
    [HostFact]
    public void The_host_hands_on_a_line_as_it_was_typed()
    {
        host.Run("""
            {
                var directive = new Microsoft.DotNet.Interactive.Directives.KernelActionDirective("#!say-line");
                directive.Parameters.Add(new Microsoft.DotNet.Interactive.Directives.KernelDirectiveParameter("--data")
                {
                    AllowImplicitName = true,
                    MaxOccurrences = int.MaxValue,
                });
                Microsoft.DotNet.Interactive.Kernel.Root.AddDirective(directive, (command, context) =>
                {
                    Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(context, command.ToString(), "text/plain");
                    return System.Threading.Tasks.Task.CompletedTask;
                });
            }
            """);
        Assert.Equal(
            "Directive: #!say-line @a  'two words' --data @csharp:b \"c\\\"d\" // e",
            host.Run("#!say-line @a  'two words' --data @csharp:b \"c\\\"d\" // e").Text.TrimEnd());
    }

    [HostFact]
    public void An_option_that_is_not_known_is_refused_by_the_host_itself()
    {
        Assert.Contains(
            "DNI103: Unrecognized parameter name '--nope'",
            host.Session.Run("#!label-errors data/digits.csv --nope 3").Failure,
            StringComparison.Ordinal);
        Assert.Contains(
            "DNI103: Unrecognized parameter name '--top=2'",
            host.Session.Run("#!label-errors data/digits.csv --top=2").Failure,
            StringComparison.Ordinal);
    }
}
