using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Tests;

/// <summary>A fault that its author explains.</summary>
public sealed class SampleException(string message) : Exception(message);

/// <summary>A result type of the sample extension.</summary>
public record SampleResult(int Count);

/// <summary>A result type derived from another.</summary>
public record SampleSpecialResult(int Count) : SampleResult(Count);

/// <summary>An extension small enough to see through.</summary>
internal static class SampleExtension
{
    public static NotebookExtension Create() => new()
    {
        PackageId = "Sample.Extension",
        Version = "1.2.3",
        Assemblies = [typeof(SampleResult).Assembly],
        Commands = [Show, Fail, Set],
        Formatters =
        [
            ResultFormatter.For<SampleResult>(MimeBundle.Html, result => $"<b>{result.Count}</b>"),
            ResultFormatter.For<SampleResult>(MimeBundle.PlainText, result => $"{result.Count} samples"),
            ResultFormatter.For<SampleSpecialResult>(MimeBundle.PlainText, result => $"{result.Count} special samples"),
        ],
        Greeting = () => MimeBundle.Of("Sample 1.2.3 is ready."),
        ExplainedErrors = [typeof(SampleException)],
    };

    private static NotebookCommand Show { get; } = new()
    {
        Name = "#!sample-show",
        Description = "Shows what it was given.",
        Example = "#!sample-show labels --max-points 5",
        Parameters =
        [
            new CommandParameter
            {
                Name = "--data",
                Description = "The name of a variable.",
                IsRequired = true,
                AllowsImplicitName = true,
                Completions = request => request.Host.VariableNames,
            },
            new CommandParameter { Name = "--max-points", Description = "How many points to draw.", ValueType = typeof(int), Default = 100 },
            new CommandParameter { Name = "--share", Description = "The share to keep.", ValueType = typeof(double) },
            new CommandParameter { Name = "--all", Description = "Shows all of them.", ValueType = typeof(bool) },
        ],
        Run = call =>
        {
            call.Host.Display(MimeBundle.Of(FormattableString.Invariant(
                $"data={call.Get<string>("--data")} max={call.Get<int>("--max-points")} share={call.Get<double>("--share")} all={call.Get<bool>("--all")}")));
            return Task.CompletedTask;
        },
    };

    private static NotebookCommand Fail { get; } = new()
    {
        Name = "#!sample-fail",
        Description = "Fails with an explained fault.",
        Example = "#!sample-fail",
        Run = _ => throw new SampleException("Give it more data."),
    };

    private static NotebookCommand Set { get; } = new()
    {
        Name = "#!sample-set",
        Description = "Sets a variable.",
        Example = "#!sample-set",
        Run = call =>
        {
            call.Host.SetVariable("sampled", new SampleResult(7));
            call.Host.SetVariable("numbers", new List<(string Name, double? Value)> { ("a", 1.5) });
            call.Host.SetVariable("lazy", Enumerable.Range(1, 3).Where(number => number > 1));
            call.Host.Report(new Progress("sampling", 1, 2));
            return Task.CompletedTask;
        },
    };
}
