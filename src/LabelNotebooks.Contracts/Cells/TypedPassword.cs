namespace LabelNotebooks.Contracts.Cells;

/// <summary>A text that a person typed and that nobody else should see: it shows itself as dots.</summary>
public sealed class TypedPassword
{
    private readonly string _text;

    internal TypedPassword(string text) => _text = text;

    /// <summary>The text itself.</summary>
    public string GetClearTextPassword() => _text;

    /// <summary>As many dots as the text has letters.</summary>
    public override string ToString() => new('\u2022', _text.Length);
}
