namespace LabelNotebooks.Format;

/// <summary>A text is no entry. The message is the middle of a sentence: who reads the trail knows which entry it is.</summary>
internal sealed class EntryFormatException(string message) : Exception(message);
