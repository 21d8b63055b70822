namespace LabelNotebooks.Kernel.Formatting;

/// <summary>What a text is the text of.</summary>
internal enum TextKind
{
    /// <summary>A value that is a word or two: true, a date.</summary>
    Word,
    Number,
    String,
    Letter,

    /// <summary>What a value is rather than what it holds: a type, a task.</summary>
    Name,
}
