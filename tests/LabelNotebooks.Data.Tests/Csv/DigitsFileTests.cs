using System.Globalization;

namespace LabelNotebooks.Data.Tests;

public sealed class DigitsFileTests
{
    private static readonly LabeledData Digits =
        LabeledData.ReadCsv(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), label: "label", id: "id", features: "px_*");

    [Fact]
    public void The_wrong_labels_follow_from_the_true_ones_and_the_seed()
    {
        int[] expected = [.. Digits.Column("true_label").Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        var generator = new SeededGenerator(20260);
        int[] order = [.. Enumerable.Range(0, expected.Length)];
        generator.Shuffle<int>(order);
        foreach (int row in order.Take(90))
            expected[row] = (expected[row] + 1 + generator.Next(9)) % 10;

        Assert.Equal(expected, Digits.Labels.Codes.ToArray());
        Assert.Equal(90, Digits.Column("label").Zip(Digits.Column("true_label")).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void The_file_is_what_its_readme_says()
    {
        Assert.Equal(1797, Digits.RowCount);
        Assert.Equal(Enumerable.Range(0, 1797).Select(row => row.ToString(CultureInfo.InvariantCulture)), Digits.Ids);
        Assert.Equal(64, Digits.Features!.ColumnCount);
        Assert.All(
            Enumerable.Range(0, 1797),
            row => Assert.All(Digits.Features.Row(row).ToArray(), ink => Assert.True(ink is >= 0 and <= 16 && ink == MathF.Floor(ink))));
        Assert.Equal(["classes sorted as numbers: 0 ... 9", "features: 64 columns, px_0 ... px_63"], Digits.Notes.Select(note => note.Sentence));
    }

    [SharedFact]
    public void Pixels_and_true_labels_are_those_of_the_origin()
    {
        FeatureMatrix pixels = NpyFile.ReadFeatures(SharedFolder.Combine("data", "tables-sklearn", "digits_X.npy"));
        ClassLabels truth = NpyFile.ReadLabels(SharedFolder.Combine("data", "tables-sklearn", "digits_y.npy"));
        Assert.Equal(Enumerable.Range(0, 1797).Select(truth.Name), Digits.Column("true_label"));
        for (int row = 0; row < 1797; row++)
            Assert.True(pixels.Row(row).SequenceEqual(Digits.Features!.Row(row)), $"row {row}");
    }
}
