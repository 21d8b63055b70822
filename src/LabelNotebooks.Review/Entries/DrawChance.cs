using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>With which probability an example was drawn, exactly: <paramref name="Of"/> ways of <paramref name="All"/>.</summary>
/// <param name="Of">At least 1.</param>
/// <param name="All">At least <paramref name="Of"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DrawChance(long Of, long All);
