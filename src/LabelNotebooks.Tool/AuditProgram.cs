using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool;

/// <summary>Audits one file without a notebook. Opens nothing by itself, asks nobody.</summary>
internal sealed class AuditProgram(TextWriter output, TextWriter error)
{
    public const string Sheet = "--sheet";
    public const string Done = "--done";

    private const string Variable = "audit";

    /// <summary>A command of the extension that the tool carries.</summary>
    public static NotebookCommand Command(string name) => Extensions.Create().SelectMany(extension => extension.Commands).Single(row => row.Name == name);

    public async Task<int> RunAsync(AuditRequest request, CancellationToken cancellation)
    {
        var host = new CommandHost(Extensions.Create()[0], error, cancellation) { ShellLine = request.Line };
        try
        {
            CheckPaths(request);
            NotebookCommand row = Command("#!label-audit");
            await row.Run(new CommandCall(row, host, new Dictionary<string, object?>(request.Values, StringComparer.Ordinal)
            {
                ["--data"] = File(request.File),
                [Done] = request.Value(Done) is { } done ? File(done) : null,
                ["--into"] = Variable,
            }));
        }
        catch (AuditInputException fault)
        {
            error.WriteLine(fault.Message);
            // Where there is a page the file was read: what failed is the judgement that was asked for.
            return host.Results.Count > 0 && Finish(host, request) ? ExitCodes.CellFailed : ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            error.WriteLine("The audit was stopped.");
            return ExitCodes.Interrupted;
        }

        return Finish(host, request) ? ExitCodes.Done : ExitCodes.Usage;
    }

    // The name of a file is a file, whatever it begins with.
    private static string File(string path) => System.IO.File.Exists(path) || path.AsSpan().IndexOfAny("/\\") >= 0 ? Path.GetFullPath(path) : path;

    private static void CheckPaths(AuditRequest request)
    {
        string[] paths =
        [
            request.File,
            .. new[] { request.Html, request.Value(Sheet), request.Value(Done), request.Value("--export"), request.Value("--save") }.OfType<string>(),
        ];
        string? twice = paths.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.First();
        if (twice is not null)
            throw new AuditInputException(twice, "this file is named twice, so that one would be written over the other.", "Give each file a name of its own.");
        // Before anything is computed or written.
        if (request.Html is { } html && Path.GetDirectoryName(Path.GetFullPath(html)) is { } folder && !Directory.Exists(folder))
            throw new AuditInputException(html, "there is no such folder.", "Make it first, or check the path.");
        if (!System.IO.File.Exists(request.File) && !Directory.Exists(request.File))
            throw new AuditInputException(request.File, "there is no such file.", "Check the path; a relative one starts at the folder in which you are.");
    }

    private bool Finish(CommandHost host, AuditRequest request)
    {
        foreach (MimeBundle result in host.Results)
            output.WriteLine(result.FirstOrDefault(form => form.Key == MimeBundle.PlainText).Value);
        try
        {
            if (request.Html is { } page)
            {
                byte[] html = ResultPageFile.Write($"The labels of {Path.GetFileName(request.File)}", host.Results);
                using var files = new OutputFiles();
                files.Add(page, stream => stream.Write(html));
                files.Commit();
                output.WriteLine($"Page: {page}");
            }
        }
        catch (AuditInputException fault)
        {
            error.WriteLine(fault.Message);
            return false;
        }

        if (request.Value(Sheet) is { } sheet)
            output.WriteLine($"Sheet to fill in: {sheet}");
        return true;
    }
}
