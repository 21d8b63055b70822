using System.Collections;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>
/// Collections whose items come in another order in each process, because they lie by the codes of their keys: sorted, so that the same value
/// shows the same. Sets and dictionaries that keep the order in which they were filled are left as they are.
/// </summary>
internal static class UnorderedItems
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "System.Collections.Hashtable", "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Immutable.ImmutableDictionary`2", "System.Collections.Immutable.ImmutableHashSet`1",
        "System.Collections.Frozen.FrozenDictionary`2", "System.Collections.Frozen.FrozenSet`1",
    };

    public static IEnumerable Sort(IEnumerable sequence)
    {
        if (!IsUnordered(sequence.GetType()))
            return sequence;
        (object? Item, object? Key)[] items = [.. sequence.Cast<object?>().Select(item => (item, KeyOf(item)))];
        object?[] keys = [.. items.Select(item => item.Key)];
        bool isByValue = keys.All(key => key is IComparable and not string) && keys.Select(key => key!.GetType()).Distinct().Count() == 1;
        return isByValue
            ? items.OrderBy(item => item.Key, Comparer<object?>.Create((left, right) => ((IComparable)left!).CompareTo(right))).Select(item => item.Item)
            : items.OrderBy(item => PlainText.Nested(item.Key, 0), StringComparer.Ordinal).Select(item => item.Item);
    }

    private static bool IsUnordered(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            if ((current.IsGenericType ? current.GetGenericTypeDefinition() : current).FullName is { } name && Names.Contains(name))
                return true;
        }

        return false;
    }

    private static object? KeyOf(object? item) => item switch
    {
        DictionaryEntry entry => entry.Key,
        not null when item.GetType() is var type && TypeNames.Is(type, typeof(KeyValuePair<,>)) => type.GetProperty("Key")!.GetValue(item),
        _ => item,
    };
}
