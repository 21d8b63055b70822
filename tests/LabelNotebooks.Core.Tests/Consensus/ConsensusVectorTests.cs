using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Consensus;

/// <summary>Published values, to the digits that were printed.</summary>
public sealed class ConsensusVectorTests
{
    [Fact]
    public void Dawid_and_Skenes_patients()
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(Crowds.Patients(), new() { Method = ConsensusMethod.DawidSkene, Smoothing = 0, Tolerance = 1e-12 });
        Assert.True(found.HasConverged);
        Assert.Equal("log likelihood", found.Objective);
        Assert.Equal(-192.890881, found.History[^1], 6);
        Assert.Equal([0.3996, 0.4220, 0.1118, 0.0667], found.Prevalence!.Value.Select(share => Math.Round(share, 4)));
        Assert.Equal("0.89 0.11 0 0 / 0.07 0.88 0.05 0 / 0 0.34 0.66 0 / 0 0 0.56 0.44", Matrix(found, 0));
        Assert.Equal("0.83 0.17 0 0 / 0.05 0.63 0.31 0 / 0 0 1 0 / 0 0 0 1", Matrix(found, 1));
        Assert.Equal("0.16 0.73 0.11 0", Matrix(found, 4).Split(" / ")[1]);
        Assert.Equal("8 12 32 38 39", Patients(found, 2));
        Assert.Equal("2 11 36", Patients(found, 3));
    }

    [Theory]
    [InlineData(ConsensusMethod.Wawa)]
    [InlineData(ConsensusMethod.ZeroBasedSkill)]
    public void Skills_of_the_toy_of_crowd_kit(ConsensusMethod method)
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(Crowds.Toy(), new() { Method = method });
        Assert.Equal([0.6, 0.8, 1, 0.4, 0.8], found.Annotators.Select(annotator => Math.Round(annotator.Skill, 6)));
        Assert.Equal(
            [0.461538, 0.666667, 0.277778, 1, 0.166667],
            Enumerable.Range(0, 5).Select(task => Math.Round(found.Probabilities.RowAsDouble(task)[1], 6)));
    }

    [Theory]
    [InlineData(ConsensusMethod.Majority, "no", true)]
    [InlineData(ConsensusMethod.Wawa, "no", false)]
    [InlineData(ConsensusMethod.DawidSkene, "yes", false)]
    [InlineData(ConsensusMethod.Glad, "yes", false)]
    [InlineData(ConsensusMethod.Mace, "yes", false)]
    public void The_tie_of_the_toy(ConsensusMethod method, string label, bool isTied)
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(Crowds.Toy(), new() { Method = method });
        Assert.Equal(label, found.Annotations.Classes[found.Labels[0]]);
        Assert.Equal(isTied, found.Tied.Contains(0));
    }

    private static string Matrix(ConsensusLabels found, int annotator)
    {
        ClassMatrix<double> confusion = found.Annotators[annotator].Confusion!;
        return string.Join(
            " / ",
            Enumerable.Range(0, 4).Select(row => string.Join(
                ' ',
                confusion.Row(row).ToArray().Select(cell => Math.Round(cell, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))));
    }

    private static string Patients(ConsensusLabels found, int label) =>
        string.Join(' ', Enumerable.Range(0, 45).Where(patient => found.Labels[patient] == label).Select(patient => found.Annotations.Examples[patient]));
}
