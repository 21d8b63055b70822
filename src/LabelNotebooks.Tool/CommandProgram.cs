using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool;

/// <summary>Runs one command on a file without a notebook. Opens nothing by itself, asks nobody.</summary>
internal sealed class CommandProgram(TextWriter output, TextWriter error)
{
    public const string Into = "--into";

    private const string TrailEnding = ".trail.db";

    /// <summary>The command of the extension that the tool carries.</summary>
    public static NotebookCommand Row(ShellCommand shell) => Row(shell.InNotebook);

    public static NotebookCommand Row(string inNotebook) =>
        Extensions.Create().SelectMany(extension => extension.Commands).Single(row => row.Name == inNotebook);

    public async Task<int> RunAsync(CommandRequest request, CancellationToken cancellation)
    {
        var host = new CommandHost(Extensions.Create()[0], error, cancellation) { ShellLine = request.Line };
        try
        {
            CheckPaths(request);
            NotebookCommand row = Row(request.Command);
            var values = new Dictionary<string, object?>(request.Values, StringComparer.Ordinal) { [request.Command.File] = File(PathOf(request)) };
            foreach (string several in request.Command.Several)
                values[several] = request.Value(several) is { } files ? string.Join(',', files.Split(',').Select(File)) : null;
            if (request.Command.Variable is { } variable)
                values[Into] = variable;
            await row.Run(new CommandCall(row, host, values));
        }
        catch (AuditInputException fault)
        {
            error.WriteLine(ShellCommand.InShell(fault.Message));
            // Where there is a result the file was read: what failed is the judgement that was asked for.
            return host.VariableNames.Count > 0 && Finish(host, request) ? ExitCodes.CellFailed : ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            error.WriteLine($"The {request.Command.Name} was stopped.");
            return ExitCodes.Interrupted;
        }

        return Finish(host, request) ? ExitCodes.Done : ExitCodes.Usage;
    }

    // The name of a file is a file, whatever it begins with.
    private static string File(string path) => path.StartsWith('@') ? Path.GetFullPath(path) : path;

    // A trail is called after its table.
    private static string PathOf(CommandRequest request) =>
        request.Command.File == ShellCommand.Trail && System.IO.File.Exists(request.File + TrailEnding) ? request.File + TrailEnding : request.File;

    private static void CheckPaths(CommandRequest request)
    {
        string[] sheets =
        [
            .. request.Command.Several.Select(request.Value).OfType<string>()
                .SelectMany(files => files.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ];
        if (sheets.FirstOrDefault(sheet => IsSame(sheet, request.File)) is { } itself)
            throw new AuditInputException(itself, "this is the table itself, and holds no verdicts.", "Name the sheet that was filled in.");
        string[] paths =
        [
            request.File,
            .. sheets.Distinct(StringComparer.Ordinal),
            .. request.Command.Written.Select(request.Value).Append(request.Html).OfType<string>(),
        ];
        string? twice = paths.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.First();
        if (twice is not null)
            throw new AuditInputException(twice, "this file is named twice, so that one would be written over the other.", "Give each file a name of its own.");
        // Before anything is computed or written.
        if (request.Html is { } html && Path.GetDirectoryName(Path.GetFullPath(html)) is { } folder && !Directory.Exists(folder))
            throw new AuditInputException(html, "there is no such folder.", "Make it first, or check the path.");
        if (!System.IO.File.Exists(request.File) && !Directory.Exists(request.File))
            throw new AuditInputException(request.File, "there is no such file.", "Check the path; a relative one starts at the folder in which you are.");
        if (request.Command.File == ShellCommand.Trail && Directory.Exists(request.File))
            throw new AuditInputException(request.File, "this is a folder.", "Name the trail in it, or the table beside which it lies.");
        if (request.Command.File == ShellCommand.Trail && !request.File.EndsWith(TrailEnding, StringComparison.Ordinal)
            && !System.IO.File.Exists(request.File + TrailEnding) && !IsTrail(request.File))
        {
            throw new AuditInputException(
                request.File,
                $"no trail lies beside it: there is no {request.File}{TrailEnding}.",
                "A trail begins with the first decision: label-notebooks record FILE --from SHEET --reviewer NAME. One that lies elsewhere is named itself.");
        }
    }

    private static bool IsTrail(string path)
    {
        var head = new byte[15];
        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual("SQLite format 3"u8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What keeps it from being read is said where it is opened.
            return true;
        }
    }

    private static bool IsSame(string one, string other) => Path.GetFullPath(one).Equals(Path.GetFullPath(other), StringComparison.Ordinal);

    private bool Finish(CommandHost host, CommandRequest request)
    {
        foreach (MimeBundle result in host.Results)
            output.WriteLine(result.FirstOrDefault(form => form.Key == MimeBundle.PlainText).Value);
        try
        {
            if (request.Html is { } page)
            {
                byte[] html = ResultPageFile.Write(request.Command.Title + Path.GetFileName(request.File), host.Results);
                using var files = new OutputFiles();
                files.Add(page, stream => stream.Write(html));
                files.Commit();
                output.WriteLine($"Page: {page}");
            }
        }
        catch (AuditInputException fault)
        {
            error.WriteLine(ShellCommand.InShell(fault.Message));
            return false;
        }

        foreach (string option in request.Command.Written.Where(option => option is "--export" or "--save" && request.Command.Name == "audit"))
        {
            if (request.Value(option) is { } written)
                output.WriteLine($"Written: {written}");
        }

        if (request.Value(ShellCommand.Sheet) is { } sheet && request.Command.Written.Contains(ShellCommand.Sheet))
            output.WriteLine($"Sheet to fill in: {sheet}");
        return true;
    }
}
