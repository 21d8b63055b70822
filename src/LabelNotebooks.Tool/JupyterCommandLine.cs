using System.CommandLine;

namespace LabelNotebooks.Tool;

/// <summary>What can be typed after <c>label-notebooks jupyter</c>.</summary>
internal static class JupyterCommandLine
{
    private const string Examples = """
        Examples:
          For this person, under the name that C# notebooks ask for:
            label-notebooks jupyter install

          Into a Jupyter that lives elsewhere, beside another C# kernel:
            label-notebooks jupyter install --prefix /opt/jupyter --name label-notebooks

          Take it away again; the same options find it:
            label-notebooks jupyter uninstall

        Exit codes:
          0 done   2 the command or a folder cannot be used

        """;

    public static Command Create(JupyterCommand commands)
    {
        var jupyter = new Command("jupyter", "C# in JupyterLab, the classic notebook, VS Code and nbconvert: installs and serves the kernel.");
        jupyter.Subcommands.Add(Place(new Command("install", "Makes the kernel known to Jupyter, for this person if nothing else is said."), commands.Install));
        jupyter.Subcommands.Add(Place(new Command("uninstall", "Takes the kernel away from where install put it."), commands.Uninstall));
        var file = new Argument<string>("CONNECTION_FILE") { Description = "The file that a front end wrote for this kernel." };
        var kernel = new Command("kernel", "Serves one front end; Jupyter types this.") { file };
        kernel.SetAction((result, cancellation) => commands.ServeAsync(result.GetRequiredValue(file)));
        jupyter.Subcommands.Add(kernel);
        CommandLine.AddExamples(jupyter, Examples);
        foreach (Command command in jupyter.Subcommands)
            CommandLine.AddExamples(command, Examples);
        return jupyter;
    }

    private static Command Place(Command command, Func<string?, bool, string, int> act)
    {
        var user = new Option<bool>("--user") { Description = "Where this person's kernels are (the default)." };
        var prefix = new Option<string?>("--prefix") { Description = "Under this folder: DIR/share/jupyter/kernels.", HelpName = "DIR" };
        var sysPrefix = new Option<bool>("--sys-prefix") { Description = "In the Python environment that is active." };
        var name = new Option<string>("--name")
        {
            Description = "The name by which notebooks ask for the kernel.",
            HelpName = "NAME",
            DefaultValueFactory = _ => KernelSpec.DefaultName,
        };
        prefix.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var folder }] && string.IsNullOrWhiteSpace(folder))
                result.AddError("--prefix names no folder: write for example --prefix /opt/jupyter.");
        });
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !KernelSpec.IsName(token.Value))
                result.AddError($"--name {token.Value} cannot be the name of a kernel: use letters, digits, \".\", \"_\" and \"-\".");
        });
        command.Validators.Add(result =>
        {
            if (new Option[] { user, prefix, sysPrefix }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
                result.AddError("Name one place: --user, --prefix DIR or --sys-prefix.");
        });
        command.Options.Add(user);
        command.Options.Add(prefix);
        command.Options.Add(sysPrefix);
        command.Options.Add(name);
        command.SetAction(result => act(result.GetValue(prefix), result.GetValue(sysPrefix), result.GetValue(name)!));
        return command;
    }
}
