using CsCheck;

namespace LabelNotebooks.Core.Tests.Model;

public sealed class ExampleSetTests
{
    [Fact]
    public void An_example_with_an_id_goes_by_it_everywhere()
    {
        ExampleSet examples = ExampleSet.Of("wards.csv", ["a7", "a9"], "id");
        Assert.Equal("a9", examples.KeyOf(1));
        Assert.Equal("a9", examples.NameOf(1));
        Assert.False(examples.AreNumbered);
        Assert.Equal("2 examples of wards.csv, known by the id in column \"id\".", examples.ToString());
    }

    [Fact]
    public void An_example_without_id_is_shown_as_a_spreadsheet_counts_and_kept_from_0()
    {
        ExampleSet examples = ExampleSet.Numbered("wards.csv", ["0", "2"], row => row == 0 ? 2 : 4);
        Assert.Equal("row 4", examples.NameOf(1));
        Assert.Equal("2", examples.KeyOf(1));
        Assert.True(examples.AreNumbered);
        Assert.True(examples.TryRowOf("2", out int byKey) && byKey == 1);
        Assert.True(examples.TryRowOf("row 2", out int byScreen) && byScreen == 0);
        Assert.Equal("1", ExampleSet.Numbered("labels in memory", 2).NameOf(1));
    }

    [Fact]
    public void Some_of_the_examples_are_known_as_before()
    {
        ExampleSet some = ExampleSet.Numbered("wards.csv", ["0", "2", "3"], row => row + 2).Take([2, 0]);
        Assert.Equal(["3", "0"], some.Keys);
        Assert.Equal(["row 4", "row 2"], [some.NameOf(0), some.NameOf(1)]);
        Assert.True(some.AreNumbered);
        Assert.True(some.TryRowOf("row 2", out int row) && row == 1);
        ExampleSet named = ExampleSet.Of("wards.csv", ["a7", "a9"], "id").Take([1]).WithSource("consensus");
        Assert.Equal("1 example of consensus, known by the id in column \"id\".", named.ToString());
        Assert.Equal("a9", named.NameOf(0));
    }

    [Fact]
    public void What_is_missing_is_named_as_a_screen_does()
    {
        ExampleSet asked = ExampleSet.Numbered("wards.csv", ["0", "1", "2"], row => row + 2);
        ExampleMatch match = ExampleSet.Of("x", ["1", "a"]).Match(asked.Keys);
        Assert.Equal(["0", "2"], match.Missing.AsEnumerable());
        Assert.Equal(["row 2", "row 4"], match.NamesOfMissing(asked).AsEnumerable());
        Assert.Throws<ArgumentException>(() => match.NamesOfMissing(ExampleSet.Numbered("x", 2)));
        ExampleSet twice = ExampleSet.Of("x", ["z", "z"]);
        Assert.Equal(["z"], ExampleSet.Of("x", ["a"]).Match(twice.Keys).NamesOfMissing(twice).AsEnumerable());
    }

    [Fact]
    public void What_is_not_there_is_found_missing_once_and_what_was_not_asked_for_is_counted()
    {
        ExampleMatch match = ExampleSet.Of("x", ["a", "b", "c", "d"]).Match(["c", "z", "a", "z"]);
        Assert.Equal([2, -1, 0, -1], match.Rows.AsEnumerable());
        Assert.Equal(["z"], match.Missing.AsEnumerable());
        Assert.Equal(2, match.Extra);
        Assert.Equal("2 examples found, 1 missing, 2 more there.", match.ToString());
    }

    [Fact]
    public void Ids_are_compared_letter_by_letter()
    {
        ExampleSet examples = ExampleSet.Of("x", ["a", "A", "ß", "ss"]);
        Assert.True(examples.TryRowOf("A", out int row));
        Assert.Equal(1, row);
        Assert.True(examples.TryRowOf("ss", out row));
        Assert.Equal(3, row);
        Assert.False(examples.TryRowOf("SS", out _));
    }

    [Fact]
    public void Every_key_leads_back_to_its_row() => Gen.String[1, 8].HashSet[1, 40].Select(set => set.ToArray()).Sample(ids =>
    {
        ExampleSet examples = ExampleSet.Of("x", ids);
        Assert.All(Enumerable.Range(0, ids.Length), row => Assert.True(examples.TryRowOf(examples.KeyOf(row), out int back) && back == row));
        Assert.Equal(Enumerable.Range(0, ids.Length).Reverse(), examples.Match([.. ids.Reverse()]).Rows);
    });
}
