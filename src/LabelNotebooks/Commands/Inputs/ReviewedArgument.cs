using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>What was reviewed, as a person names it: a file with verdicts, or a variable.</summary>
internal static class ReviewedArgument
{
    public const string Name = "--reviewed";

    public static CommandParameter Row { get; } = new()
    {
        Name = Name,
        Description = "What was drawn at random and reviewed: a table with the columns example and verdict (right or wrong), and where it has strata stratum and inclusion_probability; or a variable that holds a ReviewedSample.",
        Placeholder = "FILE-OR-VARIABLE",
    };

    /// <summary>The sample; an empty one where none is named.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="report">The audit whose labels were reviewed.</param>
    /// <param name="parameter">Where it is named.</param>
    /// <param name="isQueue">True for verdicts in the order of a review queue; false where only labels drawn at random will do.</param>
    /// <exception cref="AuditInputException">There is no such file or variable, or it holds something else.</exception>
    public static ReviewedSample Read(CommandCall call, LabelIssueReport report, string parameter = Name, bool isQueue = false)
    {
        int count = report.Issues.Labels.Count;
        if (call.Get<string>(parameter) is not { } text)
            return ReviewedSample.Of(count, []);
        if (call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value) && value is ReviewedSample sample)
            return sample;
        if (value is not (null or string) || VariableReference.IsCertain(text))
            throw new AuditInputException(parameter, $"{VariableReference.NameIn(text)} {(value is null ? "is no variable" : $"holds a value of type {value.GetType().Name}")}.", "Name a file with the columns example and verdict, or a variable that holds a ReviewedSample.");
        string path = value as string ?? text;
        ReviewedSample read = ReviewedSampleFile.Read(path, [.. Enumerable.Range(0, count).Select(report.Context.NameOf)], isQueue, report.Issues.Labels);
        return isQueue || read.Examples.Length > 0 ? read : throw new AuditInputException($"{parameter} {path}", "no row has a verdict.", "Write right or wrong into the column verdict.");
    }
}
