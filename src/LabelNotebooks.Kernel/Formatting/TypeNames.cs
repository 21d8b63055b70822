using System.Text;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Types as a person would write them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>The short name: <c>List&lt;int&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
            && type.Name.Contains("AnonymousType", StringComparison.Ordinal))
            return "anonymous";
        if (IsHidden(type) && Sequence(type) is { } sequence)
            return Of(sequence);
        string name = type.Name.Split('`')[0];
        if (name.StartsWith('<'))
            return "closure";
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    /// <summary>What a sequence can be used as, rather than how its maker made it.</summary>
    public static string OfSequence(Type type) => Sequence(type) is { } sequence ? Of(sequence) : Of(type);

    /// <summary>What a task is; how the runtime makes it is no concern of a person.</summary>
    public static string Of(Task task)
    {
        Type? result = Chain(task.GetType()).FirstOrDefault(type => Is(type, typeof(Task<>)))?.GetGenericArguments()[0];
        return result is null || result.Name == "VoidTaskResult" ? "Task" : $"Task<{Of(result)}>";
    }

    /// <summary>A type and those that it derives from, nearest first.</summary>
    public static IEnumerable<Type> Chain(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>The name as source code that compiles in a cell; null if the type cannot be named there.</summary>
    public static string? AsSource(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
            return AsSource(type.GetElementType()!) is { } element ? $"{element}[{new string(',', type.GetArrayRank() - 1)}]" : null;
        if (type.IsPointer || type.IsByRef || type.IsGenericParameter || !IsVisible(type))
            return null;

        var chain = new List<Type>();
        for (Type? current = type; current is not null && !IsSubmission(current); current = current.DeclaringType)
            chain.Insert(0, current);
        bool isOfSession = chain[0].DeclaringType is not null;
        Type[] arguments = type.GetGenericArguments();
        int used = 0;
        var text = new StringBuilder(isOfSession ? "" : "global::" + (type.Namespace is { Length: > 0 } space ? space + "." : ""));
        foreach (Type part in chain)
        {
            if (part != chain[0])
                text.Append('.');
            text.Append(part.Name.Split('`')[0]);
            int own = part.GetGenericArguments().Length - used;
            if (own <= 0)
                continue;
            string?[] names = [.. arguments.Skip(used).Take(own).Select(AsSource)];
            if (names.Contains(null))
                return null;
            text.Append('<').AppendJoin(", ", names).Append('>');
            used += own;
        }

        return text.ToString();
    }

    // What a compiler or a library made for itself says nothing to a person; what it can be used as does.
    private static bool IsHidden(Type type) => type.Name.StartsWith('<') || (type.Namespace == "System.Linq" && !type.IsVisible);

    private static Type? Sequence(Type type) =>
        type.GetInterfaces().FirstOrDefault(candidate => Is(candidate, typeof(IEnumerable<>)))
        ?? type.GetInterfaces().FirstOrDefault(candidate => Is(candidate, typeof(IEnumerator<>)));

    /// <summary>True for a type made of a generic one: <c>List&lt;int&gt;</c> of <c>List&lt;&gt;</c>.</summary>
    public static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    private static bool IsVisible(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && (type.IsPublic || (type.DeclaringType is { } owner && (IsSubmission(owner) || (type.IsNestedPublic && IsVisible(owner)))));
}
