using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>A person who takes part, from here on. The name is sealed.</summary>
public sealed record PersonEntry : EntryBody
{
    internal const string Word = "person";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The seal of the name, 64 hexadecimal digits.</summary>
    public required string Who { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("who", Who);

    internal static PersonEntry Read(EntryFields fields) => new()
    {
        Who = fields.Text("who"),
    };
}
