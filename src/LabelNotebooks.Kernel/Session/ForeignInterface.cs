using System.Collections.Immutable;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Packages;
using Microsoft.CodeAnalysis;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// What a session offers of another host's interface: nothing until a cell names a part of it, then its assemblies, and from there on that host's
/// formatters and displays beside ours.
/// </summary>
internal sealed class ForeignInterface
{
    private readonly ForeignHostApi? _api;
    private readonly ReferenceTable _references;
    private IForeignHost? _host;

    public ForeignInterface(ForeignHostApi? api, ReferenceTable references)
    {
        _api = api;
        _references = references;
        foreach (string file in api?.AssemblyFiles ?? [])
            DefaultContext.Carry(file);
    }

    /// <summary>The names that a cell may know besides its own, in the order in which they are tried.</summary>
    public IReadOnlyList<ImmutableArray<string>> Imports => _api is null ? [] : [[], .. _api.Imports.Select(imports => imports.ToImmutableArray())];

    /// <summary>What a cell that names the interface is compiled against, beside the references of the session; none once they are among these.</summary>
    public IReadOnlyList<MetadataReference> References => _api is null || _host is not null ? [] : [.. _api.AssemblyFiles.Select(_references.Read)];

    public bool IsPackage(string id, out string version)
    {
        version = _api?.Packages.FirstOrDefault(package => package.Key.Equals(id, StringComparison.OrdinalIgnoreCase)).Value ?? "";
        return version.Length > 0;
    }

    /// <summary>Loads it; from now on every cell of the session may name it.</summary>
    /// <exception cref="CellException">The tool was copied without it.</exception>
    public IForeignHost Use()
    {
        if (_host is not null)
            return _host;
        if (_api is null)
            throw new CellException("HostError", "the interface of that host is not carried by this tool: install it whole.");
        foreach (string file in _api.AssemblyFiles)
            _references.Put(Path.GetFileNameWithoutExtension(file), file);
        return _host = _api.Load();
    }

    /// <summary>Null where no cell named it yet.</summary>
    public IForeignCell? Enter(INotebookHost host, string code) => _host?.Enter(host, code);

    /// <summary>Null where no cell named it yet, or it has nothing to say of the value.</summary>
    public MimeBundle? Format(object value, bool byPersonAlone, Func<MimeBundle> usual) => _host?.Format(value, byPersonAlone, usual);

    /// <summary>How many items of a sequence a person asked that host to show; null where nobody did.</summary>
    public int? MostItems => _host?.MostItems;

    /// <summary>True for what that host's own display gives back.</summary>
    public bool IsShown(object value) => _host?.IsShown(value) ?? false;

    /// <summary>One form of a value, as that host writes it; null where it is not there or has none.</summary>
    public string? Format(object? value, string mimeType) => _api is null ? null : Use().Format(value, mimeType);
}
