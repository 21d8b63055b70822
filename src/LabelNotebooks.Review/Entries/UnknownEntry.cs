using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>An entry of a type that this version does not know: it is kept and hashed, and not understood.</summary>
/// <param name="Name">The word that stands in it.</param>
public sealed record UnknownEntry(string Name) : EntryBody
{
    /// <inheritdoc/>
    public override string Type => Name;

    internal override void Put(EntryFields fields) => throw new NotSupportedException("What is not known is not written.");
}
