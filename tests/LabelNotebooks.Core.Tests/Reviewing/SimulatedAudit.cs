namespace LabelNotebooks.Core.Tests.Reviewing;

/// <summary>Labels of which the truth is known, 8 in 100 wrong, with the probabilities of a model that learned from them and means what it says.</summary>
internal sealed record SimulatedAudit(LabelIssues Issues, PredictedProbabilities Probabilities, bool[] IsWrong)
{
    public static SimulatedAudit Make(int count, long seed, double hard = 0.3)
    {
        var generator = new SeededGenerator(seed);
        var codes = new int[count];
        var rows = new double[count * 2];
        var wrong = new bool[count];
        for (int row = 0; row < count; row++)
        {
            int truth = generator.Next(2);
            // Most examples are clear, some are not; 8 % of the labels are flipped, and a model that learned from them knows it.
            double sure = generator.NextDouble() < hard ? 0.5 + (0.5 * generator.NextDouble()) : 0.999;
            int seen = generator.NextDouble() < sure ? truth : 1 - truth;
            wrong[row] = generator.NextDouble() < 0.08;
            codes[row] = wrong[row] ? 1 - truth : truth;
            double given = (0.92 * sure) + (0.08 * (1 - sure));
            rows[(row * 2) + seen] = given;
            rows[(row * 2) + 1 - seen] = 1 - given;
        }

        PredictedProbabilities probabilities = PredictedProbabilities.FromRows(rows, 2);
        return new SimulatedAudit(ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes(codes, ["a", "b"]), probabilities), probabilities, wrong);
    }

    public RandomSample Review(int count, long seed) =>
        RandomSample.Of(IsWrong.Length, RandomSample.Draw(IsWrong.Length, count, seed).Select(row => new ReviewedExample(row, IsWrong[row])));
}
