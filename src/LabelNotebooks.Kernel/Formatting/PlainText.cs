using System.Globalization;
using System.Text;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The plain form of any value: compact, and readable without a page.</summary>
internal static class PlainText
{
    private const int MaxDepth = 3;

    /// <summary>A value that is shown by itself.</summary>
    public static string Of(ValueNode node) => node switch
    {
        SequenceNode { OwnText: null } sequence => Sequence(sequence, 0, isAlone: true),
        TableNode table => PlainTable.Of(table),
        PairNode { Value: TableNode table } pair => $"{Nested(pair.Key, 0)}\n{PlainTable.Of(table)}",
        _ => Nested(node, 0),
    };

    /// <summary>A value in a list of values; what is worked out on reading is left alone.</summary>
    public static string Nested(object? value, int depth) => Nested(ValueReader.ReadKnown(value), depth);

    /// <summary>A value inside another one; at depth 0 a text stands without quotes.</summary>
    public static string Nested(ValueNode node, int depth) => node switch
    {
        TextNode text => Text(text, depth),
        PairNode pair => $"{Nested(pair.Key, depth)}: {Nested(pair.Value, depth)}",
        SequenceNode { OwnText: { } own } => own,
        SequenceNode sequence => depth >= MaxDepth ? sequence.TypeName : Sequence(sequence, depth, isAlone: false),
        ObjectNode { OwnText: { } own } => own,
        ObjectNode { IsTuple: true } tuple => depth >= MaxDepth ? tuple.TypeName : Tuple(tuple, depth),
        ObjectNode plain => Members(plain, depth),
        TableNode table => $"{table.TypeName} ({Counts.Of(table.TotalRows, "row")}, {Counts.Of(table.TotalColumns, "column")})",
        MarkupNode markup => Nested(markup.Inner, depth),
        CutNode cut => cut.TypeName.Length == 0 ? "{ ... }" : cut.TypeName,
        _ => "",
    };

    /// <summary>A text with what cannot be seen in it written out.</summary>
    public static string Visible(string text, bool keepsLines)
    {
        if (!text.Any(letter => char.IsControl(letter)))
            return text;
        var visible = new StringBuilder(text.Length);
        foreach (char letter in text)
            visible.Append(!char.IsControl(letter) || (keepsLines && letter is '\n' or '\t') ? letter.ToString() : Escape(letter));
        return visible.ToString();
    }

    private static string Tuple(ObjectNode tuple, int depth) =>
        $"({string.Join(", ", tuple.Members.Select(member => Nested(member.Value, member.Value is TextNode ? 0 : depth + 1)))})";

    private static string Text(TextNode node, int depth)
    {
        string text = node.Text;
        if (depth > 0 && node.Kind is TextKind.String or TextKind.Letter)
        {
            char quote = node.Kind == TextKind.String ? '"' : '\'';
            text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(quote.ToString(), "\\" + quote, StringComparison.Ordinal);
            text = quote + Visible(text, keepsLines: false) + quote;
        }

        return node.Length is { } length ? $"{text}... ({Counts.Of(length, "letter")})" : text;
    }

    private static string Escape(char letter) => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\0' => "\\0",
        _ => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
    };

    private static string Sequence(SequenceNode sequence, int depth, bool isAlone)
    {
        // Objects read best one below the other; numbers and words in a row.
        bool isTall = isAlone && sequence.Items.Any(item => item is not TextNode { Kind: not TextKind.Name });
        if (isAlone && sequence.Items.Count > 0 && sequence.Items.All(item => item is PairNode { Value: TableNode }))
            return string.Join("\n\n", [.. sequence.Items.Select(Of), .. Rest(sequence)]);
        string[] items = [.. sequence.Items.Select(item => Nested(item, depth + 1)), .. Rest(sequence)];
        (char open, char close) = sequence.IsMap ? ('{', '}') : ('[', ']');
        if (isTall && items.Length > 1)
            return string.Join('\n', items);
        return items.Length == 0 ? $"{open}{close}" : $"{open} {string.Join(", ", items)} {close}";
    }

    /// <summary>What is said of a sequence behind its items.</summary>
    public static IEnumerable<string> Rest(SequenceNode sequence)
    {
        if (sequence.HasMore)
            yield return sequence.Total is { } total ? $"{Counts.Of(total - sequence.Items.Count)} more" : "(more)";
        if (sequence.Fault is { } fault)
            yield return fault;
    }

    private static string Members(ObjectNode node, int depth)
    {
        if (node.Members.Count == 0 || depth >= MaxDepth)
            return node.TypeName.Length == 0 ? "{ ... }" : node.TypeName;
        IEnumerable<string> members = node.Members.Select(member => $"{member.Name} = {Nested(member.Value, depth + 1)}");
        if (node.Total > node.Members.Count)
            members = members.Append($"{Counts.Of(node.Total - node.Members.Count)} more");
        return $"{(node.TypeName.Length == 0 ? "" : node.TypeName + " ")}{{ {string.Join(", ", members)} }}";
    }
}
