namespace LabelNotebooks;

/// <summary>How common one class is, and how many of its labels are flagged.</summary>
/// <param name="Class">0 to K-1.</param>
/// <param name="Name">The name.</param>
/// <param name="Count">How many labels it has.</param>
/// <param name="Of">N, how many labels there are.</param>
/// <param name="Flagged">How many of its labels are flagged.</param>
/// <param name="SetAside">How many more the rule flags, but the guard of rare classes does not: there is not enough evidence.</param>
/// <param name="FlaggedInterval">The Wilson interval of the flagged share, at 95 %; unknown without labels.</param>
public sealed record BalancedClass(int Class, string Name, int Count, int Of, int Flagged, int SetAside, Interval FlaggedInterval)
{
    /// <summary>The share of all labels, in [0, 1]; NaN without labels.</summary>
    public double Share => (double)Count / Of;

    /// <summary>The share of its labels that are flagged, in [0, 1]; NaN if it has none.</summary>
    public double FlaggedShare => (double)Flagged / Count;

    /// <summary>What can be said of its flags, in words.</summary>
    public string Verdict => this switch
    {
        { Count: 0 } => "no label: nothing can be said",
        { Count: < 5 } => "too few labels to judge: ask a domain expert to look at each",
        { Count: < ClassBalance.FewLabels, SetAside: 0 } => "few labels: a flag here is weak evidence, and so is its absence",
        { SetAside: > 0 } => "flags that lack evidence were set aside: ask a domain expert about them",
        { Flagged: 0 } => "nothing is flagged",
        { FlaggedShare: > 0.5 } => "more than half is flagged: the model does not know this class, or its guideline is unclear",
        _ => "enough labels for the flags to be looked at",
    };

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name}: {Sentences.Count(Count, "label")}, {Sentences.Count(Flagged)} flagged; {Verdict}.";
}
