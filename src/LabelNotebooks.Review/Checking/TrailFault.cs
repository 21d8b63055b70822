namespace LabelNotebooks;

/// <summary>Something in a trail that its rules do not allow: it was damaged, or changed by another program.</summary>
/// <param name="Number">The number of the entry where it shows; 0 where it concerns the file.</param>
/// <param name="What">What is wrong, as the end of a sentence that begins with the entry.</param>
public sealed record TrailFault(long Number, string What)
{
    internal const string OneOfTwo = "one of the two was changed, put in, or taken from elsewhere";

    /// <summary>The example of that entry, as it stands there; null where none is known.</summary>
    public string? Example { get; init; }

    /// <summary>The time of that entry, as it stands there; null where none is known.</summary>
    public DateTime? Time { get; init; }

    /// <summary>True if a text or a name is not the one that the entry sealed: the chain itself says so, and holds.</summary>
    public bool IsOfText { get; init; }

    /// <summary>True if the entry does not follow on the one before it, which is there.</summary>
    internal bool IsBreak { get; init; }

    /// <summary>True if what stands before the entry cannot be told from it: it does not follow, or is no entry.</summary>
    internal bool IsCut { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string where = Number == 0 ? "the file" : $"entry {Number}";
        string details = string.Join(", ", new[]
        {
            Example is null ? null : $"example {Example}",
            Time is { } time ? Format.TrailTime.Write(time) : null,
        }.OfType<string>());
        return $"{where}{(details.Length == 0 ? "" : $" ({details})")}: {What}";
    }
}
