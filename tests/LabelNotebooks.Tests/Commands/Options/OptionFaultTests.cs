using System.Globalization;

namespace LabelNotebooks.Tests.Commands.Options;

/// <summary>What is wrong with an option is said of what was typed, whether the line alone tells it or the data.</summary>
public sealed class OptionFaultTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Theory]
    [InlineData("500", "#!label-errors, --folds: Folds is 500, but there are 60 examples.")]
    [InlineData("12", "#!label-errors, --folds: the number of different groups is 10, fewer than the 12 folds: a group is in one fold whole.")]
    public async Task An_option_that_does_not_fit_the_data_is_named_as_it_was_typed(string folds, string expected)
    {
        string path = _animals.Write("wards.csv", "label,ward,x1\n" + string.Concat(Enumerable.Range(0, 60)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? "cat" : "dog")},w{row % 10},{row % 7}.5\n"))));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-errors", path, "--label", "label", "--features", "x1", "--group", "ward", "--folds", folds));
        Assert.Contains(expected, error.Problems.Select(problem => $"{problem.Place}: {problem.Finding}"));
    }

    [Fact]
    public async Task An_option_of_the_training_that_can_be_no_value_is_told_before_the_file_is_read()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-errors", _animals.Path("there-is-none.csv"), "--folds", "1"));
        Assert.Equal(["#!label-errors, --folds: Folds is 1, but must be at least 2."], error.Problems.Select(problem => $"{problem.Place}: {problem.Finding}"));
    }
}
