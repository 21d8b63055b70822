namespace LabelNotebooks;

/// <summary>An entry as it lies in the file of a trail, whether or not it is one: evidence, where somebody changed the file.</summary>
/// <param name="Number">The number under which it lies.</param>
/// <param name="Text">What lies there.</param>
/// <param name="Hash">The hash that lies beside it, 64 hexadecimal digits.</param>
public sealed record TrailRow(long Number, string Text, string Hash)
{
    /// <summary>The hash that its text has.</summary>
    public string TextHash => Format.HashText.Of(Text);

    /// <inheritdoc/>
    public override string ToString() => $"entry {Number} as it lies: {Text}";
}
