using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Trails;

/// <summary>What goes out of a trail: byte for byte with the means to check it, or as a table.</summary>
internal sealed class TrailExports
{
    private const string Lines = ".jsonl";

    private readonly CommandCall _call;
    private readonly string _path;
    private readonly bool _names;
    private readonly byte[] _entries;
    private readonly byte[] _seals;

    private TrailExports(CommandCall call, string path, bool names, byte[] entries, byte[] seals)
    {
        _call = call;
        _path = path;
        _names = names;
        _entries = entries;
        _seals = seals;
    }

    /// <summary>The export that was asked for, told to the trail before it is written; null for none.</summary>
    public static TrailExports? Of(CommandCall call, Trail trail, List<string> done)
    {
        if (call.Get<string>(ExportParameters.Export) is not { } path)
            return null;
        bool names = call.Get<bool>(TrailCommand.Names);
        TrailDoor.RefuseToReplace(TrailCommand.Name, trail.Path, path);
        if (IsLines(path) && !names && File.Exists(TrailExport.SealsOf(path)))
        {
            throw new AuditInputException(
                path,
                $"names of an earlier export lie beside it: {TrailExport.SealsOf(path)}.",
                $"Delete that file, give the export another name, or export with {TrailCommand.Names}.");
        }

        trail.Exported($"the trail to {Path.GetFileName(path)}", names, call.Get<string>(TrailParameters.Reviewer));
        using var entries = new MemoryStream();
        using var seals = new MemoryStream();
        if (IsLines(path))
        {
            TrailExport.Write(trail, entries);
            if (names)
                TrailExport.WriteSeals(trail, seals);
            done.Add(
                $"{path} holds the entries byte for byte{(names ? $", {TrailExport.SealsOf(path)} the names and reasons" : "; names and reasons stay here")}. "
                    + $"Beside it lie {TrailExport.PageName}, which says what they mean, and {TrailExport.ScriptName}: "
                    + $"python3 {TrailExport.ScriptName} {Path.GetFileName(path)} checks them without this program.");
        }
        else
        {
            done.Add($"{path} holds the trail as a table{(names ? ", with names and reasons" : "; names and reasons stay here")}. "
                + "A table can be changed by anybody: to be checked, it goes out as .jsonl."
                + (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                    ? " A text that a spreadsheet would take for a formula has an apostrophe before it; without it, it is as it was written."
                    : ""));
        }

        return new TrailExports(call, path, names, entries.ToArray(), seals.ToArray());
    }

    public void Add(OutputFiles files, TrailReport report)
    {
        if (!IsLines(_path))
        {
            TrailTable.Table.Add(
                files,
                _path,
                _names
                    ? report.Lines
                    : [.. report.Lines.Select(line => line with { Who = "", Reason = "", What = line.Type == "person" ? "somebody takes part" : line.What })],
                Written);
            return;
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(_path))!;
        files.Add(_path, stream => stream.Write(_entries));
        if (_names)
            files.Add(TrailExport.SealsOf(_path), stream => stream.Write(_seals));
        files.Add(Path.Combine(folder, TrailExport.ScriptName), stream => stream.Write(TrailExport.Script));
        files.Add(Path.Combine(folder, TrailExport.PageName), stream => stream.Write(TrailExport.Page));
    }

    // People write what they like into a reason, and others open it in a spreadsheet.
    private CsvWriteOptions? Written => _path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        ? (ExportParameters.Read(_call) ?? CsvWriteOptions.Default) with { NeutralizeFormulas = true }
        : null;

    private static bool IsLines(string path) => path.EndsWith(Lines, StringComparison.OrdinalIgnoreCase);
}
