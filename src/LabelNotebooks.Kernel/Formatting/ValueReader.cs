using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using LabelNotebooks.Contracts.Cells;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Reads a value into what is shown of it: each part once, none without end.</summary>
internal sealed class ValueReader
{
    private const int MaxDepth = 8;
    private const int MaxMembers = 100;

    // As much as a page can bear; each part of a value has its fair share of it.
    private const int MaxNodes = 2_000;

    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);
    private readonly bool _readsLazy;

    private ValueReader(bool readsLazy) => _readsLazy = readsLazy;

    public static ValueNode Read(object? value) => new ValueReader(readsLazy: true).Read(value, 0, MaxNodes);

    /// <summary>For a list of values: what is worked out on reading is left alone.</summary>
    public static ValueNode ReadKnown(object? value) => new ValueReader(readsLazy: false).Read(value, 1, SequenceHead.MaxItems * 4);

    /// <param name="value">The value.</param>
    /// <param name="depth">How many values lie around it.</param>
    /// <param name="room">How many parts of it may be shown.</param>
    public ValueNode Read(object? value, int depth, int room)
    {
        // What lies outermost has been asked already.
        return depth > 0 && value is not null && DisplayScope.MarkupOf(value) is { } html
            ? new MarkupNode(value is RawHtml markup ? new TextNode(markup.Content, TextKind.Name) : ReadPlain(value, depth, room), html)
            : ReadPlain(value, depth, room);
    }

    private ValueNode ReadPlain(object? value, int depth, int room)
    {
        if (ScalarText.Of(value, depth) is { } text)
            return text;
        string name = NameOf(value!.GetType());
        if (depth > MaxDepth || room <= 0)
            return new CutNode(name, LeftOut(value));
        if (!value.GetType().IsValueType && !_path.Add(value))
            return new TextNode($"{(name.Length == 0 ? "{ ... }" : name)} (the same as above)", TextKind.Name);
        try
        {
            return DisplayedTable.TryRead(this, value, depth, room) ?? ReadParts(value, name, depth, room);
        }
        finally
        {
            _path.Remove(value);
        }
    }

    /// <summary>The items of a sequence that was begun.</summary>
    public SequenceNode ReadItems(SequenceHead head, string name, string? ownText, int depth, int room) =>
        new(name, ownText, [.. ReadAll(head.Items, depth + 1, room)], head.Total, head.HasMore, head.Fault is null ? null : Faults.Describe(head.Fault));

    /// <summary>Values that share the room there is.</summary>
    public IEnumerable<ValueNode> ReadAll(IReadOnlyCollection<object?> values, int depth, int room)
    {
        int share = values.Count == 0 ? 0 : (room - values.Count) / values.Count;
        return values.Select(value => Read(value, depth, share));
    }

    public ObjectNode ReadMembers(string name, string? ownText, IReadOnlyList<(string Name, object? Value)> members, int total, int depth, int room) =>
        new(name, ownText, [.. members.Select(member => member.Name).Zip(ReadAll([.. members.Select(member => member.Value)], depth + 1, room))], total);

    private ValueNode ReadParts(object value, string name, int depth, int room)
    {
        Type type = value.GetType();
        switch (value)
        {
            case DictionaryEntry entry:
                return new PairNode(Read(entry.Key, depth, room / 2), Read(entry.Value, depth, room / 2));
            case ITuple tuple:
                (string, object?)[] parts =
                    [.. Enumerable.Range(0, tuple.Length).Select(at => (string.Create(CultureInfo.InvariantCulture, $"Item{at + 1}"), tuple[at]))];
                return ReadMembers(name, ownText: null, parts, parts.Length, depth, room) with { IsTuple = true };
            case ExpandoObject expando:
                (string, object?)[] members = [.. expando.Select(member => (member.Key, member.Value))];
                return ReadMembers("", ownText: null, [.. members.Take(MaxMembers)], members.Length, depth, room);
            case Exception fault:
                return ReadException(fault, name, depth, room);
            case Array { Rank: > 1 } array:
                return ReadRows(array, name, depth, room);
            case IEnumerable sequence:
                return ReadSequence(sequence, name, depth, room);
        }

        if (TypeNames.Is(type, typeof(KeyValuePair<,>)))
            return new PairNode(Read(Part(type, "Key", value), depth, room / 2), Read(Part(type, "Value", value), depth, room / 2));
        if (TypeNames.Is(type, typeof(Memory<>)) || TypeNames.Is(type, typeof(ReadOnlyMemory<>)))
            return ReadMemory(value, name, depth, room);
        return ReadObject(value, name, depth, room);
    }

    private ValueNode ReadObject(object value, string name, int depth, int room)
    {
        (string? text, string? fault) = OwnText(value);
        IReadOnlyList<(string Name, Func<object, object?> Read)> all = ObjectMembers.Of(value.GetType());
        if (all.Count == 0)
            return text is null ? new ObjectNode(fault is null ? name : $"{name} {fault}", null, [], 0) : ScalarText.Cut(text, TextKind.Name, depth);
        (string, object?)[] members = [.. all.Take(MaxMembers).Select(member => (member.Name, member.Read(value)))];
        if (fault is not null)
            members = [("ToString", new MemberNote(fault)), .. members];
        return ReadMembers(name, text, members, all.Count, depth, room);
    }

    private ObjectNode ReadException(Exception fault, string name, int depth, int room)
    {
        string[] ofNoConcern = ["TargetSite", "HResult", "HelpLink", "Source"];
        (string Name, object? Value)[] members =
        [
            .. ObjectMembers.Of(fault.GetType())
                .Where(member => !ofNoConcern.Contains(member.Name))
                .Select(member => (member.Name, Value: member.Read(fault)))
                .Where(member => member.Value is not null and not IDictionary { Count: 0 }),
        ];
        var text = new List<string>();
        for (Exception? cause = fault; cause is not null; cause = depth == 0 ? cause.InnerException : null)
            text.Add($"{(text.Count == 0 ? "" : "caused by ")}{TypeNames.Of(cause.GetType())}: {cause.Message.ReplaceLineEndings("\n")}");
        return ReadMembers(name, string.Join('\n', text), members, members.Length, depth, room);
    }

    private ValueNode ReadSequence(IEnumerable sequence, string name, int depth, int room)
    {
        Type type = sequence.GetType();
        Type[] interfaces = type.GetInterfaces();
        // To show an object must not send a query for each set in it.
        if (sequence is IQueryable query && (depth > 0 || !_readsLazy))
            return new TextNode($"IQueryable<{TypeNames.Of(query.ElementType)}> (not read)", TextKind.Name);
        if (!_readsLazy && KnownCount.IsLazy(sequence))
            return new TextNode($"{name} (not read)", TextKind.Name);
        string? text = sequence is IQueryable ? null : OwnText(sequence).Text;
        if (Array.Find(interfaces, candidate => TypeNames.Is(candidate, typeof(IGrouping<,>))) is { } grouping)
            return new PairNode(Read(Part(grouping, "Key", sequence), depth, room / 4), ReadItems(SequenceHead.Of(sequence), name, text, depth, room));
        bool isMap = sequence is IDictionary || Array.Exists(interfaces, IsDictionary);
        return ReadItems(SequenceHead.Of(sequence), name, text, depth, room) with { IsMap = isMap };
    }

    /// <summary>An array of several dimensions is its rows; from three on each says where it lies.</summary>
    private SequenceNode ReadRows(Array array, string name, int depth, int room)
    {
        int last = array.Rank - 1;
        int width = array.GetLength(last);
        long count = width == 0 ? 0 : array.LongLength / width;
        var rows = new List<ValueNode>();
        var place = new int[array.Rank];
        int share = room / SequenceHead.MaxItems;
        for (long row = 0; row < Math.Min(count, SequenceHead.MaxItems); row++)
        {
            long left = row;
            for (int dimension = last - 1; dimension >= 0; dimension--)
            {
                place[dimension] = (int)(left % array.GetLength(dimension)) + array.GetLowerBound(dimension);
                left /= array.GetLength(dimension);
            }

            var cells = new List<object?>();
            for (int column = 0; column < Math.Min(width, SequenceHead.MaxItems); column++)
            {
                place[last] = column + array.GetLowerBound(last);
                cells.Add(array.GetValue(place));
            }

            var head = new SequenceHead(cells, width, width > cells.Count, null);
            SequenceNode line = ReadItems(head, TypeNames.Of(array.GetType().GetElementType()!), null, depth + 1, share);
            string label = $"[{string.Join(", ", place.SkipLast(1).Select(at => at.ToString(CultureInfo.InvariantCulture)))}]";
            rows.Add(array.Rank == 2 ? line : new PairNode(new TextNode(label, TextKind.Name), line));
        }

        return new SequenceNode(name, null, rows, count, count > rows.Count, null);
    }

    private ValueNode ReadMemory(object memory, string name, int depth, int room)
    {
        Type type = memory.GetType();
        if (OwnText(memory).Text is { } text && type.GetGenericArguments()[0] == typeof(char))
            return ScalarText.Cut(text, TextKind.String, depth);
        int length = (int)type.GetProperty("Length")!.GetValue(memory)!;
        object head = type.GetMethod("Slice", [typeof(int), typeof(int)])!.Invoke(memory, [0, Math.Min(length, SequenceHead.MaxItems)])!;
        var items = (IEnumerable)type.GetMethod("ToArray")!.Invoke(head, [])!;
        return ReadItems(new SequenceHead([.. items.Cast<object?>()], length, length > SequenceHead.MaxItems, null), name, null, depth, room);
    }

    private static (string? Text, string? Fault) OwnText(object value)
    {
        if (OwnTexts.HasNone(value.GetType()))
            return (null, null);
        try
        {
            string text = (value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString()) ?? "";
            return (text.ReplaceLineEndings("\n"), null);
        }
#pragma warning disable CA1031 // ToString is somebody else's code: where it fails the members stand.
        catch (Exception fault) when (Faults.IsOfValue(fault))
#pragma warning restore CA1031
        {
            return (null, Faults.Describe(fault));
        }
    }

    private static object? Part(Type type, string name, object value) => type.GetProperty(name)!.GetValue(value);

    private static bool IsDictionary(Type type) => TypeNames.Is(type, typeof(IReadOnlyDictionary<,>)) || TypeNames.Is(type, typeof(IDictionary<,>));

    private static string? LeftOut(object value)
    {
        if (value is not IEnumerable sequence)
            return ObjectMembers.Of(value.GetType()).Count is var members and > 0 ? Counts.Of(members, "member") : null;
        return KnownCount.Of(sequence) is { } items ? Counts.Of(items, "item") : "items";
    }

    private static string NameOf(Type type) => OwnTexts.IsAnonymous(type) ? "" : TypeNames.Of(type);
}
