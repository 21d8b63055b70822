namespace LabelNotebooks.Kernel.Completing;

/// <summary>What may stand at a place in a cell: the offers replace the text from Start up to End.</summary>
internal sealed record CompletionOffer(int Start, int End, IReadOnlyList<string> Texts)
{
    public static CompletionOffer None(int position) => new(position, position, []);
}
