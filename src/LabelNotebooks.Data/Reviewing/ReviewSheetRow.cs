namespace LabelNotebooks;

/// <summary>One row of a sheet to review: what a person may know before the verdict.</summary>
/// <param name="Example">The id.</param>
/// <param name="GivenLabel">The label that is asked about.</param>
/// <param name="Shown">What is shown of the example, a cell for each column; empty where it is looked up elsewhere by its id.</param>
public sealed record ReviewSheetRow(string Example, string GivenLabel, IReadOnlyList<string> Shown)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Example}: is {GivenLabel} right or wrong?";
}
