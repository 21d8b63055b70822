using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace LabelNotebooks.Tool;

/// <summary>What can be typed, and what each word means.</summary>
internal static class CommandLine
{
    private const string Examples = """
        Examples:
          Which labels of a file should a person look at first; no notebook needed:
            label-notebooks audit labels.csv --html audit.html

          Its sheet, filled in, with who decided; then the table with the right labels:
            label-notebooks audit labels.csv --sheet review.csv
            label-notebooks record labels.csv --from review.csv --reviewer "Ana M."
            label-notebooks corrected labels.csv --export corrected.csv

          A notebook for a file, with its columns filled in:
            label-notebooks new labels.csv

          Run a notebook and get a page that opens offline:
            label-notebooks run audit.ipynb --html audit.html

          Keep the executed notebook too, with other values for its parameters:
            label-notebooks run audit.ipynb -p data labels.csv -p folds=10 --output done.ipynb --html audit.html

          The first notebook, on a file of yours; its columns are found, or named with -p label=... and -p id=...:
            label-notebooks run notebooks/01-find-label-errors.ipynb -p path=own.csv --html own.html

          In a scheduled job: give up on a cell after ten minutes.
            label-notebooks run audit.ipynb --html audit.html --timeout 600

          In JupyterLab, the classic notebook or VS Code, once:
            label-notebooks jupyter install

        Exit codes:
          0 done   1 a cell failed or took too long   2 the command or a file cannot be used   130 stopped by Ctrl-C

        """;

    public static RootCommand Create(
        Func<RunOptions, Task<int>> run,
        Func<CommandRequest, Task<int>> command,
        JupyterCommand jupyter,
        TextWriter output,
        TextWriter error)
    {
        var root = new RootCommand("Audits labels, and runs C# notebooks, from the command line. Needs no Python and no server.");
        root.Directives.Clear();
        foreach (ShellCommand shell in ShellCommand.All)
            root.Subcommands.Add(ShellCommandLine.Create(shell, command));
        root.Subcommands.Add(NewCommand.Create(output, error));
        root.Subcommands.Add(CreateRun(run));
        root.Subcommands.Add(JupyterCommandLine.Create(jupyter));
        AddExamples(root, Examples);
        return root;
    }

    private static Command CreateRun(Func<RunOptions, Task<int>> run)
    {
        var notebook = new Argument<string>("NOTEBOOK") { Description = "The notebook to run (.ipynb with a C# kernel, or .dib)." };
        var parameters = new Option<string[]>(ParameterTokens.Long, ParameterTokens.Short)
        {
            Description = "A value for the cell tagged 'parameters' (in a .dib: for the cell that declares NAME); may be given several times, as NAME VALUE or "
                + "NAME=VALUE. A file is named as it is seen from here.",
            HelpName = "NAME=VALUE",
            AllowMultipleArgumentsPerToken = false,
        };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write the executed notebook.", HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Where to write the page: one file that opens offline.", HelpName = "FILE" };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "The longest that one cell may take.",
            HelpName = "SECONDS",
            CustomParser = ParseSeconds,
        };
        var allowErrors = new Option<bool>("--allow-errors") { Description = "Go on after a cell that fails." };
        parameters.Validators.Add(CheckParameters);
        // A table of the person's is lost in a moment where a page is written over it.
        output.Validators.Add(result => CheckEnding(result, ".ipynb"));
        html.Validators.Add(result => CheckEnding(result, ".html", ".htm"));

        var command = new Command("run", "Runs the cells of a notebook from first to last.") { notebook, parameters, output, html, timeout, allowErrors };
        command.SetAction((result, _) => run(new RunOptions(
            result.GetRequiredValue(notebook),
            [.. (result.GetValue(parameters) ?? []).Select(text => ParameterTokens.Split(text)!.Value)],
            result.GetValue(output),
            result.GetValue(html),
            result.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            result.GetValue(allowErrors))));
        AddExamples(command, Examples);
        return command;
    }

    internal static void CheckEnding(OptionResult result, params string[] endings)
    {
        if (result.Tokens is [var token] && !endings.Contains(Path.GetExtension(token.Value), StringComparer.OrdinalIgnoreCase))
            result.AddError($"{result.Option.Name} {token.Value} does not end in {endings[0]}: a file that is something else would be replaced. "
                + $"Write for example {result.Option.Name} {Path.ChangeExtension(Path.GetFileName(token.Value), endings[0])}.");
    }

    private static void CheckParameters(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (ParameterTokens.Split(token.Value) is null)
                result.AddError($"-p {token.Value} has no value: write -p NAME VALUE or -p NAME=VALUE.");
        }
    }

    private static double? ParseSeconds(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        // A day and a half of a cell is a mistake in the unit; more than the timer holds would be a crash.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds > 0 && seconds <= 1_000_000)
            return seconds;
        result.AddError($"--timeout {text} is not a number of seconds: write for example --timeout 600.");
        return null;
    }

    internal static void AddExamples(Command command, string examples)
    {
        HelpOption? help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null)
        {
            help = new HelpOption();
            command.Options.Add(help);
        }

        if (help.Action is HelpAction action)
            help.Action = new HelpWithExamples(action, examples);
    }

    private sealed class HelpWithExamples(HelpAction inner, string examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int code = inner.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.Write(examples.ReplaceLineEndings());
            return code;
        }
    }
}
