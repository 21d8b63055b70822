using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>A decision is taken back: what it had replaced or settled counts again.</summary>
public sealed record UndoEntry : EntryBody
{
    internal const string Word = "undo";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The number of the decision.</summary>
    public required long Of { get; init; }

    /// <summary>The seal of who took it back.</summary>
    public required string Who { get; init; }

    /// <summary>In which role; empty where none was given.</summary>
    public required string Role { get; init; }

    /// <summary>The seal of the reason; empty where none was given.</summary>
    public required string Reason { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("of", Of)
        .With("who", Who)
        .With("role", Role)
        .With("reason", Reason);

    internal static UndoEntry Read(EntryFields fields) => new()
    {
        Of = fields.Whole("of"),
        Who = fields.Text("who"),
        Role = fields.Text("role"),
        Reason = fields.Text("reason"),
    };
}
