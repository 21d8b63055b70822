using LabelNotebooks.Commands;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What was kept and what was corrected are counted apart, and a flag that is back names the model of then and of now.</summary>
public sealed class KeptCountTests : TrailScene
{
    private readonly Animals _animals = new();

    private string Csv => _animals.Csv;

    private LabelIssueReport Found => (LabelIssueReport)Host["labelErrors"]!;

    [Fact]
    public async Task A_label_that_was_corrected_is_not_counted_as_kept()
    {
        string[] flagged = await Decide();
        string corrected = _animals.Path("corrected.csv");
        await Type("#!label-corrected", Csv, "--export", corrected);
        string said = await Type("#!label-errors", corrected, "--trail", Csv + ".trail.db");
        Assert.Contains("2 labels that were kept and 1 label that was corrected are not flagged again", said, StringComparison.Ordinal);
        Assert.Contains("Kept in the trail: 2; changed there and corrected here: 1", said, StringComparison.Ordinal);
        Assert.Equal((3, 1), (Found.Kept.Count, Found.Kept.ChangedCount));
        Assert.Equal(flagged[2], Found.Kept.Labels.Single(label => label.WasChanged).Example);
        Assert.Contains(
            "2 labels that were kept and 1 label that was corrected in the trail",
            await Type("#!label-errors", corrected, "--trail", Csv + ".trail.db", "--flag-decided"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_label_that_is_flagged_again_names_the_model_of_then_and_of_now()
    {
        await Decide();
        string then = PredictionDigest.Of(Found.Context.Probabilities!)[..8];
        string corrected = _animals.Path("corrected.csv");
        await Type("#!label-corrected", Csv, "--export", corrected);
        string text = await File.ReadAllTextAsync(corrected);
        await File.WriteAllTextAsync(
            corrected,
            text.Replace("0.3333333333333333,0.3333333333333333\n", "0.33333333333333326,0.33333333333333337\n", StringComparison.Ordinal));
        string said = await Type("#!label-errors", corrected, "--trail", Csv + ".trail.db");
        string now = PredictionDigest.Of(Found.Context.Probabilities!)[..8];
        Assert.NotEqual(then, now);
        Assert.Contains(
            $"2 kept labels are flagged again, for the predictions are not those that they were kept under: predictions {then} then, predictions {now} now.",
            said,
            StringComparison.Ordinal);
        Assert.Contains("1 corrected label is flagged, for the predictions are not those under which it was changed", said, StringComparison.Ordinal);

        // A model that the trail keeps is named, with its seed.
        using (Trail trail = Trail.Open(Csv + ".trail.db"))
        {
            var decision = (DecisionEntry)trail.Entries().First(entry => entry.Body is DecisionEntry).Body;
            trail.Model(new ModelEntry { Digest = decision.Model!, At = 1, Labels = new string('b', 64), Name = "spring", Seed = 5 });
        }

        Assert.Contains(
            $"model spring, seed 5 (predictions {then}) then, predictions {now} now.",
            await Type("#!label-errors", corrected, "--trail", Csv + ".trail.db"),
            StringComparison.Ordinal);
    }

    // Two labels are kept, and a third is changed to a class that the model does not suggest either.
    private async Task<string[]> Decide()
    {
        await Type("#!label-errors", Csv);
        LabelIssue[] issues = [.. Found.Issues.Ranked.Take(3)];
        string[] flagged = [.. issues.Select(issue => $"a{issue.Index}")];
        foreach (string id in flagged[..2])
            await Type("#!label-record", id, "--decision", "keep", "--reviewer", "Ana M.");
        string third = Found.Issues.Labels.Classes.Where((_, k) => k != issues[2].Given && k != issues[2].Suggested).First();
        await Type("#!label-record", flagged[2], "--decision", "change", "--to", third, "--reviewer", "Ana M.");
        return flagged;
    }
}
