namespace LabelNotebooks.Store;

/// <summary>A row of the table of entries, as it lies.</summary>
internal sealed record StoredEntry(long Number, string Text, string Hash);
