namespace LabelNotebooks.Interactive.Tests;

/// <summary>Cells that are run in the real host and in our runner: each command with what is right, wrong and missing.</summary>
internal static class Scenario
{
    private static readonly string[] Commands =
    [
        "describe", "audit", "errors", "health", "balance", "estimate", "budget", "agreement", "consensus", "annotators", "next",
    ];

    /// <summary>Before there is a variable: nothing is named, so that nothing can be meant.</summary>
    public static IEnumerable<string> Missing => Commands.Select(name => $"#!label-{name}");

    public static IEnumerable<string> Setup =>
    [
        """
        using LabelNotebooks;
        using Microsoft.Data.Analysis;
        string path = "data/digits.csv";
        string votes = "data/votes.csv";
        string words = "data/two words.csv";
        int folds = 5;
        int seed = 2026;
        double noise = 0.2;
        object none = null;
        System.IO.File.Copy("data/digits.csv", words, true);
        """,
    ];

    public static IEnumerable<string> Right =>
    [
        "#!label-help",
        "#!label-help label-errors",
        "#!label-help --command #!label-next",
        "#!label-errors --help",
        "#!label-next -h",
        "#!label-describe @path",
        "#!label-describe @csharp:path",
        "#!label-errors @path --label label --id id --features px_* --folds @folds --seed @csharp:seed --into issues",
        "#!label-errors issues --filter-by PruneByClass --fraction-noise @noise --top 3 --into fewer",
        "#!label-audit @path --label label --id id --features px_* --folds @folds --seed @seed",
        "#!label-health issues",
        "#!label-balance @issues",
        "#!label-estimate @csharp:issues",
        "#!label-budget issues --minutes 60",
        "#!label-agreement @votes --id case",
        "#!label-consensus @csharp:votes --id case",
        "#!label-annotators consensus",
        "#!label-next @consensus --examples 5 --each 2",
        "DataFrame df = issues.ToDataFrame();\ndf",
        "#!label-describe df",
        "#!label-describe @df",
        "#!label-describe @csharp:df",
        "#!label-describe \"data/two words.csv\"",
        "#!label-describe 'data/two words.csv'",
        "#!label-describe @words",
        // Two commands in a cell, and a variable of the same cell.
        "string here = \"data/digits.csv\";\n#!label-describe @here\n#!label-health issues",
        "Console.WriteLine(issues.Count);\n#!label-errors fewer --top 2\nConsole.WriteLine(labelErrors.Count);",
    ];

    public static IEnumerable<string> Wrong =>
    [
        .. Commands.Select(name => $"#!label-{name} nope.csv"),
        .. Commands.Select(name => $"#!label-{name} data/digits.csv data/votes.csv"),
        .. Commands.Select(name => $"#!label-{name} @path // and this"),
        "#!label-help nope",
        "#!label-describe two words.csv",
        "#!label-describe @nope",
        "#!label-describe @csharp:nope",
        "#!label-describe @none",
        "#!label-errors @none --label label",
        "#!label-errors none",
        "#!label-errors @folds",
        "#!label-errors issues --top many",
        "#!label-errors issues --top @path",
        "#!label-errors issues --top @nope",
        "#!label-errors issues --top 3 --top 4",
        "#!label-errors issues --top",
        "#!label-errors issues --filter-by prune",
        "#!label-errors issues --into class",
        "#!label-errors @path --label lable",
        "#!label-errors \"data/digits.csv",
        "#!label-describe \"no\\\"pe.csv\"",
        "#!label-health \u2014top 3",
        "#!label-next consensus --each none",
        // What stands behind a command that failed does not run.
        "#!label-health nope\nConsole.WriteLine(\"went on\");",
    ];

    /// <summary>Expressions whose value is a public result.</summary>
    public static IEnumerable<string> Results =>
    [
        "issues", "issues.Issues", "issues.Top(3)", "issues.NotEnoughEvidence", "issues.ByClass", "issues.ClassCounts", "issues.ConfusedPairs",
        "issues.NoiseMatrix", "issues.QualityHistogram",
        "issues.Reliability", "issues.Health", "issues.Against(\"true_label\")", "issues.Against(\"true_label\").Assessment", "issues.ToDataFrame()",
        "issues.Subject", "issues.Subject.Data", "issues.Subject.Sanity",
        "issues.Issues.Ranked", "issues.Issues.Ranked[0]", "issues.Issues.Ranked.Take(2)", "issues.Issues.Ranked.Take(2).ToArray()",
        "issues.Issues.Ranked.Where(one => one.Given == 1).ToList()",
        "issues.Issues.Health", "issues.Issues.Health.ByClass", "issues.Issues.Health.ByClass[0]", "issues.Issues.Health.Overlaps",
        "issues.Issues.Health.Overlaps.Reverse()", "issues.Issues.Estimate",
        "issues.Issues.Estimate.Joint", "issues.Issues.Estimate.CalibratedJoint", "issues.Issues.Labels", "issues.Subject.Probabilities",
        "issues.Subject.Data.Features", "issues.Subject.Sanity.Model",
        "issues.Subject.Sanity.Model.Classes", "issues.Reliability.Bins[0]", "consensus", "consensus.Annotators", "consensus.Annotators[0]",
        "consensus.AnnotatorReport()", "consensus.Next()",
        "LabelingPlan.Rank(consensus).Take(3)", "ClassBalance.Of(issues.Issues)", "ClassBalance.Of(issues.Issues).Classes",
        "StoppingRule.Of(issues.Issues, target: 0.05)",
        "ReviewBudget.Of(issues.Issues, issues.Subject.Probabilities, 10)", "AuditSnapshot.Of(issues.Issues, issues.Subject.Source, issues.Subject.Data.Ids)",
    ];
}
