using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>What stands in an assembly's metadata, read without loading it.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">Its assembly version.</param>
/// <param name="References">The simple names of the assemblies it refers to.</param>
internal sealed record AssemblyFile(string Name, Version Version, IReadOnlyList<string> References)
{
    /// <summary>Null if the file is not a managed assembly.</summary>
    public static AssemblyFile? TryRead(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
                return null;
            MetadataReader reader = image.GetMetadataReader();
            if (!reader.IsAssembly)
                return null;
            AssemblyDefinition definition = reader.GetAssemblyDefinition();
            string[] references = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
            return new AssemblyFile(reader.GetString(definition.Name), definition.Version, references);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
