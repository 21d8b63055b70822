using System.Globalization;
using System.Text;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Formatting;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>Commands that every session has, as notebooks of .NET Interactive know them.</summary>
internal static class SessionCommands
{
    private const int MostOfAValue = 60;

    private const string Words = """
          #r "nuget: NAME"  Gets a package; #r "FILE.dll" takes a file.
          display(x)        Shows x in the middle of a cell; what it gives back can be updated: shown.Update(y).
          HTML(text)        Shows a page; a cell that begins with #!html or #!markdown is one.
          #!csharp          Says what is so anyway.
        """;

    public static IReadOnlyList<NotebookCommand> Of(CSharpSession session) =>
    [
        Row("#!help", "Says what can be typed, or explains one command.", "#!help #!time", call => Help(session, call), new CommandParameter
        {
            Name = "--command",
            Description = "The command to explain.",
            Placeholder = "COMMAND",
            AllowsImplicitName = true,
            Completions = _ => [.. session.Commands.All.Select(command => command.Name)],
        }),
        Row("#!lsmagic", "Lists the commands that can be typed.", "#!lsmagic", call => Show(call, List(session))),
        Row("#!who", "Lists the variables, each with its type and value.", "#!who", call => Show(call, Variables(session))),
        Row("#!whos", "The same as #!who.", "#!whos", call => Show(call, Variables(session))),
        Row("#!about", "Says which kernel this is, and what it runs on.", "#!about", call => Show(call, About())),
        Row("#!time", "Takes the time from here to the end of the cell.", "#!time", _ => session.TakeTime()),
        Row("#!reset", "Forgets all variables, methods and types; packages stay.", "#!reset", _ => session.Reset()),
        Row(
            "#i",
            "Names one more place to get packages from: an address or a folder.",
            "#i \"nuget: packages\"",
            call => AddSource(session, call),
            new CommandParameter
            {
                Name = "--source",
                Description = "The place, behind nuget:.",
                Placeholder = "\"nuget: PLACE\"",
                AllowsImplicitName = true,
                IsRequired = true,
            }),
        Row("#!import", "Runs the C# of a file: .cs, .csx, .ipynb or .dib.", "#!import helpers.cs", call => Import(session, call), new CommandParameter
        {
            Name = "--file",
            Description = "The file.",
            Placeholder = "FILE",
            AllowsImplicitName = true,
            IsRequired = true,
            Completions = _ => Importable(),
        }),
    ];

    private static NotebookCommand Row(string name, string description, string example, Action<CommandCall> run, params CommandParameter[] parameters) => new()
    {
        Name = name,
        Description = description,
        Example = example,
        Parameters = parameters,
        Run = call =>
        {
            run(call);
            return Task.CompletedTask;
        },
    };

    private static IReadOnlyList<string> Importable()
    {
        try
        {
            return [.. Directory.EnumerateFiles(Environment.CurrentDirectory)
                .Select(path => Path.GetFileName(path))
                .Where(name => Path.GetExtension(name).ToLowerInvariant() is ".cs" or ".csx" or ".ipynb" or ".dib")
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing can be offered of a folder that cannot be read.
            return [];
        }
    }

    private static void Show(CommandCall call, string text) => call.Host.Display(MimeBundle.Of(text));

    private static void Help(CSharpSession session, CommandCall call)
    {
        if (call.Get<string>("--command") is not { } asked)
        {
            Show(
                call,
                $"Type C#; the last line without a semicolon is shown. \n\n{Words}\n\nCommands:\n\n{List(session)}\n\nFor one of them: #!help and its name.");
            return;
        }

        string name = asked.StartsWith("#!", StringComparison.Ordinal) ? asked : "#!" + asked;
        NotebookCommand command = session.Commands.All.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new CellException(
                "CommandError",
                $"{name} is not a command "
                + $"here{(NearestName.To(name, session.Commands.All.Select(one => one.Name)) is { } nearest ? $"; did you mean {nearest}?" : ".")}");
        Show(call, CommandUsage.Of(command));
    }

    /// <summary>Runs the C# cells of a notebook as if they stood in the running cell.</summary>
    public static void RunCells(CSharpSession session, string path)
    {
        NotebookDocument document = NotebookReader.Read(path);
        string name = Path.GetFileName(path);
        foreach (NotebookCell cell in document.Cells.Where(cell => cell.IsCSharp && !string.IsNullOrWhiteSpace(cell.Source)))
            session.Import(string.Create(CultureInfo.InvariantCulture, $"{name} cell {cell.Number}"), cell.Code);
        foreach (string note in document.Notes)
            session.Tell($"{name}: {note}");
        int others = document.Cells.Count(cell => cell is { Kind: CellKind.Code, IsCSharp: false });
        if (others > 0)
            session.Tell($"{name}: {others} code {(others == 1 ? "cell is" : "cells are")} not C# and did not run.");
    }

    private static string About()
    {
        string version = typeof(SessionCommands).Assembly.GetName().Version?.ToString(3) ?? "";
        return $"LabelNotebooks, C# kernel {version}\n.NET {Environment.Version} on {System.Runtime.InteropServices.RuntimeInformation.OSDescription}\n"
            + "For what can be typed: #!help";
    }

    private static string List(CSharpSession session)
    {
        int width = session.Commands.All.Max(command => command.Name.Length);
        return string.Join('\n', session.Commands.All.Select(command => $"  {command.Name.PadRight(width)}  {command.Description}"));
    }

    private static string Variables(CSharpSession session)
    {
        // The last declaration of a name is the one that counts.
        ScriptVariable[] variables = [.. session.Chain.Variables.Reverse().DistinctBy(variable => variable.Name, StringComparer.Ordinal).Reverse()];
        if (variables.Length == 0)
            return "No variable has been declared.";
        var text = new StringBuilder();
        int names = variables.Max(variable => variable.Name.Length);
        string[] types = [.. variables.Select(variable => TypeNames.Of(variable.Type))];
        int width = types.Max(type => type.Length);
        for (int at = 0; at < variables.Length; at++)
            text.Append(CultureInfo.InvariantCulture, $"  {variables[at].Name.PadRight(names)}  {types[at].PadRight(width)}  {Value(variables[at].Value)}\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Value(object? value)
    {
        string text = string.Concat(PlainText.Nested(value, 1).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length <= MostOfAValue ? text : text[..(MostOfAValue - 3)] + "...";
    }

    private static void AddSource(CSharpSession session, CommandCall call)
    {
        const string Kind = "nuget:";
        string text = call.Get<string>("--source")!.Trim();
        if (!text.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) || text[Kind.Length..].Trim() is not { Length: > 0 } source)
            throw new CellException("PackageError", $"#i \"{text}\" names no place to get packages from: write #i \"nuget: ADDRESS-OR-FOLDER\".");
        session.AddPackageSource(source);
    }

    private static void Import(CSharpSession session, CommandCall call)
    {
        string path = call.Get<string>("--file")!;
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new CellException("ImportError", $"There is no file {path}; a relative path starts at {Environment.CurrentDirectory}.");
        if (!session.TryBeginImport(path, out IDisposable scope))
            throw new CellException("ImportError", $"{name} imports itself, directly or through another file: take one of the two lines out.");
        using IDisposable importing = scope;
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".ipynb" or ".dib":
                RunCells(session, path);
                break;
            case ".cs" or ".csx":
                session.Import(name, File.ReadAllText(path));
                break;
            default:
                throw new CellException("ImportError", $"{name} is none of .cs, .csx, .ipynb and .dib.");
        }
    }
}
