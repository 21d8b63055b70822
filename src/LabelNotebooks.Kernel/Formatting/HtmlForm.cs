using System.Globalization;
using System.Net;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>The form of a value on a page: tables whose parts open to what lies in them. No script, no colour: it goes with any page.</summary>
internal static class HtmlForm
{
    private const int MaxSummary = 80;
    private const int MaxHeading = 200;
    private const int MaxWord = 40;

    /// <summary>Null for what reads as well in plain text.</summary>
    public static string? Of(ValueNode node) => node switch
    {
        _ when IsFlat(node) => null,
        ObjectNode { OwnText: { } text } => Opening(text, MaxHeading, Body(node)),
        SequenceNode { OwnText: { } text } => Opening(text, MaxHeading, Body(node)),
        _ => Body(node),
    };

    /// <summary>What stands in a cell of a table: parts of it open.</summary>
    public static string Cell(ValueNode node)
    {
        if (node is MarkupNode markup)
            return markup.Html;
        if (node is CutNode { LeftOut: { } leftOut } cut)
            return Encode($"{cut.TypeName} ({leftOut} not shown)".TrimStart());
        string text = PlainText.Nested(node, node is TextNode ? 0 : 1);
        if (!IsFlat(node))
            return Opening(text, MaxSummary, Body(node));
        // Lines stay lines, and a long word does not push the other columns off the page.
        string style = (text.Contains('\n', StringComparison.Ordinal) ? "white-space:pre-wrap;" : "") + (HasLongWord(text) ? "overflow-wrap:anywhere;" : "");
        return style.Length == 0 ? Encode(text) : $"<span style=\"{style.TrimEnd(';')}\">{Encode(text)}</span>";
    }

    private static bool HasLongWord(string text) => text.Length > MaxWord && text.Split([' ', '\n', '\t']).Any(word => word.Length > MaxWord);

    private static string Body(ValueNode node) => node switch
    {
        ObjectNode plain => OfMembers(plain),
        PairNode pair => HtmlTable.OfPairs("key", Title([pair]), [Named(pair)], []),
        SequenceNode sequence => OfSequence(sequence),
        TableNode table => HtmlTable.OfTable(table),
        MarkupNode markup => markup.Html,
        _ => $"<p>{Encode(PlainText.Nested(node, 0))}</p>",
    };

    private static string OfMembers(ObjectNode node)
    {
        string? cut = Counts.Shown(node.Members.Count, node.Total, node.Members.Count < node.Total, "member");
        return HtmlTable.OfPairs("property", "value", node.Members, cut is null ? [] : [cut]);
    }

    private static string OfSequence(SequenceNode sequence)
    {
        IReadOnlyList<ValueNode> items = sequence.Items;
        if (items.Count > 0 && items.All(item => item is PairNode { Value: TableNode }))
            return string.Concat(items.Cast<PairNode>().Select(pair => OfNamedTable(PlainText.Nested(pair.Key, 0), (TableNode)pair.Value)));
        if (items.Count > 0 && items.All(item => item is PairNode))
        {
            return items.All(item => item is PairNode { Key: TextNode { Kind: TextKind.Name }, Value: SequenceNode list } && IsList(list))
                ? HtmlTable.OfLists(sequence)
                : HtmlTable.OfPairs("key", Title(items), items.Cast<PairNode>().Select(Named), HtmlTable.Rest(sequence, "row"));
        }

        if (items.Any(IsRow) && items.All(item => IsRow(item) || item is TextNode { Text: "null", Kind: TextKind.Word }))
            return HtmlTable.OfRows(sequence);
        if (items.Count > 1 && items.All(item => item is SequenceNode list && IsList(list)) && items.Any(item => item is SequenceNode { Items.Count: > 0 }))
            return HtmlTable.OfLists(sequence);
        return HtmlTable.OfPairs("", "value", items.Select((item, at) => (at.ToString(CultureInfo.InvariantCulture), item)), HtmlTable.Rest(sequence, "item"));
    }

    private static (string Key, ValueNode Value) Named(PairNode pair) => (PlainText.Nested(pair.Key, 0), pair.Value);

    private static string OfNamedTable(string name, TableNode table) =>
        $"<details open><summary>{Encode($"{name}: {PlainText.Nested(table, 1)}")}</summary>{HtmlTable.OfTable(table)}</details>";

    private static string Title(IReadOnlyList<ValueNode> pairs) =>
        pairs.All(pair => pair is PairNode { Value: SequenceNode { IsMap: false } }) ? "items" : "value";

    private static bool IsRow(ValueNode node) => node is ObjectNode { Members.Count: > 0 } row && (row.OwnText is null || row.IsTuple);

    /// <summary>True for a list of which each item is one text.</summary>
    private static bool IsList(SequenceNode list) => list is { OwnText: null, IsMap: false } && list.Items.All(item => item is TextNode);

    /// <summary>True for what plain text shows whole.</summary>
    private static bool IsFlat(ValueNode node) => node switch
    {
        TextNode or CutNode => true,
        ObjectNode plain => plain.Members.Count == 0 || (plain.IsTuple && plain.Members.All(member => member.Value is TextNode)),
        SequenceNode { OwnText: null } sequence => sequence.Items.All(item => item is TextNode),
        PairNode pair => IsFlat(pair.Key) && IsFlat(pair.Value),
        TableNode table => table.Columns.Count == 0,
        _ => false,
    };

    private static string Opening(string text, int most, string body)
    {
        string line = text.Split('\n', 2)[0];
        bool isWhole = line.Length == text.Length && line.Length <= most;
        string summary = isWhole ? line : line.Length <= most ? line + " ..." : line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)] + "...";
        // A text of several lines stands whole inside.
        string whole = text.Contains('\n', StringComparison.Ordinal) ? $"<pre>{Encode(text)}</pre>" : "";
        return $"<details><summary>{Encode(summary)}</summary>{whole}{body}</details>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Visible(text, keepsLines: true));
}
