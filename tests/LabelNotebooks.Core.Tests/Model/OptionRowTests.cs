using System.Globalization;
using System.Reflection;

namespace LabelNotebooks.Core.Tests.Model;

/// <summary>The rows of options walk the record: a property that is added without a row is found here.</summary>
public sealed class OptionRowTests
{
    private static readonly LabelIssueOptions Other = new()
    {
        FilterBy = FilterBy.Both,
        RankBy = RankBy.NormalizedMargin,
        AdjustProbabilities = true,
        JointRule = ConfidentJointRule.Paper,
        NoiseFraction = 0.1,
        MinExamplesPerClass = 3,
        GuardBelow = 0,
        RemovePerClass = [1, 0, 20],
    };

    [Fact]
    public void Every_property_that_changes_flags_has_a_row_of_its_name()
    {
        string[] properties = [.. typeof(LabelIssueOptions)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.CanWrite)
            .Select(one => one.Name)];
        Assert.Equal(properties.Order(StringComparer.Ordinal), LabelIssueOptions.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_comes_back_from_its_text_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            foreach (OptionRow<LabelIssueOptions> row in LabelIssueOptions.Rows)
            {
                Assert.NotEqual(row.Default, row.TextOf(Other));
                LabelIssueOptions? read = row.Read(new LabelIssueOptions(), row.TextOf(Other));
                Assert.NotNull(read);
                Assert.Equal(row.TextOf(Other), row.TextOf(read));
                // No other property moves along.
                Assert.All(LabelIssueOptions.Rows.Where(other => other.Name != row.Name), other => Assert.Equal(other.Default, other.TextOf(read)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_no_value_is_not_read() => Assert.All(
        LabelIssueOptions.Rows,
        row => Assert.Null(row.Read(new LabelIssueOptions(), "no such value")));

    [Fact]
    public void Defaults_have_no_fault_and_every_value_out_of_range_has_one()
    {
        Assert.Empty(new LabelIssueOptions().Faults());
        LabelIssueOptions wrong = new()
        {
            FilterBy = (FilterBy)99,
            RankBy = (RankBy)99,
            JointRule = (ConfidentJointRule)99,
            NoiseFraction = double.NaN,
            MinExamplesPerClass = -1,
            GuardBelow = -1,
            RemovePerClass = [-1],
        };
        Assert.Equal(
            LabelIssueOptions.Rows.Select(row => row.Name).Where(name => name != nameof(LabelIssueOptions.AdjustProbabilities)),
            wrong.Faults().Select(fault => fault.Property));
    }
}
