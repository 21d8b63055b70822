using System.Collections;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The first items of a sequence and what is known of the rest.</summary>
internal sealed record SequenceHead(IReadOnlyList<object?> Items, string? Rest)
{
    public const int MaxItems = 20;

    // A sequence without a known length is counted so far and no further: it may have no end.
    private const int MaxCounted = 10_000;

    public static SequenceHead Of(IEnumerable sequence)
    {
        var items = new List<object?>();
        int? known = (sequence as ICollection)?.Count;
        int count = 0;
        foreach (object? item in sequence)
        {
            count++;
            if (count <= MaxItems)
                items.Add(item);
            else if (known is not null || count > MaxCounted)
                break;
        }

        if (known is null && count > MaxCounted)
            return new SequenceHead(items, $"more than {MaxCounted - MaxItems} more");
        int rest = Math.Max((known ?? count) - items.Count, 0);
        return new SequenceHead(items, rest > 0 ? $"{rest} more" : null);
    }
}
