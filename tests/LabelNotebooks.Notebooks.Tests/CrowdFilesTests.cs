namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The crowds of the notebooks are what their README says.</summary>
public sealed class CrowdFilesTests
{
    private static readonly Dictionary<string, string> Truth = Rows("messages.csv").ToDictionary(row => row[0], row => row[1]);

    [Fact]
    public void The_team_labels_six_for_each_message_as_carefully_as_said()
    {
        string[][] votes = [.. Rows("votes.csv")];
        Assert.Equal(3600, votes.Length);
        Assert.All(votes.CountBy(vote => vote[0]), message => Assert.Equal(6, message.Value));
        Assert.Equal(3600, votes.DistinctBy(vote => (vote[0], vote[1])).Count());
        // Who chooses at random is right in a quarter of it.
        Assert.All(new[] { "Ada", "Ben", "Chi" }, name => Assert.Equal(0.93 + (0.07 / 4), Right(name, label => true), 0.05));
        Assert.All(new[] { "Dora", "Emil", "Fay" }, name => Assert.Equal(0.62 + (0.38 / 4), Right(name, label => true), 0.08));
        Assert.All(
            new[] { "Gus", "Hana", "Ivo", "Jo" },
            name => Assert.Equal(0.25 * (0.9 + (0.1 / 4)), Right(name, label => label is "urgent" or "soon"), 0.08));
        Assert.All(new[] { "Kim", "Lea" }, name => Assert.Equal(0.25, Right(name, label => true), 0.06));

        double Right(string name, Func<string, bool> isOf) =>
            votes.Where(vote => vote[1] == name && isOf(Truth[vote[0]])).Average(vote => vote[2] == Truth[vote[0]] ? 1.0 : 0.0);
    }

    [Fact]
    public void The_crowd_labels_three_for_each_message_and_each_person_seven_or_eight()
    {
        string[][] votes = [.. Rows("votes-sparse.csv")];
        Assert.Equal(1800, votes.Length);
        Assert.All(votes.CountBy(vote => vote[0]), message => Assert.Equal(3, message.Value));
        var people = votes.CountBy(vote => vote[1]).ToArray();
        Assert.Equal(240, people.Length);
        Assert.All(people, person => Assert.InRange(person.Value, 7, 8));
        Assert.Equal(600, Truth.Count);
    }

    [Fact]
    public void Patients_are_those_of_the_table()
    {
        string[][] rows = [.. Rows("patients.csv")];
        Assert.Equal(315, rows.Length);
        Assert.Equal("1222111", string.Concat(rows.Where(row => row[0] == "7").Select(row => row[2])));
        Assert.Equal(3 * 45, rows.Count(row => row[1] == "1"));
        Assert.Equal(45, rows.Count(row => row[1] == "5"));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(RepositoryRoot.Combine("notebooks", "data", file)).Skip(1).Select(line => line.Split(','));
}
