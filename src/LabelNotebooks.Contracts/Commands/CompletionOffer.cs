namespace LabelNotebooks.Contracts.Commands;

/// <summary>What may stand at a place in a cell: the offers replace the text from Start up to End.</summary>
public sealed record CompletionOffer(int Start, int End, IReadOnlyList<string> Texts)
{
    /// <summary>Nothing to offer.</summary>
    public static CompletionOffer None(int position) => new(position, position, []);
}
