using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Help;

/// <summary><c>#!label-help</c>: what can be typed, for a person who has never seen it.</summary>
internal static class HelpCommand
{
    private const string CommandName = "command";

    // What the notebook calls "five lines": kept runnable by a test.
    internal const string FirstLines =
        """
        using LabelNotebooks;

        var data = LabeledData.ReadCsv("data/digits.csv", id: "id", label: "label", features: "px_*");
        var predictions = data.CrossValidate(folds: 5, seed: 2026);
        var issues = data.FindLabelIssues(predictions);
        issues
        """;

    private static IReadOnlyList<NotebookCommand> Commands => [.. FeatureList.All.SelectMany(feature => feature.Commands)];

    public static NotebookCommand Row { get; } = new()
    {
        Name = "#!label-help",
        Description = "Lists the commands, or explains one of them.",
        Example = "#!label-help",
        Parameters =
        [
            new CommandParameter
            {
                Name = "--" + CommandName,
                Description = "The command to explain, with or without its #!.",
                AllowsImplicitName = true,
                Completions = _ => [.. Commands.Select(row => row.Name[2..])],
            },
        ],
        Run = Run,
    };

    private static Task Run(CommandCall call)
    {
        string? asked = call.Get<string>("--" + CommandName);
        Sheet page = asked is null ? All() : One(asked);
        call.Host.Display(MimeBundle.Of(page.Text(), page.Markup().ToString()));
        return Task.CompletedTask;
    }

    private static Sheet All() => new(
        "What you can type",
        new Group(
            new Table(
                [new("command") { NamesRows = true }, new("what it does")],
                FeatureList.All.SelectMany(feature => feature.Commands.Select(row =>
                    new TableRow(Phrase.Name(row.Name), feature.Guide?.Short ?? row.Description)))),
            Paragraph.Muted("For one command: #!label-help and its name. The first to try, on a file or a variable of yours: #!label-audit data.csv")),
        new Section("The same step by step, in C#", new Code(FirstLines)) { Line = "The same step by step, in C#:", IsPart = false });

    private static Sheet One(string asked)
    {
        string bare = asked.TrimStart('#', '!');
        string name = bare.StartsWith("label-", StringComparison.OrdinalIgnoreCase) ? $"#!{bare}" : $"#!label-{bare}";
        NotebookCommand command = Commands.FirstOrDefault(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name);
        return new Sheet(
            command.Name,
            Paragraph.Muted(command.Description).OnPage(),
            new Group(
                new Table(
                    [new("parameter") { NamesRows = true }, new("if left out"), new("what it means")],
                    command.Parameters.Select(parameter => new TableRow(
                        Phrase.Code(CommandUsage.Usage(parameter)),
                        IfLeftOut(parameter),
                        CommandUsage.Meaning(parameter)))),
                Paragraph.Muted(Phrase.Of($"Example: {Phrase.Code(command.Example)}"))))
        {
            Line = $"{command.Name}: {command.Description}",
        };
    }

    private static string IfLeftOut(CommandParameter parameter) => parameter switch
    {
        { IsRequired: true } => "it must be given",
        { Default: null } => "",
        { IsFlag: true, Default: false } => "no",
        _ => Convert.ToString(parameter.Default, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    private static AuditInputException Unknown(string name)
    {
        string? nearest = Sentences.Nearest(name, Commands.Select(row => row.Name));
        return new AuditInputException(
            "#!label-help",
            $"There is no command \"{name}\".{(nearest is null ? "" : $" Nearest: \"{nearest}\".")}",
            $"Commands: {string.Join(", ", Commands.Select(row => row.Name))}.");
    }
}
