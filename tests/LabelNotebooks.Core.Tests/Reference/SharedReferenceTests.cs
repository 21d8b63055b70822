namespace LabelNotebooks.Core.Tests.Reference;

/// <summary>Equality with cleanlab 2.9.0 on sets that are not in the repository, real ones among them.</summary>
public sealed class SharedReferenceTests
{
    public static TheoryData<string> Sets => [.. ReferenceSet.Shared];

    [SharedTheory, MemberData(nameof(Sets))]
    public void Estimates_equal_the_reference(string set) => ReferenceComparison.Estimates(ReferenceSet.Load(set));

    [SharedTheory, MemberData(nameof(Sets))]
    public void Prune_counts_equal_the_reference(string set) => ReferenceComparison.PruneCounts(ReferenceSet.Load(set));

    [SharedTheory, MemberData(nameof(Sets))]
    public void Flags_equal_the_reference(string set) => ReferenceComparison.Masks(ReferenceSet.Load(set));

    [SharedTheory, MemberData(nameof(Sets))]
    public void Ranks_equal_the_reference(string set) => ReferenceComparison.Ranks(ReferenceSet.Load(set));

    [SharedTheory, MemberData(nameof(Sets))]
    public void Scores_equal_the_reference(string set) => ReferenceComparison.Scores(ReferenceSet.Load(set));

    [SharedTheory, MemberData(nameof(Sets))]
    public void Counts_and_health_equal_the_reference(string set) => ReferenceComparison.Health(ReferenceSet.Load(set));
}
