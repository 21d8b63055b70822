using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>A remark on an example, or the answer to one; without an example: who took another copy over, or says that a model learned.</summary>
public sealed record CommentEntry : EntryBody
{
    internal const string Word = "comment";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>
    /// The example; empty where the entry says who took over the copy whose first entry is <see cref="On"/>, or who kept the model of that entry.
    /// </summary>
    public required string Example { get; init; }

    /// <summary>The seal of the words.</summary>
    public required string Remark { get; init; }

    /// <summary>The seal of who said it.</summary>
    public required string Who { get; init; }

    /// <summary>In which role; empty where none was given.</summary>
    public required string Role { get; init; }

    /// <summary>The number of the entry that it answers; null for none.</summary>
    public long? On { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("example", Example)
        .With("text", Remark)
        .With("who", Who)
        .With("role", Role)
        .With("on", On);

    internal static CommentEntry Read(EntryFields fields) => new()
    {
        Example = fields.Text("example"),
        Remark = fields.Text("text"),
        Who = fields.Text("who"),
        Role = fields.Text("role"),
        On = fields.WholeOrNone("on"),
    };
}
