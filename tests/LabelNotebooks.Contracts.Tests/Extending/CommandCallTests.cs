using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Tests.Extending;

public sealed class CommandCallTests
{
    private static readonly NotebookCommand Command = new()
    {
        Name = "#!label-issues",
        Description = "Lists flags.",
        Example = "#!label-issues --data x",
        Parameters =
        [
            new CommandParameter { Name = "--data", Description = "The data.", IsRequired = true },
            new CommandParameter { Name = "--top", Description = "How many.", ValueType = typeof(int), Default = 20 },
            new CommandParameter { Name = "--share", Description = "A share.", ValueType = typeof(double) },
            new CommandParameter { Name = "--quiet", Description = "Says less.", ValueType = typeof(bool) },
        ],
        Run = _ => Task.CompletedTask,
    };

    [Fact]
    public void Get_gives_the_value_else_the_default_else_nothing()
    {
        CommandCall call = Call(("--data", "x"), ("--quiet", true), ("--share", null));
        Assert.Equal(("x", 20, 0.0, true), (call.Get<string>("--data"), call.Get<int>("--top"), call.Get<double>("--share"), call.Get<bool>("--quiet")));
        Assert.Null(call.Get<double?>("--share"));
        Assert.Equal(5, Call(("--data", "x"), ("--top", 5)).Get<int>("--top"));
        Assert.IsType<StubHost>(call.Host);
    }

    [Fact]
    public void A_call_that_does_not_fit_its_command_is_refused()
    {
        Assert.Equal("#!label-issues needs --data. (Parameter 'values')", Refusal(() => Call()));
        Assert.Equal("#!label-issues needs --data. (Parameter 'values')", Refusal(() => Call(("--data", null))));
        Assert.Equal("#!label-issues has no parameter --Top. (Parameter 'values')", Refusal(() => Call(("--data", "x"), ("--Top", 5))));
        Assert.Equal("#!label-issues: --top takes a Int32, not a String. (Parameter 'values')", Refusal(() => Call(("--data", "x"), ("--top", "5"))));
        Assert.Equal("#!label-issues has no parameter --size. (Parameter 'name')", Refusal(() => Call(("--data", "x")).Get<int>("--size")));
    }

    [Fact]
    public void A_switch_is_a_parameter_of_true_or_false() =>
        Assert.Equal([false, false, false, true], Command.Parameters.Select(parameter => parameter.IsFlag));

    [Fact]
    public void A_formatter_with_a_typed_function_serves_that_type()
    {
        var formatter = ResultFormatter.For<int[]>("text/plain", numbers => string.Join('+', numbers));
        Assert.Equal((typeof(int[]), "text/plain", "1+2"), (formatter.Type, formatter.MimeType, formatter.Format(new[] { 1, 2 })));
    }

    private static CommandCall Call(params (string Name, object? Value)[] values) =>
        new(Command, new StubHost(), values.ToDictionary(pair => pair.Name, pair => pair.Value));

    private static string Refusal(Action call) => Assert.Throws<ArgumentException>(call).Message;
}
