namespace LabelNotebooks;

/// <summary>One thing that is wrong with an input, in words for the person who has to mend it.</summary>
/// <param name="Place">Where: file, row, column, class. Empty where the finding says it.</param>
/// <param name="Finding">What is wrong, with the value that was met; a full sentence.</param>
/// <param name="Mend">What to do; a full sentence.</param>
public sealed record InputProblem(string Place, string Finding, string Mend)
{
    /// <summary>The property of the options that is wrong, for who lets a person type it under another name; null where it is the data.</summary>
    public string? Option { get; init; }

    /// <summary>Place and finding on one line, the mend on the next.</summary>
    public override string ToString() => $"{(Place.Length == 0 ? "" : Place + ": ")}{Finding}\n  {Mend}";
}
