using System.Reflection;
using System.Runtime.CompilerServices;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Which types say something of their own in ToString.</summary>
internal static class OwnTexts
{
    /// <summary>True where ToString says no more than the type, or what the compiler wrote for a record.</summary>
    public static bool HasNone(Type type)
    {
        MethodInfo? method = type.GetMethod(nameof(ToString), BindingFlags.Instance | BindingFlags.Public, []);
        Type? declaring = method?.DeclaringType;
        if (declaring is null || declaring == typeof(object) || declaring == typeof(ValueType) || declaring.IsArray || declaring == typeof(Array))
            return true;
        return IsAnonymous(type) || method!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    public static bool IsAnonymous(Type type) => type.Name.Contains("AnonymousType", StringComparison.Ordinal);
}
