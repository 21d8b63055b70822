using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What holds of verdicts however their labels were chosen.</summary>
internal static class ReviewedExamples
{
    private const string Place = "reviewed sample";

    /// <summary>What is wrong: an example that is not there, or stands twice. O(n).</summary>
    public static List<InputProblem> Check(int populationSize, ImmutableArray<ReviewedExample> examples)
    {
        var problems = new List<InputProblem>();
        int[] outside = [.. examples.Select(example => example.Index).Where(index => (uint)index >= (uint)populationSize)];
        if (outside.Length > 0)
        {
            string which = $"{Sentences.Count(outside.Length, "example")} ({Sentences.FirstFew([.. outside.Select(index => Sentences.Number(index))])})";
            problems.Add(new InputProblem(
                Place,
                $"{which} {(outside.Length == 1 ? "is" : "are")} not among the {Sentences.Count(populationSize)} examples.",
                "Give the row of each example, from 0."));
        }

        int[] twice = [.. examples.GroupBy(example => example.Index).Where(group => group.Count() > 1).Select(group => group.Key)];
        if (twice.Length > 0)
        {
            string which = Sentences.FirstFew([.. twice.Select(index => Sentences.Number(index))]);
            problems.Add(new InputProblem(
                Place,
                $"{Sentences.Count(twice.Length, "example stands", "examples stand")} in it more than once: {which}.",
                "Give one verdict for each example; where people differ, settle it first."));
        }

        return problems;
    }

    /// <exception cref="AuditInputException">Verdicts are of another number of examples.</exception>
    public static void CheckCount(int populationSize, int count)
    {
        if (populationSize != count)
        {
            throw new AuditInputException(
                Place,
                $"it was drawn from {Sentences.Count(populationSize, "example")}, but there are {Sentences.Count(count)}.",
                "Give a sample of these labels.");
        }
    }
}
