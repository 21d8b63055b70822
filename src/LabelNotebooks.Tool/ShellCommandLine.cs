using System.CommandLine;
using System.CommandLine.Parsing;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Tool;

/// <summary>What can be typed after the name of a <see cref="ShellCommand"/>: the options that it has in a notebook, and where the page goes.</summary>
internal static class ShellCommandLine
{
    public static Command Create(ShellCommand shell, Func<CommandRequest, Task<int>> run)
    {
        NotebookCommand row = CommandProgram.Row(shell);
        var file = new Argument<string>("FILE") { Description = shell.FileDescription };
        var html = new Option<string?>(ShellCommand.Html) { Description = "Where to write the page: one file that opens offline.", HelpName = "FILE" };
        html.Validators.Add(result => CommandLine.CheckEnding(result, ".html", ".htm"));
        var command = new Command(shell.Name, row.Description) { file, html };
        // A variable is of use in a notebook alone.
        (CommandParameter Parameter, Option Option)[] options =
        [
            .. row.Parameters
                .Where(parameter => parameter.Name != shell.File && parameter.Name != CommandProgram.Into)
                .Select(parameter => (parameter, Of(parameter, shell))),
        ];
        foreach ((_, Option option) in options)
            command.Options.Add(option);
        command.SetAction((result, _) => run(new CommandRequest(
            shell,
            result.GetRequiredValue(file),
            result.GetValue(html),
            options.Select(one => (one.Parameter.Name, Value: Value(result, one.Parameter, one.Option)))
                .Where(one => one.Value is not null)
                .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
            ShellLine.Of(result, shell.NotAgain, shell.FlagsNotAgain))));
        CommandLine.AddExamples(command, shell.Examples);
        return command;
    }

    public static Option Of(CommandParameter parameter, ShellCommand? shell = null)
    {
        string[] aliases = [.. parameter.Aliases];
        if (parameter.IsFlag)
            return new Option<bool>(parameter.Name, aliases) { Description = parameter.Description };
        string choices = parameter.Choices.Count > 0 ? $" One of {string.Join(", ", parameter.Choices)}." : "";
        string usual = parameter.Default is IFormattable or string ? $" If left out: {parameter.Default}." : "";
        string description = parameter.Description + choices + usual;
        if (shell?.Several.Contains(parameter.Name) == true)
            return new Option<string[]>(parameter.Name, aliases) { Description = description, HelpName = parameter.ValueName };
        var option = new Option<string?>(parameter.Name, aliases) { Description = description, HelpName = parameter.ValueName };
        option.Validators.Add(result => Check(result, parameter));
        return option;
    }

    private static void Check(OptionResult result, CommandParameter parameter)
    {
        if (result.Tokens is [var token] && parameter.Read(token.Value, out _) is { } wrong)
        {
            string end = NearestName.To(token.Value, parameter.Choices) is { } nearest ? $"; did you mean {nearest}?" : ".";
            result.AddError($"{parameter.Name}: \"{token.Value}\" {wrong}{end} Give it another value, or leave it out.");
        }
    }

    public static object? Value(ParseResult result, CommandParameter parameter, Option option)
    {
        if (option is Option<bool> flag)
            return result.GetValue(flag) ? true : null;
        if (option is Option<string[]> several)
            return result.GetValue(several) is { Length: > 0 } files ? string.Join(',', files) : null;
        if (result.GetValue((Option<string?>)option) is not { } text)
            return null;
        parameter.Read(text, out object? value);
        return value;
    }
}
