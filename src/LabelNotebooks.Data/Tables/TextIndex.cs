namespace LabelNotebooks;

/// <summary>Finds a text among packed ones; a text entered costs 6 to 12 bytes beside its letters, a string in a dictionary a hundred.</summary>
internal sealed class TextIndex(PackedTexts texts)
{
    private const int Free = -1;

    // Seeded by chance in each process: no file can be written so that all its texts fall into one slot.
    private static readonly IAlternateEqualityComparer<ReadOnlySpan<char>, string?> Hashes =
        (IAlternateEqualityComparer<ReadOnlySpan<char>, string?>)StringComparer.Ordinal;

    private int[] _slots = NewSlots(16);
    private int _count;
    private char[] _scratch = [];

    /// <summary>The index of the text that was entered first and has these letters; -1 for none.</summary>
    public int Find(ReadOnlySpan<char> text) => _slots[SlotOf(text)];

    /// <summary>Enters a text that <see cref="Find"/> does not find.</summary>
    public void Enter(int index)
    {
        if (3 * ++_count > 2 * _slots.Length)
            Grow();
        _slots[SlotOf(texts.Read(index, ref _scratch))] = index;
    }

    private int SlotOf(ReadOnlySpan<char> text)
    {
        int mask = _slots.Length - 1;
        int slot = Hashes.GetHashCode(text) & mask;
        while (_slots[slot] != Free && !texts.Is(_slots[slot], text))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        int[] before = _slots;
        _slots = NewSlots(2 * before.Length);
        foreach (int index in before)
        {
            if (index != Free)
                _slots[SlotOf(texts.Read(index, ref _scratch))] = index;
        }
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, Free);
        return slots;
    }
}
