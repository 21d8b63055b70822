namespace LabelNotebooks;

/// <summary>What is wrong with an option; who lets a person set it says where.</summary>
/// <param name="Property">The name of the property.</param>
/// <param name="Finding">What is wrong, with the value; a full sentence.</param>
/// <param name="Mend">What to do; a full sentence.</param>
public sealed record OptionFault(string Property, string Finding, string Mend)
{
    /// <summary>The fault as a problem of who sets options in C#.</summary>
    public override string ToString() => ToProblem($"options, {Property}").ToString();

    /// <summary>The fault as a problem of a place.</summary>
    public InputProblem ToProblem(string place) => new(place, Finding, Mend) { Option = Property };
}
