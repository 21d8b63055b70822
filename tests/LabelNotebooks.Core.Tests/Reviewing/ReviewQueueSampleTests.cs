using System.Reflection;

namespace LabelNotebooks.Core.Tests.Reviewing;

public sealed class ReviewQueueSampleTests
{
    [Fact]
    public void Verdicts_of_examples_that_are_not_there_or_stand_twice_are_refused()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => ReviewQueueSample.Of(5, [new(7, true), new(1, true), new(1, false)]));
        Assert.Equal(
            ["1 example (7) is not among the 5 examples.", "1 example stands in it more than once: 1."],
            error.Problems.Select(problem => problem.Finding));
    }

    [Fact]
    public void How_a_row_was_drawn_is_not_asked_for()
    {
        var queue = ReviewQueueSample.Of(1000, [new(3, true, "rare", 0.5), new(4, false)]);
        Assert.Equal((2, 1, "2 of 1,000 labels reviewed by a queue, 1 of them wrong."), (queue.Examples.Length, queue.WrongCount, queue.ToString()));
    }

    [Fact]
    public void A_random_sample_may_stand_beside_and_the_verdict_of_the_queue_is_kept()
    {
        ReviewQueueSample both = ReviewQueueSample.Of(9, [new(1, true), new(2, true)]).With(RandomSample.Of(9, [new(2, false), new(5, false)]));
        Assert.Equal([(1, true), (2, true), (5, false)], both.Examples.Select(example => (example.Index, example.IsWrong)));
        Assert.Throws<AuditInputException>(() => both.With(RandomSample.Of(8, [])));
    }

    /// <summary>What estimates asks for a random sample by its type; no conversion makes one of a queue, whose labels were not drawn at random.</summary>
    [Fact]
    public void A_queue_is_no_random_sample_for_the_compiler()
    {
        Assert.False(typeof(RandomSample).IsAssignableFrom(typeof(ReviewQueueSample)));
        IEnumerable<MethodInfo> methods = typeof(RandomSample).Assembly.GetExportedTypes()
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        Assert.DoesNotContain(methods, method => method.ReturnType == typeof(RandomSample)
            && method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.DeclaringType).Contains(typeof(ReviewQueueSample)));
        foreach (Type type in new[] { typeof(WrongLabels), typeof(StrictList) })
        {
            ParameterInfo[] samples =
            [
                .. type.GetMethods()
                    .Where(method => method.Name == "Of")
                    .SelectMany(method => method.GetParameters())
                    .Where(parameter => parameter.Name == "sample"),
            ];
            Assert.NotEmpty(samples);
            Assert.All(samples, sample => Assert.Equal(typeof(RandomSample), sample.ParameterType));
        }
    }
}
