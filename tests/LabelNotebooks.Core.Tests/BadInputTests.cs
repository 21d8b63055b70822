using System.Text;

namespace LabelNotebooks.Core.Tests;

/// <summary>What a person reads where an input cannot be audited: the whole texts, in one file that can be read aloud.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Pets = ["cat", "dog", "hen"];

    private static readonly double[] Good = [0.8, 0.1, 0.1, 0.1, 0.8, 0.1, 0.1, 0.1, 0.8];

    private readonly StringBuilder _table = new();

    [Fact]
    public void Every_bad_input_is_refused_with_where_what_and_what_to_do()
    {
        Values("a probability that is NaN", (4, double.NaN));
        Values("three, in two rows", (8, double.NaN), (3, double.NaN), (4, double.NaN));
        Values("infinite", (2, double.PositiveInfinity));
        Values("minus infinite", (2, double.NegativeInfinity));
        Values("above 1", (0, 1.5));
        Values("below 0", (1, -0.25));
        Values("a logit", (0, 12.345678), (3, -7.5));
        Values("a percentage", (0, 80), (4, 80), (8, 80));
        Values("not a number and outside", (7, double.NaN), (1, -3));
        Rows("in many rows", [.. Enumerable.Repeat(double.NaN, 3000)], 1000);
        Audit("more rows than labels", [0, 1], Pets, Good);
        Audit("one row, more labels", [0, 1, 2, 2], Pets, Good[..3]);
        Audit("fewer columns than classes", [0, 1, 2], Pets, [1, 0, 1, 0, 0, 1], 2);
        Audit("one column for two classes", [0, 1, 0], ["cat", "dog"], [1, 0, 1], 1);
        Audit("a probability in a column without a class", [0, 1, 0], ["cat", "dog"], [1, 0, double.NaN, 1, 0, 0, 0, 1, 2], 3);
        Audit("one class only", [1, 1, 1], Pets, Good);
        Audit("no examples", [], Pets, []);
        Audit("everything at once", [1], Pets, [1, double.NaN, 2, 0], 2);
        Add("numbers that fill no rows", () => PredictedProbabilities.FromRows(new double[7], 3));

        Add("a label that is not among the classes", () => ClassLabels.FromNames(["cat", "dgo", "hen", "dgo"], Pets));
        Add("labels unlike any class", () => ClassLabels.FromNames(["elephant", "", "cat"], Pets));
        Add("a name of a dictionary that is not among the classes", () => ClassLabels.FromDictionary(["cat", "dgo"], new[] { 0, 1, 1 }, Pets));
        Add("a number with zeros before it", () => ClassLabels.FromNames(["7", "007"], ["7", "8"]));
        Add("the wrong column", () => ClassLabels.FromNames([.. Enumerable.Range(0, 5000).Select(row => $"IMG_{row}.png")], Pets));
        Add("nine strange labels", () => ClassLabels.FromNames(["r", "s", "t", "u", "v", "w", "x", "y", "z", "z"], Pets));
        Add("a code out of range", () => ClassLabels.FromCodes([0, 3, 1], Pets));
        Add("codes out of range", () => ClassLabels.FromCodes([0, -1, .. Enumerable.Repeat(9, 1200)], 3));
        Add("a class named twice", () => ClassLabels.FromNames(["cat"], ["cat", "dog", "cat", "hen", "hen", "hen"]));
        Add("a class named twice and a code out of range", () => ClassLabels.FromCodes([5], ["cat", "cat"]));
        Add("an empty list of classes", () => ClassLabels.FromNames(["cat", "dog"], []));
        Add("codes and an empty list of classes", () => ClassLabels.FromCodes([0], []));

        Options("a share above 1", new() { NoiseFraction = 1.1 });
        Options("a share that is NaN", new() { NoiseFraction = double.NaN });
        Options("too few numbers to remove", new() { RemovePerClass = [1, 2] });
        Options("everything at once", new()
        {
            NoiseFraction = -0.5,
            MinExamplesPerClass = -1200,
            AdjustProbabilities = true,
            RankBy = RankBy.ConfidenceWeightedEntropy,
            RemovePerClass = [-1, 2, 3, -4],
            FilterBy = (FilterBy)99,
        });
        Add("true labels of another length and other classes", () => DetectionAssessment.Of(
            ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes([0, 1, 2], Pets), PredictedProbabilities.FromRows(Good, 3)),
            ClassLabels.FromCodes([0, 1], ["dog", "cat", "hen"])));
        Snapshot.Matches(_table.ToString());
    }

    private void Values(string what, params (int At, double Value)[] bad)
    {
        double[] values = [.. Good];
        foreach ((int at, double value) in bad) values[at] = value;
        Rows(what, values, 3);
    }

    private void Rows(string what, double[] values, int count) =>
        Audit(what, [.. Enumerable.Range(0, count).Select(row => row % 3)], Pets, values);

    private void Audit(string what, int[] codes, string[] classes, double[] values, int columns = 3)
    {
        var labels = ClassLabels.FromCodes(codes, classes);
        Add(what, () => ConfidentLearning.FindLabelIssues(labels, PredictedProbabilities.FromRows(values, columns)));
        // Every door refuses with the same words, in either precision.
        string message = Refusal(() => ConfidentLearning.FindLabelIssues(labels, PredictedProbabilities.FromRows(values, columns)));
        float[] single = [.. values.Select(value => (float)value)];
        Assert.Equal(message, Refusal(() => ConfidentLearning.EstimateJoint(labels, PredictedProbabilities.FromRows(single, columns))));
        Assert.Equal(message, Refusal(() => LabelQuality.Scores(labels, PredictedProbabilities.FromRows(single, columns))));
    }

    private void Options(string what, LabelIssueOptions options) =>
        Add(
            "options: " + what,
            () => ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes([0, 1, 2], Pets), PredictedProbabilities.FromRows(Good, 3), options));

    private void Add(string what, Action audit) => _table.Append("## ").Append(what).Append('\n').Append(Refusal(audit)).Append("\n\n");

    private static string Refusal(Action audit) => Assert.Throws<AuditInputException>(audit).Message;
}
