using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The plain form of any value.</summary>
internal static class PlainText
{
    private const int MaxDepth = 3;

    public static string Format(object? value) => value switch
    {
        string text => text,
        IEnumerable sequence and not IFormattable when HasNoTextOfItsOwn(value.GetType()) => Sequence(sequence, depth: 0, multiline: true),
        _ => Nested(value, depth: 0),
    };

    /// <summary>A value inside another one or in a table's cell.</summary>
    public static string Nested(object? value, int depth) => value switch
    {
        null => "null",
        string text => depth == 0 ? text : $"\"{text}\"",
        char letter => depth == 0 ? letter.ToString() : $"'{letter}'",
        bool flag => flag ? "true" : "false",
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        Type type => TypeNames.Of(type),
        DictionaryEntry entry => $"{Nested(entry.Key, depth + 1)}: {Nested(entry.Value, depth + 1)}",
        IEnumerable sequence when HasNoTextOfItsOwn(value.GetType()) => depth >= MaxDepth ? TypeNames.Of(value.GetType()) : Sequence(sequence, depth, multiline: false),
        _ when !HasNoTextOfItsOwn(value.GetType()) => value.ToString() ?? "",
        _ => Members(value, depth),
    };

    /// <summary>True where ToString says no more than the type, or what the compiler wrote for a record.</summary>
    public static bool HasNoTextOfItsOwn(Type type)
    {
        Type? declaring = type.GetMethod(nameof(ToString), BindingFlags.Instance | BindingFlags.Public, [])?.DeclaringType;
        if (declaring is null || declaring == typeof(object) || declaring == typeof(ValueType) || declaring.IsArray || declaring == typeof(Array))
            return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return true;
        return IsAnonymous(type)
            || type.GetMethod(nameof(ToString), [])!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);
    }

    public static bool IsAnonymous(Type type) => type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    private static string Sequence(IEnumerable sequence, int depth, bool multiline)
    {
        var head = SequenceHead.Of(sequence);
        string[] items = [.. head.Items.Select(item => Nested(item, depth + 1)), .. head.Rest is null ? (string[])[] : [head.Rest]];
        (char open, char close) = sequence is IDictionary ? ('{', '}') : ('[', ']');
        // Objects read best one below the other; numbers and words in a row.
        bool tall = multiline && items.Length > 1 && head.Items.Any(item => item is not null and not string and not IFormattable and not bool and not char);
        return tall ? string.Join('\n', items) : items.Length == 0 ? $"{open}{close}" : $"{open} {string.Join(", ", items)} {close}";
    }

    private static string Members(object value, int depth)
    {
        Type type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return $"{Nested(type.GetProperty("Key")!.GetValue(value), depth + 1)}: {Nested(type.GetProperty("Value")!.GetValue(value), depth + 1)}";
        string name = IsAnonymous(type) ? "" : TypeNames.Of(type);
        IReadOnlyList<(string Name, Func<object, object?> Read)> members = ObjectMembers.Of(type);
        if (members.Count == 0 || depth >= MaxDepth)
            return name.Length == 0 ? "{ ... }" : name;
        var text = new StringBuilder(name.Length == 0 ? "{ " : name + " { ");
        text.AppendJoin(", ", members.Select(member => $"{member.Name} = {Nested(member.Read(value), depth + 1)}"));
        return text.Append(" }").ToString();
    }
}
