namespace LabelNotebooks.Core.Tests.Problems;

public sealed class AuditInputExceptionTests
{
    [Fact]
    public void Every_problem_is_in_the_message_in_order()
    {
        var error = new AuditInputException([new InputProblem("row 3", "it is red.", "Paint it."), new InputProblem("", "it is late.", "Hurry.")]);
        Assert.Equal("row 3: it is red.\n  Paint it.\n\nit is late.\n  Hurry.", error.Message);
        Assert.Equal(2, error.Problems.Length);
    }

    [Fact]
    public void One_problem_is_a_message_of_its_own()
    {
        var error = new AuditInputException("row 3", "it is red.", "Paint it.");
        Assert.Equal("row 3: it is red.\n  Paint it.", error.Message);
        Assert.Equal([new InputProblem("row 3", "it is red.", "Paint it.")], error.Problems.AsEnumerable());
    }

    [Fact]
    public void No_problem_is_no_error() =>
        Assert.Equal("An input error needs a problem. (Parameter 'problems')", Assert.Throws<ArgumentException>(() => new AuditInputException([])).Message);
}
