using System.Collections;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Values that are one text, and values of which no more is said than what they are, because to look inside would change something.</summary>
internal static class ScalarText
{
    // A text in a table is looked at; a text that is the result itself may be meant to be copied.
    private const int MostNested = 1_000;
    private const int MostAlone = 1_000_000;

    private static readonly JsonSerializerOptions Pretty =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null for a value that has parts to show.</summary>
    public static TextNode? Of(object? value, int depth) => value switch
    {
        null or DBNull => new TextNode("null", TextKind.Word),
        string text => Cut(text, TextKind.String, depth),
        StringBuilder text => Cut(text.ToString(), TextKind.String, depth),
        char letter => new TextNode(letter.ToString(), TextKind.Letter),
        bool flag => new TextNode(flag ? "true" : "false", TextKind.Word),
        double or float => new TextNode(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture), TextKind.Number),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal or nint or nuint or Half or Int128 or UInt128 or BigInteger =>
            Cut(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), TextKind.Number, depth),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => new TextNode(Time(value), TextKind.Word),
        MemberNote note => new TextNode(note.Text, TextKind.Name),
        IFormattable own when IsOfFramework(value) && value is not IEnumerable => Cut(own.ToString(null, CultureInfo.InvariantCulture), TextKind.Word, depth),
        _ => Name(value, depth),
    };

    public static TextNode Cut(string text, TextKind kind, int depth)
    {
        int most = depth == 0 ? MostAlone : MostNested;
        if (text.Length <= most)
            return new TextNode(text, kind);
        return new TextNode(text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)], kind, text.Length);
    }

    private static string Time(object value) => value switch
    {
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ((TimeOnly)value).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
    };

    private static TextNode? Name(object value, int depth)
    {
        string? text = value switch
        {
            Type type => TypeNames.Of(type),
            MemberInfo or Assembly or Module or ParameterInfo or Uri or Version or CultureInfo or TimeZoneInfo or Regex or IPAddress => value.ToString(),
            Encoding encoding => encoding.WebName,
            Delegate function => Function(function),
            JsonElement { ValueKind: JsonValueKind.Undefined } => "JsonElement (undefined)",
            JsonElement element => JsonSerializer.Serialize(element, depth == 0 ? Pretty : Compact),
            JsonDocument document => JsonSerializer.Serialize(document, depth == 0 ? Pretty : Compact),
            JsonNode node => node.ToJsonString(depth == 0 ? Pretty : Compact),
            XObject xml => xml.ToString()!.ReplaceLineEndings("\n"),
            XmlNode xml => xml.OuterXml,
            Task task => Task(TypeNames.Of(task), task.IsFaulted ? task.Exception : null, task.IsCanceled, task.IsCompleted),
            ValueTask task => Task("ValueTask", null, task.IsCanceled, task.IsCompleted),
            IEnumerator and not IEnumerable => $"{TypeNames.OfSequence(value.GetType())} (not read)",
            _ => ByShape(value),
        };
        return text is null ? null : Cut(text, TextKind.Name, depth);
    }

    /// <summary>Types of which this one is known by its name or by an interface alone.</summary>
    private static string? ByShape(object value)
    {
        Type type = value.GetType();
        if (type.GetInterfaces().FirstOrDefault(candidate => TypeNames.Is(candidate, typeof(IAsyncEnumerable<>))) is { } later)
            return $"{TypeNames.Of(later)} (not read: use await foreach)";
        if (value is IEnumerable sequence)
            return TypeNames.Chain(type).Any(one => one.FullName == "Newtonsoft.Json.Linq.JToken") ? sequence.ToString() : null;
        if (Marshal.IsComObject(value))
            return TypeNames.Of(type);
        if (TypeNames.Is(type, typeof(ValueTask<>)))
            return Task(TypeNames.Of(type), null, Flag(value, "IsCanceled"), Flag(value, "IsCompleted"));
        // To look at the value would make it.
        if (TypeNames.Chain(type).Any(one => TypeNames.Is(one, typeof(Lazy<>))) && !Flag(value, "IsValueCreated"))
            return $"{TypeNames.Of(type)} (no value yet)";
        return TypeNames.Chain(type).Any(one => one.FullName == "Newtonsoft.Json.Linq.JToken") ? value.ToString() : null;
    }

    private static string Function(Delegate function)
    {
        string name = function.Method.Name;
        return $"{TypeNames.Of(function.GetType())} ({(name.Contains('<', StringComparison.Ordinal) ? "lambda" : name)})";
    }

    private static string Task(string name, AggregateException? fault, bool isCanceled, bool isCompleted)
    {
        bool hasValue = name.Contains('<', StringComparison.Ordinal) && fault is null && !isCanceled;
        string state = isCanceled ? "was cancelled"
            : fault is not null ? $"failed: {fault.InnerExceptions[0].GetType().Name}: {fault.InnerExceptions[0].Message}"
            : isCompleted ? "has ended" : "has not ended";
        return $"{name} ({state}{(isCompleted && !hasValue ? "" : "; await it")})";
    }

    private static bool Flag(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value) is true;

    private static bool IsOfFramework(object value) =>
        value is Enum || (value.GetType().Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)));
}
