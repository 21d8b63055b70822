namespace LabelNotebooks;

/// <summary>One row of a sheet to review: what a person may know before the verdict.</summary>
/// <param name="Example">The id.</param>
/// <param name="GivenLabel">The label that is asked about.</param>
/// <param name="Text">What the example says; null where it is looked up elsewhere by its id.</param>
public sealed record ReviewSheetRow(string Example, string GivenLabel, string? Text)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Example}: is {GivenLabel} right or wrong?";
}
