namespace LabelNotebooks.Core.Tests.Balance;

public sealed class ClassBalanceTests
{
    [Fact]
    public void Counts_shares_and_how_mixed_the_classes_are()
    {
        ClassBalance balance = ClassBalance.Of(ClassLabels.FromCodes(
            [.. Enumerable.Repeat(0, 90), .. Enumerable.Repeat(1, 9), 2],
            ["common", "rare", "single", "none"]));
        Assert.Equal(90, balance.ImbalanceRatio);
        // exp of -(0.9 ln 0.9 + 0.09 ln 0.09 + 0.01 ln 0.01).
        Assert.Equal(1.4299, balance.EffectiveClassCount, 4);
        Assert.Equal("common is 90 times as common as single: 90 and 1 label.", balance.ToString());
        Assert.Equal(
            [
                "nothing is flagged",
                "few labels: a flag here is weak evidence, and so is its absence",
                "too few labels to judge: ask a domain expert to look at each",
                "no label: nothing can be said",
            ],
            balance.Classes.Select(one => one.Verdict));
        Assert.True(double.IsNaN(balance.Classes[3].FlaggedShare));
    }

    [Fact]
    public void Equally_common_classes_are_as_many_as_they_are()
    {
        ClassBalance balance = ClassBalance.Of(ClassLabels.FromCodes([0, 1, 2, 3], 4));
        Assert.Equal(4, balance.EffectiveClassCount, 12);
        Assert.Equal("Classes are about equally common: 1 to 1 labels each.", balance.ToString());
    }

    [Fact]
    public void One_class_alone_and_no_label_at_all_are_said()
    {
        Assert.Equal("All 3 labels are 0.", ClassBalance.Of(ClassLabels.FromCodes([0, 0, 0], 2)).ToString());
        ClassBalance empty = ClassBalance.Of(ClassLabels.FromCodes([], 2));
        Assert.Equal("There are no labels.", empty.ToString());
        Assert.Equal(0, empty.EffectiveClassCount);
        Assert.True(double.IsNaN(empty.ImbalanceRatio));
    }
}
