using System.Reflection;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The readable members of a value in the order of declaration.</summary>
internal static class ObjectMembers
{
    public static IReadOnlyList<(string Name, Func<object, object?> Read)> Of(Type type)
    {
        var members = new List<(string Name, Func<object, object?> Read)>();
        // Tuples and plain data types keep their values in fields.
        IEnumerable<MemberInfo> all = type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => member is PropertyInfo { CanRead: true } property && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike || member is FieldInfo)
            .OrderBy(member => member is FieldInfo ? 1 : 0)
            .ThenBy(member => Depth(type, member.DeclaringType))
            .ThenBy(member => member.MetadataToken);
        foreach (MemberInfo member in all.DistinctBy(member => member.Name, StringComparer.Ordinal))
            members.Add((member.Name, member is PropertyInfo property ? instance => Get(property, instance) : ((FieldInfo)member).GetValue));
        return members;
    }

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
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner)
        {
            // One property that cannot be read must not hide the others.
            return new UnreadableValue(inner);
        }
    }

    private sealed class UnreadableValue(Exception fault)
    {
        public override string ToString() => $"({fault.GetType().Name}: {fault.Message})";
    }
}
