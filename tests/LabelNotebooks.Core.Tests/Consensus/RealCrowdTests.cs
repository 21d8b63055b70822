namespace LabelNotebooks.Core.Tests.Consensus;

/// <summary>Crowds with gold labels; docs/consensus-accuracy.md has every method on every one of them.</summary>
public sealed class RealCrowdTests
{
    [SharedTheory]
    [InlineData("bluebirds", 0.898)]
    [InlineData("dogs", 0.843)]
    [InlineData("face-sentiment", 0.640)]
    [InlineData("snow-rte", 0.928)]
    public void Full_Dawid_Skene_beats_the_vote(string set, double published)
    {
        double vote = Accuracy(set, ConsensusMethod.Majority);
        double found = Accuracy(set, ConsensusMethod.DawidSkene);
        Assert.True(found > vote, $"{found} against {vote}");
        // An independent run; sets of 108 to 807 examples, so that one example is .001 to .009.
        Assert.Equal(published, found, 0.005);
    }

    [SharedFact]
    public void On_a_sparse_crowd_full_Dawid_Skene_loses_and_one_coin_wins()
    {
        double vote = Accuracy("zencrowd-us", ConsensusMethod.Majority);
        double full = Accuracy("zencrowd-us", ConsensusMethod.DawidSkene);
        double coin = Accuracy("zencrowd-us", ConsensusMethod.OneCoin);
        Assert.Equal((0.868, 0.823, 0.905), (Math.Round(vote, 3), Math.Round(full, 3), Math.Round(coin, 3)));
        Assert.True(full < vote && vote < coin);
    }

    [SharedFact]
    public void Repeated_pairs_are_counted_as_the_set_says()
    {
        Assert.Equal(1035, Read("zencrowd-us").Repeated.Rows);
        Assert.Equal(710, Read("zencrowd-in").Repeated.Rows);
        Assert.Equal(0, Read("bluebirds").Repeated.Rows);
    }

    private static double Accuracy(string set, ConsensusMethod method)
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(Read(set), new() { Method = method });
        Dictionary<string, string> truth = Rows(set, "truth.csv").ToDictionary(row => row[0], row => row[1]);
        int[] known = [.. Enumerable.Range(0, found.Labels.Length).Where(example => truth.ContainsKey(found.Annotations.Examples[example]))];
        return known.Count(example => found.Annotations.Classes[found.Labels[example]] == truth[found.Annotations.Examples[example]]) / (double)known.Length;
    }

    private static Annotations Read(string set)
    {
        string[][] rows = [.. Rows(set, "annotations.csv")];
        return Annotations.FromNames([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1])], [.. rows.Select(row => row[2])]);
    }

    private static IEnumerable<string[]> Rows(string set, string file) =>
        File.ReadLines(SharedFolder.Combine("data", "ma-" + set, file)).Skip(1).Select(line => line.Split(','));
}
