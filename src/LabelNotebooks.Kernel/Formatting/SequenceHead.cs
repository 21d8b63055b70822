using System.Collections;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The first items of a sequence and what is known of the rest.</summary>
/// <param name="Items">The first items.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
/// <param name="HasMore">True where items follow.</param>
/// <param name="Fault">What ended the reading too early; null for nothing.</param>
internal sealed record SequenceHead(IReadOnlyList<object?> Items, long? Total, bool HasMore, Exception? Fault)
{
    public const int MaxItems = 20;

    /// <summary>Reads no more than one item beyond those that are shown: the sequence may be slow, or have no end.</summary>
    public static SequenceHead Of(IEnumerable sequence)
    {
        var items = new List<object?>();
        int most = DisplayScope.MaxItems;
        long? known = KnownCount.Of(sequence);
        bool hasMore = false;
        try
        {
            IEnumerator rows = UnorderedItems.Sort(sequence).GetEnumerator();
            try
            {
                while (items.Count < most && rows.MoveNext())
                    items.Add(rows.Current);
                hasMore = items.Count == most && (known is { } count ? count > most : rows.MoveNext());
            }
            finally
            {
                (rows as IDisposable)?.Dispose();
            }
        }
#pragma warning disable CA1031 // What came before the fault is shown, and the fault.
        catch (Exception fault) when (Faults.IsOfValue(fault))
#pragma warning restore CA1031
        {
            return new SequenceHead(items, known, HasMore: false, fault);
        }

        return new SequenceHead(items, hasMore ? known : items.Count, hasMore, Fault: null);
    }
}
