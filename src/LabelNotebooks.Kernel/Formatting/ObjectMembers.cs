using System.Reflection;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The readable members of a value in the order of declaration.</summary>
internal static class ObjectMembers
{
    public static IReadOnlyList<(string Name, Func<object, object?> Read)> Of(Type type)
    {
        // Tuples and plain data types keep their values in fields.
        IEnumerable<MemberInfo> all = type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => member is FieldInfo || (member is PropertyInfo property && IsReadable(property)))
            // A member that hides one of its base is the one that a person reads.
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .Select(same => same.MaxBy(member => Depth(type, member.DeclaringType))!)
            .OrderBy(member => member is FieldInfo ? 1 : 0)
            .ThenBy(member => Depth(type, member.DeclaringType))
            .ThenBy(member => member.MetadataToken);
        return [.. all.Select(member => (member.Name, Reader(member)))];
    }

    private static Func<object, object?> Reader(MemberInfo member)
    {
        Type held = Held(member is PropertyInfo one ? one.PropertyType : ((FieldInfo)member).FieldType);
        // An address says nothing to a reader, and is another one on each day.
        if (held.IsPointer || held.IsFunctionPointer)
            return _ => new MemberNote(held.IsPointer ? TypeNames.Of(held) : "function pointer");
        return member is PropertyInfo property ? instance => Get(property, instance) : ((FieldInfo)member).GetValue;
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.CanRead && property.GetIndexParameters().Length == 0 && !Held(property.PropertyType).IsByRefLike;

    private static Type Held(Type type) => type.IsByRef ? type.GetElementType()! : type;

    /// <summary>Base members first, as a person would read the type.</summary>
    private static int Depth(Type type, Type? declaring)
    {
        int depth = 0;
        for (Type? current = type; current is not null && current != declaring; current = current.BaseType)
            depth++;
        return -depth;
    }

    private static object? Get(PropertyInfo property, object instance)
    {
        try
        {
            return property.GetValue(instance);
        }
#pragma warning disable CA1031 // One member that cannot be read must not hide the others.
        catch (Exception fault) when (Faults.IsOfValue(fault))
#pragma warning restore CA1031
        {
            return MemberNote.Of(fault);
        }
    }
}
