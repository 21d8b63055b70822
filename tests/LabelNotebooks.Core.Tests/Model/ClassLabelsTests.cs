using System.Globalization;

namespace LabelNotebooks.Core.Tests.Labels;

public sealed class ClassLabelsTests
{
    public static TheoryData<string[], string[], ClassOrder> Orders => new()
    {
        { ["10", "9", "-1", "9"], ["-1", "9", "10"], ClassOrder.SortedAsNumbers },
        { ["0"], ["0"], ClassOrder.SortedAsNumbers },
        // "007" is not how a number is written: it is text and differs from "7".
        { ["7", "007", "10"], ["007", "10", "7"], ClassOrder.SortedAsText },
        { ["10", "9", "+1"], ["+1", "10", "9"], ClassOrder.SortedAsText },
        { ["10", "9", "-0"], ["-0", "10", "9"], ClassOrder.SortedAsText },
        { ["10", "9", " 1"], [" 1", "10", "9"], ClassOrder.SortedAsText },
        { ["10", "9", "1.0"], ["1.0", "10", "9"], ClassOrder.SortedAsText },
        { ["10", "9", "1,000"], ["1,000", "10", "9"], ClassOrder.SortedAsText },
        { ["10", "9", "99999999999999999999"], ["10", "9", "99999999999999999999"], ClassOrder.SortedAsText },
        { ["cat", "Dog", "äffin", "Cat", ""], ["", "Cat", "Dog", "cat", "äffin"], ClassOrder.SortedAsText },
        // In Turkish i and ı are letters apart, in no culture do they meet here.
        { ["i", "ı", "I", "İ"], ["I", "i", "İ", "ı"], ClassOrder.SortedAsText },
    };

    [Theory, MemberData(nameof(Orders))]
    public void FromNames_without_classes_sorts_them_by_value_or_by_characters(string[] labels, string[] classes, ClassOrder order)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "", "de-DE", "tr-TR", "sv-SE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var read = ClassLabels.FromNames(labels);
                Assert.Equal(classes, read.Classes.AsEnumerable());
                Assert.Equal(order, read.Order);
                Assert.Equal(labels, Enumerable.Range(0, read.Count).Select(read.Name));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void FromNames_with_classes_keeps_their_order_and_counts_those_without_labels()
    {
        var labels = ClassLabels.FromNames(["b", "a", "b"], ["c", "b", "a"]);
        Assert.Equal([1, 2, 1], labels.Codes.ToArray());
        Assert.Equal([0, 2, 1], labels.ClassCounts.AsEnumerable());
        Assert.Equal((3, 3, ClassOrder.AsGiven), (labels.Count, labels.ClassCount, labels.Order));
        Assert.Equal((2, "a"), (labels[1], labels.Name(1)));
    }

    [Fact]
    public void FromDictionary_gives_what_names_one_by_one_give()
    {
        var labels = ClassLabels.FromDictionary(["10", "9", "2"], new[] { 0, 2, 1, 0 });
        Assert.Equal(["2", "9", "10"], labels.Classes.AsEnumerable());
        Assert.Equal([2, 0, 1, 2], labels.Codes.ToArray());
        Assert.Equal(ClassOrder.SortedAsNumbers, labels.Order);
        Assert.Equal([1, 0], ClassLabels.FromDictionary(["b", "a"], new[] { 0, 1 }, ["a", "b"]).Codes.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void FromDictionary_with_an_index_of_no_name_is_a_mistake_of_the_program(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassLabels.FromDictionary(["a", "b"], new[] { 0, index }));

    [Fact]
    public void FromCodes_names_classes_by_their_code_and_copies()
    {
        int[] codes = [2, 0, 2];
        var labels = ClassLabels.FromCodes(codes, 3);
        codes[0] = 1;
        Assert.Equal(["0", "1", "2"], labels.Classes.AsEnumerable());
        Assert.Equal([2, 0, 2], labels.Codes.ToArray());
        Assert.Equal([1, 0, 2], labels.ClassCounts.AsEnumerable());
        Assert.Equal(ClassOrder.AsGiven, labels.Order);
    }

    [Fact]
    public void FromCodes_without_classes_is_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassLabels.FromCodes([], 0));

    [Fact]
    public void No_labels_are_no_problem_of_their_own()
    {
        Assert.Equal((0, 0), (ClassLabels.FromNames([]).Count, ClassLabels.FromNames([]).ClassCount));
        Assert.Equal((0, 2), (ClassLabels.FromCodes([], 2).Count, ClassLabels.FromCodes([], 2).ClassCount));
    }
}
