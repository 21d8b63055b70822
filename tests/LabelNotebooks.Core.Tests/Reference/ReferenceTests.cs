namespace LabelNotebooks.Core.Tests.Reference;

/// <summary>Equality with cleanlab 2.9.0, family by family. The shared sets are those of <see cref="SharedReferenceTests"/>.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Sets => [.. ReferenceSet.Shipped];

    [Theory, MemberData(nameof(Sets))]
    public void Estimates_equal_the_reference(string set) => ReferenceComparison.Estimates(ReferenceSet.Load(set));

    [Theory, MemberData(nameof(Sets))]
    public void Prune_counts_equal_the_reference(string set) => ReferenceComparison.PruneCounts(ReferenceSet.Load(set));

    [Theory, MemberData(nameof(Sets))]
    public void Flags_equal_the_reference(string set) => ReferenceComparison.Masks(ReferenceSet.Load(set));

    [Theory, MemberData(nameof(Sets))]
    public void Ranks_equal_the_reference(string set) => ReferenceComparison.Ranks(ReferenceSet.Load(set));

    [Theory, MemberData(nameof(Sets))]
    public void Scores_equal_the_reference(string set) => ReferenceComparison.Scores(ReferenceSet.Load(set));

    [Theory, MemberData(nameof(Sets))]
    public void Counts_and_health_equal_the_reference(string set) => ReferenceComparison.Health(ReferenceSet.Load(set));
}
