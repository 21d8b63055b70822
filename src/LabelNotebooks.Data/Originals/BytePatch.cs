namespace LabelNotebooks;

/// <summary>Other bytes in place of some bytes of a file.</summary>
/// <param name="Start">The first byte that goes.</param>
/// <param name="Length">How many go; 0 where bytes are only put in.</param>
/// <param name="Bytes">What comes in their place.</param>
internal sealed record BytePatch(long Start, int Length, byte[] Bytes);
