using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Commands;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// Values that are handed from one place of a notebook to another, by .NET Interactive's words: <c>#!set</c>, <c>#!share</c>, <c>#!value</c>.
/// </summary>
internal sealed class ValueCommands
{
    private const string ValueKernel = "value";

    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase) { "csharp", "c#", "cs", ".net" };

    private readonly Dictionary<string, object?> _kept = new(StringComparer.Ordinal);

    public IReadOnlyList<NotebookCommand> Rows =>
    [
        new NotebookCommand
        {
            Name = "#!set",
            Description = "Sets a variable of C# to a value, to another variable, or to what a person types.",
            Example = "#!set --name folder --value @input:\"Which folder?\"",
            Parameters = [Name("The name of the variable."), NewValue, MimeType, ByReference],
            Run = SetAsync,
        },
        new NotebookCommand
        {
            Name = "#!share",
            Description = "Makes a variable of C# out of what #!value kept, or gives a variable a second name.",
            Example = "#!share notes --from value",
            Parameters =
            [
                Name("The name there.") with { AllowsImplicitName = true },
                new CommandParameter { Name = "--from", Description = "Where it is: value or csharp.", IsRequired = true },
                new CommandParameter { Name = "--as", Description = "The name here." },
                MimeType,
            ],
            Run = ShareAsync,
        },
        Value,
    ];

    private static NotebookCommand Value { get; } = new()
    {
        Name = "#!value",
        Description = "Keeps the text below it, or that of a file or a variable, under a name.",
        Example = "#!value --name notes",
        Parameters =
        [
            Name("The name to keep it under.") with { AllowsImplicitName = true },
            new CommandParameter { Name = "--from-file", Description = "A file whose text is kept." },
            new CommandParameter { Name = "--from-value", Description = "A variable that is kept: @csharp:NAME.", ReadsReferences = true },
            new CommandParameter { Name = "--from-url", Description = "An address; not here, because nothing is fetched from a network." },
            new CommandParameter { Name = "--mime-type", Description = "What the text is, to show it as such.", Placeholder = "TYPE" },
        ],
        Run = _ => Task.CompletedTask,
    };

    private static CommandParameter NewValue { get; } = new()
    {
        Name = "--value",
        Description = "The value: a text, @csharp:NAME, @value:NAME, @input or @password.",
        IsRequired = true,
        ReadsReferences = true,
    };

    private static CommandParameter MimeType { get; } = new()
    {
        Name = "--mime-type",
        Description = "The form in which other hosts hand the value over; here it is handed over as it is.",
        Placeholder = "TYPE",
    };

    private static CommandParameter ByReference { get; } =
        new() { Name = "--byref", Description = "Hands the value itself over, as is always done here.", ValueType = typeof(bool) };

    /// <summary>Keeps what stands below a line <c>#!value</c>.</summary>
    /// <exception cref="CellException">The line cannot be read, or there is nothing to keep.</exception>
    public void Keep(ForeignPart part, INotebookHost host)
    {
        CommandCall? call;
        try
        {
            call = MagicLine.Read(Value, part.Head, host);
        }
        catch (CommandLineException fault)
        {
            throw new CellException("CommandError", fault.Message, part.Line);
        }

        if (call is null)
            return;
        if (call.Get<string>("--from-url") is not null)
        {
            const string NoNetwork = "#!value --from-url: this kernel fetches nothing from a network. "
                + "Save the file beside the notebook, and write --from-file NAME.";
            throw new CellException("CommandError", NoNetwork, part.Line);
        }

        object? kept = call.Get<string>("--from-file") is { } file ? ReadFile(file, part.Line)
            : call.Get<string>("--from-value") is { } from ? Find(from, host)
            : part.Text;
        _kept[call.Get<string>("--name")!] = kept;
        if (call.Get<string>("--mime-type") is { } mimeType && kept is string text)
            host.Display(new MimeBundle([KeyValuePair.Create(mimeType, text)]));
    }

    private Task SetAsync(CommandCall call)
    {
        call.Host.SetVariable(call.Get<string>("--name")!, Find(call.Get<string>("--value")!, call.Host));
        return Task.CompletedTask;
    }

    private Task ShareAsync(CommandCall call)
    {
        string name = call.Get<string>("--name")!;
        string from = call.Get<string>("--from")!;
        object? value = Find($"@{from}:{name}", call.Host);
        call.Host.SetVariable(call.Get<string>("--as") ?? name, value);
        return Task.CompletedTask;
    }

    private object? Find(string text, INotebookHost host)
    {
        if (!text.StartsWith('@'))
            return text;
        // What a person types is a text, whatever it begins with.
        if (MagicVariables.IsQuestion(text) && !host.TryGetVariable(text[1..], out _))
            return new MagicVariables(host).Ask(NewValue, text);
        string[] place = text[1..].Split(':', 2);
        string kernel = place.Length == 2 ? place[0] : "csharp";
        string name = place[^1];
        if (kernel.Equals(ValueKernel, StringComparison.OrdinalIgnoreCase))
            return _kept.TryGetValue(name, out object? kept) ? kept : throw Missing($"#!value keeps nothing under the name {name}", name, _kept.Keys);
        if (!OwnNames.Contains(kernel))
            throw new CellException("CommandError", $"There is no kernel {kernel} here: this kernel runs C# alone, so {name} cannot come from it.");
        return host.TryGetVariable(name, out object? value) ? value : throw Missing($"There is no variable {name}", name, host.VariableNames);
    }

    private static CellException Missing(string what, string name, IEnumerable<string> known) =>
        new("CommandError", $"{what}{(NearestName.To(name, known) is { } nearest ? $"; did you mean {nearest}?" : ".")}");

    private static string ReadFile(string path, int line)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CellException("CommandError", $"#!value: {path} cannot be read: {fault.Message}", line);
        }
    }

    private static CommandParameter Name(string description) => new() { Name = "--name", Description = description, IsRequired = true };
}
