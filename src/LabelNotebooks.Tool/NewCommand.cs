using System.CommandLine;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Shared;

namespace LabelNotebooks.Tool;

/// <summary><c>label-notebooks new FILE</c>: a notebook for a file, with its columns filled in.</summary>
internal static class NewCommand
{
    private const string Examples = """
        Examples:
          A notebook beside the file, and its page:
            label-notebooks new labels.csv
            label-notebooks run labels.ipynb --html labels.html

        Exit codes:
          0 done   2 the command or a file cannot be used

        """;

    // Of the first look at a file, what says how it is read.
    private static readonly string[] NotOfReading = ["--data", "--label", "--brief", "--into"];

    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The table for which the notebook is." };
        var notebook = new Option<string?>("--output", "-o") { Description = "Where to write the notebook; if left out, beside the file.", HelpName = "FILE" };
        notebook.Validators.Add(result => CommandLine.CheckEnding(result, ".ipynb"));
        var label = new Option<string?>("--label") { Description = "The column with the given labels; if left out it is guessed.", HelpName = "COLUMN" };
        var replace = new Option<bool>("--replace") { Description = "Replace a notebook that is there already." };
        var command = new Command("new", "Writes a notebook for a file, with its columns filled in, that runs as it is.") { file, label, notebook, replace };
        NotebookCommand look = CommandProgram.Row("#!label-describe");
        (CommandParameter Parameter, Option Option)[] reading =
        [
            .. look.Parameters.Where(parameter => !NotOfReading.Contains(parameter.Name, StringComparer.Ordinal))
                .Select(parameter => (parameter, ShellCommandLine.Of(parameter))),
        ];
        foreach ((_, Option option) in reading)
            command.Options.Add(option);
        command.SetAction(result => Run(
            result.GetRequiredValue(file),
            result.GetValue(label),
            result.GetValue(notebook),
            result.GetValue(replace),
            new CommandCall(
                look,
                new CommandHost(Extensions.Create()[0], error, CancellationToken.None),
                reading.Select(one => (one.Parameter.Name, Value: ShellCommandLine.Value(result, one.Parameter, one.Option)))
                    .Where(one => one.Value is not null)
                    .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)),
            output,
            error));
        CommandLine.AddExamples(command, Examples);
        return command;
    }

    private static int Run(string file, string? label, string? notebook, bool mayReplace, CommandCall reading, TextWriter output, TextWriter error)
    {
        string path = notebook ?? Path.ChangeExtension(file, ".ipynb");
        FirstNotebook first;
        try
        {
            if (File.Exists(path) && !mayReplace)
                throw new AuditInputException(path, "this file is there already.", "Name another with --output, or say --replace.");
            using IDisposable typing = OptionSpelling.Typing();
            string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
            first = FirstNotebook.Of(file, Path.GetRelativePath(folder, Path.GetFullPath(file)), label, FirstNotebook.Reading(reading));
            byte[] content = first.ToBytes();
            using var files = new OutputFiles();
            files.Add(path, stream => stream.Write(content));
            files.Commit();
        }
        catch (AuditInputException fault)
        {
            error.WriteLine(fault.Message);
            return ExitCodes.Usage;
        }

        foreach (string question in first.Questions)
            output.WriteLine($"?? {question}");
        output.WriteLine($"Notebook: {path}");
        output.WriteLine($"Columns: {first.Columns}.{(label is null ? " To name another label: --label COLUMN." : "")}");
        output.WriteLine($"To run it: label-notebooks run {ShellWord.Of(path)} --html {ShellWord.Of(Path.ChangeExtension(path, ".html"))}");
        return ExitCodes.Done;
    }
}
