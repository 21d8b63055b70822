namespace LabelNotebooks.Contracts.Commands;

/// <summary>One word of a magic line.</summary>
/// <param name="Text">Its text without the quotes around it.</param>
/// <param name="IsQuoted">True if it began with a quote: then it is a value, whatever it looks like.</param>
public readonly record struct MagicToken(string Text, bool IsQuoted)
{
    /// <summary>True for the name of a parameter.</summary>
    public bool IsName => !IsQuoted && Text.StartsWith("--", StringComparison.Ordinal) && Text.Length > 2;
}
