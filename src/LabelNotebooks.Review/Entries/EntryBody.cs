using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>What an entry of a trail says, apart from its place in the chain and its time.</summary>
public abstract record EntryBody
{
    /// <summary>The word that stands in the entry: "decision".</summary>
    public abstract string Type { get; }

    internal abstract void Put(EntryFields fields);
}
