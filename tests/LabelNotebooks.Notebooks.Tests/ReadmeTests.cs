using System.Text.Json;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>What the README shows is run, so that it stays true.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.Combine("README.md"));

    [Fact]
    public async Task Example_in_csharp_runs_as_it_stands()
    {
        string code = Block("```csharp\n");
        Assert.InRange(code.Split('\n').Count(line => line.Trim().Length > 0), 3, 5);
        string folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
        try
        {
            string path = Path.Combine(folder, "readme.ipynb");
            await File.WriteAllTextAsync(path, Notebook(
                "#r \"nuget: LabelNotebooks\"",
                code.Replace("notebooks/data", RepositoryRoot.Combine("notebooks", "data").Replace('\\', '/'), StringComparison.Ordinal)));
            using NotebookRun run = await NotebookRun.Of(path);
            Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
            Assert.Contains("The 20 most suspicious labels", run.Output("cell-1", MimeBundle.PlainText), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Example_of_a_sheet_from_Excel_runs_as_it_stands()
    {
        string code = Block("```csharp\n", skip: 1);
        string folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "triage.csv"), string.Concat(Enumerable.Range(0, 120).Select(row =>
                $"patient {row % 30};{row % 7},{row % 10};{"ABC"[row % 3]};{(row % 8 == 0 ? "rare" : "common")};seen {(row % 8 == 0 ? "late" : "early")}\n")));
            string path = Path.Combine(folder, "readme.ipynb");
            await File.WriteAllTextAsync(path, Notebook("#r \"nuget: LabelNotebooks\"", $"using LabelNotebooks;\n{code}\ncareful"));
            using NotebookRun run = await NotebookRun.Of(path);
            Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
            Assert.Contains(
                "30 groups, none of which is in two folds. Model: logistic regression, trained by stochastic dual "
                + "coordinate ascent, each class weighing the same.",
                run.Output("cell-1", MimeBundle.PlainText),
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Example_of_the_other_doors_runs_as_it_stands()
    {
        string folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
        try
        {
            // The first bytes say what a file is, not its name.
            await File.WriteAllTextAsync(
                Path.Combine(folder, "triage.parquet"),
                string.Concat(
                    Enumerable.Range(0, 60).Select(row => $"{(row == 0 ? "triage,x\n" : "")}{(row == 5 ? "NA" : row % 2 == 0 ? "red" : "green")},{row}\n")));
            await File.WriteAllTextAsync(
                Path.Combine(folder, "scored.csv"),
                string.Concat(Enumerable.Range(0, 120)
                    .Select(row => $"{(row == 0 ? "label,p_cat,p_dog\n" : "")}{(row % 2 == 0 ? "cat,0.8,0.2" : row == 7 ? "dog,0.9,0.1" : "dog,0.3,0.7")}\n")));
            string path = Path.Combine(folder, "readme.ipynb");
            await File.WriteAllTextAsync(path, Notebook("#r \"nuget: LabelNotebooks\"", $"using LabelNotebooks;\n{Block("```csharp\n", skip: 2)}\ngaps"));
            using NotebookRun run = await NotebookRun.Of(path);
            Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
            Assert.Contains("1 example left out: the label is \"NA\"", run.Output("cell-1", MimeBundle.PlainText), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Example_of_several_annotators_runs_as_it_stands()
    {
        string folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
        try
        {
            string path = Path.Combine(folder, "readme.ipynb");
            string code = Block("```csharp\n", skip: 3).Replace(
                "notebooks/data",
                RepositoryRoot.Combine("notebooks", "data").Replace('\\', '/'),
                StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, Notebook("#r \"nuget: LabelNotebooks\"", code));
            using NotebookRun run = await NotebookRun.Of(path);
            Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
            Assert.Contains("labels to look at first", run.Output("cell-1", MimeBundle.Html), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Example_of_a_reviewed_sample_runs_as_it_stands_and_its_bounds_hold_the_truth()
    {
        string folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
        try
        {
            string path = Path.Combine(folder, "readme.ipynb");
            string code = Block("```csharp\n", skip: 4).Replace(
                "notebooks/data",
                RepositoryRoot.Combine("notebooks", "data").Replace('\\', '/'),
                StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, Notebook("#r \"nuget: LabelNotebooks\"", code + "\n"));
            using NotebookRun run = await NotebookRun.Of(path);
            Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
            string text = run.Output("cell-1", MimeBundle.PlainText);
            var bounds = System.Text.RegularExpressions.Regex.Match(
                text,
                @"of 1,797 labels are wrong \((?<low>[0-9]+) to (?<high>[0-9]+)\)",
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromMilliseconds(Patience.Milliseconds));
            Assert.True(bounds.Success, text);
            Assert.InRange(
                90,
                int.Parse(bounds.Groups["low"].Value, System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(bounds.Groups["high"].Value, System.Globalization.CultureInfo.InvariantCulture));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Commands_are_those_that_are_checked_for_each_release()
    {
        string script = File.ReadAllText(RepositoryRoot.Combine(".ci", "run"));
        string[] commands = [.. Block("```\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(4, commands.Length);
        Assert.All(commands, command => Assert.Contains(command, script, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_and_pictures_into_the_repository_exist()
    {
        string[] targets = [.. System.Text.RegularExpressions.Regex.Matches(
            Readme,
            @"\]\((?<to>[^)#]+)\)",
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
            TimeSpan.FromMilliseconds(Patience.Milliseconds))
            .Select(match => match.Groups["to"].Value)];
        string[] local = [.. targets.Where(target => !target.StartsWith("https://", StringComparison.Ordinal))];
        Assert.NotEmpty(local);
        Assert.All(local, target => Assert.True(Path.Exists(RepositoryRoot.Combine(target)), target));
    }

    private static string Block(string fence, int skip = 0)
    {
        int start = Readme.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        for (; skip > 0; skip--)
            start = Readme.IndexOf(fence, start, StringComparison.Ordinal) + fence.Length;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Notebook(params string[] cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select((source, at) =>
            new { cell_type = "code", id = $"cell-{at}", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source }),
        metadata = new { kernelspec = new { name = ".net-csharp", language = "C#", display_name = ".NET (C#)" } },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
