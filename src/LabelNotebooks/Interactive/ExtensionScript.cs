using System.Globalization;
using System.Text;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Interactive;

/// <summary>
/// The script that .NET Interactive runs when the package is loaded, written from the command table: that host binds a magic's parameters to the
/// properties of a class, so that each command needs one. C# 12 at most, no using lines (they would stay in the person's session), one line shown. That
/// host's extension methods are called by their full names: whether its session imports their namespace is not to be relied on.
/// </summary>
internal static class ExtensionScript
{
    public const string FileName = "extension.dib";

    public static string Text()
    {
        var script = new StringBuilder("#!csharp\n\n// Written from the table of commands; a test holds it. Change the table, not this file.\n");
        foreach (NotebookCommand command in CommandTable.Rows)
            AppendClass(script, command);
        script.Append(
            """

            internal static class LabelNotebooksInteractive
            {
                public static LabelNotebooks.Interactive.InteractiveHost HostOf(Microsoft.DotNet.Interactive.Kernel root, Microsoft.DotNet.Interactive.KernelInvocationContext context)
                {
                    var kernel = (Microsoft.DotNet.Interactive.CSharp.CSharpKernel)Microsoft.DotNet.Interactive.KernelExtensions.FindKernelByName(root, "csharp");
                    return new LabelNotebooks.Interactive.InteractiveHost
                    {
                        Names = () => System.Linq.Enumerable.Select(kernel.ScriptState?.Variables ?? System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Scripting.ScriptVariable>.Empty, variable => variable.Name),
                        Read = name => kernel.TryGetValue(name, out object value) ? (true, value) : (false, null),
                        Write = (name, value) => kernel.SetValueAsync(name, value, value?.GetType()).GetAwaiter().GetResult(),
                        Show = output =>
                        {
                            var shown = Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(context, output);
                            return next => shown.Update(next);
                        },
                        Cancellation = context?.CancellationToken ?? default,
                    };
                }

                public static async System.Threading.Tasks.Task RunAsync(string name, Microsoft.DotNet.Interactive.Kernel root, Microsoft.DotNet.Interactive.Commands.KernelDirectiveCommand command, Microsoft.DotNet.Interactive.KernelInvocationContext context, System.Collections.Generic.Dictionary<string, string> given)
                {
                    try
                    {
                        await LabelNotebooks.Interactive.InteractiveCommands.RunAsync(name, given, HostOf(root, context));
                    }
                    catch (LabelNotebooks.AuditInputException error)
                    {
                        context.Fail(command, message: error.Message);
                    }
                }
            }

            {
                var root = Microsoft.DotNet.Interactive.Kernel.Root;
                foreach (var (type, mimeType, format) in LabelNotebooks.Interactive.InteractiveCommands.Formatters())
                    Microsoft.DotNet.Interactive.Formatting.Formatter.Register(type, (value, writer) => writer.Write(format(value)), mimeType);

            """.ReplaceLineEndings("\n"));
        foreach (NotebookCommand command in CommandTable.Rows)
            AppendDirective(script, command);
        return script.Append("    Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(Microsoft.DotNet.Interactive.KernelInvocationContext.Current, LabelNotebooks.Interactive.InteractiveCommands.Greet());\n}\n").ToString();
    }

    private static void AppendClass(StringBuilder script, NotebookCommand command)
    {
        script.Append(CultureInfo.InvariantCulture, $"\npublic class {ClassName(command)} : Microsoft.DotNet.Interactive.Commands.KernelDirectiveCommand\n{{\n");
        foreach ((string name, CommandParameter parameter) in Names(command))
            script.Append(CultureInfo.InvariantCulture, $"    public {(parameter.IsFlag ? "bool" : "string")} {Property(name)} {{ get; set; }}\n");
        script.Append("}\n");
    }

    private static void AppendDirective(StringBuilder script, NotebookCommand command)
    {
        script.Append(CultureInfo.InvariantCulture, $"    root.AddDirective<{ClassName(command)}>(\n        new Microsoft.DotNet.Interactive.Directives.KernelActionDirective({Literal(command.Name)})\n        {{\n            Description = {Literal(command.Description)},\n            Parameters =\n            [\n");
        foreach ((string name, CommandParameter parameter) in Names(command))
        {
            string settings = string.Join(", ", new[]
            {
                parameter.AllowsImplicitName && name == parameter.Name ? "AllowImplicitName = true" : null,
                parameter.IsRequired && name == parameter.Name ? "Required = true" : null,
                parameter.IsFlag ? "Flag = true" : null,
            }.OfType<string>());
            string completions = parameter.Completions is null && parameter.Choices.Count == 0
                ? ""
                : $".AddCompletions(() => LabelNotebooks.Interactive.InteractiveCommands.Complete({Literal(command.Name)}, {Literal(name)}, LabelNotebooksInteractive.HostOf(root, Microsoft.DotNet.Interactive.KernelInvocationContext.Current)))";
            script.Append(CultureInfo.InvariantCulture, $"                new Microsoft.DotNet.Interactive.Directives.KernelDirectiveParameter({Literal(name)}, {Literal(parameter.Description)}){(settings.Length == 0 ? "" : $" {{ {settings} }}")}{completions},\n");
        }

        script.Append(CultureInfo.InvariantCulture, $"            ],\n        }},\n        (command, context) => LabelNotebooksInteractive.RunAsync({Literal(command.Name)}, root, command, context, new()\n        {{\n");
        foreach ((string name, CommandParameter parameter) in Names(command))
            script.Append(CultureInfo.InvariantCulture, $"            [{Literal(name)}] = {(parameter.IsFlag ? $"command.{Property(name)} ? \"true\" : null" : $"command.{Property(name)}")},\n");
        script.Append("        }));\n");
    }

    // That host knows no aliases: each is a parameter of its own.
    private static IEnumerable<(string Name, CommandParameter Parameter)> Names(NotebookCommand command) =>
        command.Parameters.SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name).Select(name => (name, parameter)));

    private static string ClassName(NotebookCommand command) => "LabelNotebooks" + Property(command.Name["#!label".Length..]) + "Directive";

    // That host binds "--max-points" to MaxPoints.
    private static string Property(string name) => string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Literal(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
