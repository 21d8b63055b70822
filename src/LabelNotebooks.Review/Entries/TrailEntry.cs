using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>
/// One entry of a trail. Its text is the record: it is hashed as it lies and never written anew; everything else is read from it. Immutable.
/// </summary>
public sealed class TrailEntry
{
    /// <summary>The version of the format that this version of the library writes, and the highest that it can replay.</summary>
    public const int FormatVersion = 1;

    private TrailEntry(string text, EntryFields fields)
    {
        Text = text;
        Hash = HashText.Of(text);
        Version = fields.Whole("v");
        Number = fields.Whole("n");
        Previous = fields.Text("prev");
        Time = TrailTime.Read(fields.Text("time"));
        Body = Version > FormatVersion ? new UnknownEntry(fields.Text("type")) : EntryBodies.Read(fields);
    }

    /// <summary>The version of the format in which it was written.</summary>
    public long Version { get; }

    /// <summary>n: 1, 2, 3 ... without gaps.</summary>
    public long Number { get; }

    /// <summary>The hash of the entry before, 64 hexadecimal digits; zeros for the first.</summary>
    public string Previous { get; }

    /// <summary>When it was recorded, by the clock of the computer that recorded it: UTC, to the millisecond. The order is <see cref="Number"/>.</summary>
    public DateTime Time { get; }

    /// <summary>What it says.</summary>
    public EntryBody Body { get; }

    /// <summary>The record itself: canonical JSON, of which the bytes in UTF-8 are hashed.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, 64 hexadecimal digits: what the next entry names.</summary>
    public string Hash { get; }

    /// <inheritdoc/>
    public override string ToString() => $"entry {Number}, {Body.Type}, {TrailTime.Write(Time)}";

    /// <summary>A time as it stands in entries: UTC, to the millisecond, the same in every culture.</summary>
    public static string Written(DateTime time) => TrailTime.Write(time);

    /// <summary>The entry that a text is.</summary>
    /// <exception cref="AuditInputException">It is none.</exception>
    public static TrailEntry Parse(string text)
    {
        try
        {
            TrailEntry entry = Read(text);
            // What was taken over is an entry, too, and has to be one.
            _ = entry.Core();
            return entry;
        }
        catch (EntryFormatException fault)
        {
            throw new AuditInputException("entry", $"{fault.Message}.", "Take the text as it stands in the trail or in its export.");
        }
    }

    /// <summary>The entry that such a text is.</summary>
    /// <exception cref="EntryFormatException">It is none.</exception>
    internal static TrailEntry Read(string text) => new(text, CanonicalJson.Read(text));

    /// <summary>What it says in the end: of an entry that was taken over, the entry itself, however many trails it went through.</summary>
    public TrailEntry Core() => Body is ImportedEntry imported ? Read(imported.Entry).Core() : this;

    internal static TrailEntry Write(long number, string previous, DateTime time, EntryBody body)
    {
        EntryFields fields = new EntryFields()
            .With("v", (long)FormatVersion)
            .With("n", number)
            .With("prev", previous)
            .With("time", TrailTime.Write(time))
            .With("type", body.Type);
        body.Put(fields);
        return new TrailEntry(CanonicalJson.Write(fields), fields);
    }
}
