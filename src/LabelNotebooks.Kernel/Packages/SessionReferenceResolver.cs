using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>Tells the compiler that each <c>#r</c> has been seen to: the session resolved it before compiling.</summary>
internal sealed class SessionReferenceResolver(ReferenceTable table) : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties) =>
        [table.Placeholder];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => table.GetHashCode();
}
