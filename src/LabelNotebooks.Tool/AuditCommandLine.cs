using System.CommandLine;
using System.CommandLine.Parsing;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Tool;

/// <summary>What can be typed after <c>label-notebooks audit</c>: the options of <c>#!label-audit</c>, and where the page goes.</summary>
internal static class AuditCommandLine
{
    public const string Html = "--html";
    private const string Data = "--data";

    private const string Examples = """
        Examples:
          Which labels of a file should a person look at first:
            label-notebooks audit labels.csv

          As a page that opens offline, with a sheet to fill in:
            label-notebooks audit labels.csv --html audit.html --sheet review.csv

          The sheet, filled in: what was called wrong, and how many reviews are left.
            label-notebooks audit labels.csv --done review.csv

          In a scheduled job: fail where more than 5 of 100 labels are newly flagged.
            label-notebooks audit labels.csv --save audit.json --since audit.json --fail-over 5 --strict-reading

        Exit codes:
          0 done   1 --fail-over was reached   2 the command or a file cannot be used   130 stopped by Ctrl-C

        """;

    // What a notebook alone has a use for.
    private static readonly string[] NotHere = [Data, "--into"];

    public static Command Create(Func<AuditRequest, Task<int>> run)
    {
        NotebookCommand row = AuditProgram.Command("#!label-audit");
        var file = new Argument<string>("FILE") { Description = "The table to audit." };
        var html = new Option<string?>(Html) { Description = "Where to write the page: one file that opens offline.", HelpName = "FILE" };
        html.Validators.Add(result => CommandLine.CheckEnding(result, ".html", ".htm"));
        var command = new Command("audit", row.Description) { file, html };
        (CommandParameter Parameter, Option Option)[] options =
        [
            .. row.Parameters.Where(parameter => !NotHere.Contains(parameter.Name, StringComparer.Ordinal)).Select(parameter => (parameter, Of(parameter))),
        ];
        foreach ((_, Option option) in options)
            command.Options.Add(option);
        command.SetAction((result, _) => run(new AuditRequest(
            result.GetRequiredValue(file),
            result.GetValue(html),
            options.Select(one => (one.Parameter.Name, Value: Value(result, one.Parameter, one.Option)))
                .Where(one => one.Value is not null)
                .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
            ShellLine.Of(result, [Html, AuditProgram.Sheet, AuditProgram.Done, "--export", "--save", "--since", "--top"]))));
        CommandLine.AddExamples(command, Examples);
        return command;
    }

    internal static Option Of(CommandParameter parameter)
    {
        string[] aliases = [.. parameter.Aliases];
        if (parameter.IsFlag)
            return new Option<bool>(parameter.Name, aliases) { Description = parameter.Description };
        string choices = parameter.Choices.Count > 0 ? $" One of {string.Join(", ", parameter.Choices)}." : "";
        string usual = parameter.Default is IFormattable or string ? $" If left out: {parameter.Default}." : "";
        var option = new Option<string?>(parameter.Name, aliases) { Description = parameter.Description + choices + usual, HelpName = parameter.ValueName };
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

    internal static object? Value(ParseResult result, CommandParameter parameter, Option option)
    {
        if (option is Option<bool> flag)
            return result.GetValue(flag) ? true : null;
        if (result.GetValue((Option<string?>)option) is not { } text)
            return null;
        parameter.Read(text, out object? value);
        return value;
    }
}
