namespace LabelNotebooks.Kernel.Formatting;

/// <summary>A value as it was read: once, so that all its forms tell the same, and what reading does happens once.</summary>
internal abstract record ValueNode;

/// <summary>What reads well in one piece.</summary>
/// <param name="Text">Its text, or the head of it.</param>
/// <param name="Kind">What it is the text of.</param>
/// <param name="Length">The number of letters of the whole text where this is its head; null for all of it.</param>
internal sealed record TextNode(string Text, TextKind Kind, int? Length = null) : ValueNode;

/// <summary>A value with members.</summary>
/// <param name="TypeName">Its type; empty where that has no name.</param>
/// <param name="OwnText">What its own ToString says; null for none.</param>
/// <param name="Members">Its members in the order of declaration.</param>
/// <param name="Total">How many it has.</param>
internal sealed record ObjectNode(string TypeName, string? OwnText, IReadOnlyList<(string Name, ValueNode Value)> Members, int Total) : ValueNode
{
    /// <summary>True for a tuple, which is written as one.</summary>
    public bool IsTuple { get; init; }
}

/// <summary>The head of a sequence.</summary>
/// <param name="TypeName">Its type.</param>
/// <param name="OwnText">What its own ToString says; null for none.</param>
/// <param name="Items">Its first items.</param>
/// <param name="Total">How many it has; null where that is not known.</param>
/// <param name="HasMore">True where items follow.</param>
/// <param name="Fault">What ended the reading too early; null for nothing.</param>
internal sealed record SequenceNode(string TypeName, string? OwnText, IReadOnlyList<ValueNode> Items, long? Total, bool HasMore, string? Fault) : ValueNode
{
    /// <summary>True for keys with values.</summary>
    public bool IsMap { get; init; }
}

/// <summary>A value that has a page of its own.</summary>
/// <param name="Inner">The value as it is read otherwise: its text.</param>
/// <param name="Html">Its page, as its author wrote it.</param>
internal sealed record MarkupNode(ValueNode Inner, string Html) : ValueNode;

/// <summary>A key with its value, or a group: a key with its items.</summary>
internal sealed record PairNode(ValueNode Key, ValueNode Value) : ValueNode;

/// <summary>Rows under named columns.</summary>
/// <param name="TypeName">Its type.</param>
/// <param name="Columns">The names of the columns that are shown.</param>
/// <param name="Rows">The first rows, a value for each of these columns.</param>
/// <param name="TotalRows">How many rows it has.</param>
/// <param name="TotalColumns">How many columns it has.</param>
internal sealed record TableNode(
    string TypeName, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ValueNode>> Rows, long TotalRows, int TotalColumns) : ValueNode;

/// <summary>What lies too deep to be shown.</summary>
/// <param name="TypeName">Its type; empty where that has no name.</param>
/// <param name="LeftOut">What was left out, with its count; null where that is not known.</param>
internal sealed record CutNode(string TypeName, string? LeftOut) : ValueNode;
