using Microsoft.CodeAnalysis;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>
/// The assemblies that the cells of one session compile against, one for each simple name. References carry no path: with one the
/// scripting library would load the file a second time, into a context of its own.
/// </summary>
internal sealed class ReferenceTable
{
    // Of this table alone: the compiler keeps the symbols of an assembly with the file that was read. Two chains of cells that are compiled at the same
    // time over one file get two sets of symbols, and a later cell may be given the other one: then List<int> is not List<int>, for good.
    private readonly Dictionary<string, MetadataReference> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceTable()
    {
        foreach (string path in HostAssemblies.Framework.Values.Order(StringComparer.Ordinal))
            Put(Path.GetFileNameWithoutExtension(path), path);
        AddWithDependencies(typeof(Contracts.Hosting.INotebookHost).Assembly.Location);
    }

    public IReadOnlyCollection<MetadataReference> All => _references.Values;

    /// <summary>Stands for an <c>#r</c> whose assemblies are already in the table: the compiler wants at least one reference for each.</summary>
    public PortableExecutableReference Placeholder => (PortableExecutableReference)Read(typeof(object).Assembly.Location);

    public bool Contains(string simpleName) => _references.ContainsKey(simpleName);

    public void Put(string simpleName, string path) => _references[simpleName] = Read(path);

    /// <summary>Adds an assembly and those that its public types may mention, from the tool's own assemblies or from the folder beside it.</summary>
    public void AddWithDependencies(string path)
    {
        var waiting = new Queue<string>([path]);
        while (waiting.TryDequeue(out string? next))
        {
            if (AssemblyFile.TryRead(next) is not { } file || _references.ContainsKey(file.Name))
                continue;
            string serving = DefaultContext.Offer(file.Name, next);
            Put(file.Name, serving);
            foreach (string reference in file.References)
            {
                if (_references.ContainsKey(reference))
                    continue;
                string beside = Path.Combine(Path.GetDirectoryName(next)!, reference + ".dll");
                if (HostAssemblies.All.TryGetValue(reference, out string? carried))
                    waiting.Enqueue(carried);
                else if (File.Exists(beside))
                    waiting.Enqueue(beside);
            }
        }
    }

    /// <summary>A file as the compiler reads it, for a cell that may come to need it; it is not in the table yet.</summary>
    public MetadataReference Read(string path)
    {
        if (!_files.TryGetValue(path, out MetadataReference? reference))
            _files[path] = reference = AssemblyMetadata.CreateFromFile(path).GetReference(DocumentationFiles.For(path), display: Path.GetFileName(path));
        return reference;
    }
}
