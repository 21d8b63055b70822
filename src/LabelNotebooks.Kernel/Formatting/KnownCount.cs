using System.Collections;
using System.Reflection;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>How many items a sequence has, where it can say so without being read.</summary>
internal static class KnownCount
{
    private static readonly MethodInfo CountWithoutReading = typeof(Enumerable).GetMethod(nameof(Enumerable.TryGetNonEnumeratedCount))!;

    /// <summary>Null where only reading would tell.</summary>
    public static long? Of(IEnumerable sequence)
    {
        try
        {
            return sequence switch
            {
                Array array => array.LongLength,
                ICollection collection => collection.Count,
                // To count the rows of a query would be a query more.
                IQueryable => null,
                _ => sequence.GetType().GetInterfaces().Select(candidate => Of(sequence, candidate)).FirstOrDefault(count => count is not null),
            };
        }
#pragma warning disable CA1031 // A collection that cannot be counted may still be read.
        catch (Exception fault) when (Faults.IsOfValue(fault))
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>True for what is worked out anew each time that it is read.</summary>
    public static bool IsLazy(IEnumerable sequence) =>
        sequence is not ICollection && !HasCount(sequence);

    private static long? Of(IEnumerable sequence, Type candidate)
    {
        if (IsCollection(candidate))
            return (int)candidate.GetProperty("Count")!.GetValue(sequence)!;
        if (!TypeNames.Is(candidate, typeof(IEnumerable<>)) || HasCount(sequence))
            return null;
        object?[] arguments = [sequence, 0];
        return CountWithoutReading.MakeGenericMethod(candidate.GetGenericArguments()).Invoke(null, arguments) is true ? (int)arguments[1]! : null;
    }

    // The one that is a collection says it better.
    private static bool HasCount(IEnumerable sequence) => sequence.GetType().GetInterfaces().Any(IsCollection);

    private static bool IsCollection(Type candidate) =>
        TypeNames.Is(candidate, typeof(ICollection<>)) || TypeNames.Is(candidate, typeof(IReadOnlyCollection<>));
}
