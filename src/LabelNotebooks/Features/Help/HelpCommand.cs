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

    private static IReadOnlyList<NotebookCommand> Commands => [.. Feature.All.SelectMany(feature => feature.Commands)];

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
        call.Host.Display(asked is null ? All() : One(asked));
        return Task.CompletedTask;
    }

    private static MimeBundle All()
    {
        var table = new TextTable("command", "what it does");
        foreach (NotebookCommand row in Commands) table.Add(row.Name, row.Description);
        Html rows = Html.Join(Commands.Select(row => Html.Of($"<tr><th scope=\"row\"><code class=\"lnb-name\">{row.Name}</code></th><td>{row.Description}</td></tr>")));
        const string Next = "For one command: #!label-help and its name. The first to try, on a file or a variable of yours: #!label-audit data.csv";
        return MimeBundle.Of(
            $"What you can type\n\n{table}{Next}\n\nThe same step by step, in C#:\n\n{FirstLines}",
            Page.Section("What you can type", Html.Of(
                $"<table><thead><tr><th scope=\"col\">command</th><th scope=\"col\">what it does</th></tr></thead><tbody>{rows}</tbody></table><p class=\"lnb-sub\">{Next}</p><h4>The same step by step, in C#</h4><pre class=\"lnb-wide\"><code>{FirstLines}</code></pre>")).ToString());
    }

    private static MimeBundle One(string asked)
    {
        string bare = asked.TrimStart('#', '!');
        string name = bare.StartsWith("label-", StringComparison.OrdinalIgnoreCase) ? $"#!{bare}" : $"#!label-{bare}";
        NotebookCommand command = Commands.FirstOrDefault(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name);
        var table = new TextTable("parameter", "if left out", "what it means");
        foreach (CommandParameter parameter in command.Parameters)
            table.Add(Usage(parameter), IfLeftOut(parameter), Meaning(parameter));
        Html rows = Html.Join(command.Parameters.Select(parameter => Html.Of(
            $"<tr><th scope=\"row\"><code>{Usage(parameter)}</code></th><td>{IfLeftOut(parameter)}</td><td>{Meaning(parameter)}</td></tr>")));
        return MimeBundle.Of(
            $"{command.Name}: {command.Description}\n\n{table}Example: {command.Example}",
            Page.Section(command.Name, Html.Of(
                $"<p class=\"lnb-sub\">{command.Description}</p><div class=\"lnb-wide\"><table><thead><tr><th scope=\"col\">parameter</th><th scope=\"col\">if left out</th><th scope=\"col\">what it means</th></tr></thead><tbody>{rows}</tbody></table></div><p class=\"lnb-sub\">Example: <code>{command.Example}</code></p>")).ToString());
    }

    private static string Usage(CommandParameter parameter) => parameter switch
    {
        { IsFlag: true } => parameter.Name,
        { AllowsImplicitName: true } => $"[{parameter.Name}] {parameter.ValueName}",
        _ => $"{parameter.Name} {parameter.ValueName}",
    };

    private static string Meaning(CommandParameter parameter)
    {
        string choices = parameter.Choices.Count > 0 ? $" One of {string.Join(", ", parameter.Choices)}." : "";
        string also = parameter.Aliases.Count > 0 ? $" Also called {string.Join(", ", parameter.Aliases)}." : "";
        return parameter.Description + choices + also;
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
