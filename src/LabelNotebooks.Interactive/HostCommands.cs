using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;

namespace LabelNotebooks.Interactive;

/// <summary>
/// Rows of the command table as magic commands of .NET Interactive. That host reads a line too, and drops what it does not understand: it is told of
/// names for its completion alone, and the line as it was typed is read by the rule of all our hosts.
/// </summary>
internal static class HostCommands
{
    private static readonly string[] HelpNames = ["--help", "-h"];

    public static void Add(NotebookCommand row, NotebookExtension extension, Kernel root, CSharpKernel kernel)
    {
        var directive = new KernelActionDirective(row.Name) { Description = row.Description };
        // That host knows no aliases: each is a parameter of its own.
        foreach ((string name, CommandParameter parameter) in row.Parameters.SelectMany(parameter => parameter.Aliases
            .Prepend(parameter.Name)
            .Select(name => (name, parameter))))
        {
            // Nothing is required and all may be repeated there, so that what is wrong with a line is said by our sentence.
            directive.Parameters.Add(new KernelDirectiveParameter(name, parameter.Description)
            {
                AllowImplicitName = parameter.AllowsImplicitName && name == parameter.Name,
                Flag = parameter.IsFlag,
                MaxOccurrences = int.MaxValue,
            }.AddCompletions(offers => HostCompletions.AddAsync(offers, extension, kernel)));
        }

        // The rule of all our hosts explains a command that is asked so; this one would refuse the words.
        foreach (string name in HelpNames.Where(name => !row.Parameters.Any(parameter => parameter.IsCalled(name))))
            directive.Parameters.Add(new KernelDirectiveParameter(name, $"Explains {row.Name}.") { Flag = true, MaxOccurrences = int.MaxValue });

        // With a type of its own for the command the host would put values into it as text, and hang at two variables in one line.
        root.AddDirective(directive, (command, context) => RunAsync(row, extension, kernel, command, context));
    }

    private static async Task RunAsync(
        NotebookCommand row,
        NotebookExtension extension,
        CSharpKernel kernel,
        KernelCommand command,
        KernelInvocationContext context)
    {
        var host = new KernelHost(extension, kernel, context, command);
        try
        {
            using IDisposable scope = NotebookHost.Enter(host);
            await MagicLine.RunAsync(row, LineOf(command, row.Name), host).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            // The host has said already that the cell was stopped.
        }
        catch (Exception error) when (error is CommandLineException || extension.ExplainedErrors.Any(type => type.IsInstanceOfType(error)))
        {
            context.Fail(command, message: error.Message);
        }
    }

    // The host has no other word for the line than this text, which it puts behind a word of its own.
    private static string LineOf(KernelCommand command, string name)
    {
        string text = command.ToString()!;
        int start = text.IndexOf(name, StringComparison.Ordinal);
        return start >= 0
            ? text[start..]
            : throw new InvalidOperationException($"This version of .NET Interactive does not say what was typed behind {name}; it gave: {text}");
    }
}
