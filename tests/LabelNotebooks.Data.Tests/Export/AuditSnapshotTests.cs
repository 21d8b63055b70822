namespace LabelNotebooks.Data.Tests.Export;

public sealed class AuditSnapshotTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly double[] Numbers = [0.9, 0.1, 0.2, 0.8, 0.1, 0.9, 0.3, 0.7, 0.8, 0.2, 0.05, 0.95];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Settings_are_saved_by_the_names_of_all_properties_and_come_back()
    {
        AuditSnapshot saved = Saved(new LabelIssueOptions { GuardBelow = 7 });
        string path = _folder.Combine("a.json");
        saved.Write(path);
        AuditSnapshot read = AuditSnapshot.Read(path);
        Assert.Equal(LabelIssueOptions.Rows.Select(row => row.Name).Order(StringComparer.Ordinal), read.Settings.Keys);
        Assert.Equal("7", read.Settings[nameof(LabelIssueOptions.GuardBelow)]);
        Assert.Equal("PruneByNoiseRate", read.Rule);
    }

    [Fact]
    public void Each_setting_that_differs_is_told()
    {
        foreach (OptionRow<LabelIssueOptions> row in LabelIssueOptions.Rows)
        {
            AuditSnapshot earlier = Saved(new LabelIssueOptions());
            earlier = earlier with { Settings = earlier.Settings.SetItem(row.Name, "other") };
            AuditComparison since = AuditComparison.Of(Issues(new LabelIssueOptions()), ExampleSet.Of("x", ["a", "b", "c", "d", "e", "f"]), earlier);
            Assert.StartsWith($"{row.Words} other then, ", Assert.Single(since.SettingsThatDiffer), StringComparison.Ordinal);
            Assert.Contains("flags may differ for that alone", Assert.Single(since.Cautions), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_audit_of_version_1_is_read_and_its_guard_is_called_unknown()
    {
        string path = _folder.Combine("old.json");
        File.WriteAllText(path, """
            {
              "format": "label-notebooks-audit",
              "version": 1,
              "source": "x",
              "examples": 6,
              "classes": [ { "name": "0", "labels": 3 }, { "name": "1", "labels": 3 } ],
              "examples_are_row_numbers": false,
              "rule": "PruneByNoiseRate",
              "settings": "noise fraction 0.5, at least 1 of each class unflagged, joint rule Cleanlab, ranked by SelfConfidence",
              "agreeing": 5,
              "flagged": []
            }
            """);
        AuditSnapshot read = AuditSnapshot.Read(path);
        Assert.Equal("0.5", read.Settings[nameof(LabelIssueOptions.NoiseFraction)]);
        Assert.False(read.Settings.ContainsKey(nameof(LabelIssueOptions.GuardBelow)));
        AuditComparison since = AuditComparison.Of(Issues(new LabelIssueOptions()), ExampleSet.Of("x", ["a", "b", "c", "d", "e", "f"]), read);
        Assert.Equal(
            ["noise fraction 0.5 then, 1 now", "guard of classes with fewer labels than not known then, 50 now"],
            since.SettingsThatDiffer.AsEnumerable());
    }

    [Fact]
    public void Every_label_is_kept_by_its_class_and_comes_back()
    {
        string path = _folder.Combine("a.json");
        Saved(new LabelIssueOptions()).Write(path);
        AuditSnapshot read = AuditSnapshot.Read(path);
        Assert.True(read.KnowsAllLabels);
        Assert.Equal(["a", "c", "e"], read.Classes[0].Examples!.Value.AsEnumerable());
    }

    [Fact]
    public void Labels_that_changed_are_told_flagged_or_not_with_examples_that_came_and_went()
    {
        AuditSnapshot earlier = Saved(new LabelIssueOptions());
        LabelIssues now = ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes([1, 1, 0, 0, 0, 1], 2), PredictedProbabilities.FromRows(Numbers, 2));
        // "f" is gone, "g" is new; "a" and "d" have other labels.
        AuditComparison since = AuditComparison.Of(now, ExampleSet.Of("x", ["a", "b", "c", "d", "e", "g"]), earlier);
        Assert.Equal([("a", "0", "1"), ("d", "1", "0")], since.Changed.Select(one => (one.Example, one.Then, one.Now)));
        Assert.Equal(since.Changed.Select(one => earlier.Flagged.Any(flag => flag.Example == one.Example)), since.Changed.Select(one => one.WasFlagged));
        Assert.Equal([now.Ranked.Any(issue => issue.Index == 0), now.Ranked.Any(issue => issue.Index == 3)], since.Changed.Select(one => one.IsFlagged));
        Assert.Equal("g", Assert.Single(since.Added));
        Assert.Equal("f", Assert.Single(since.Vanished));
    }

    [Fact]
    public void A_label_that_is_written_otherwise_alone_is_said_to_be_no_correction()
    {
        PredictedProbabilities probabilities = PredictedProbabilities.FromRows(Numbers, 2);
        ExampleSet examples = ExampleSet.Of("x", ["a", "b", "c", "d", "e", "f"]);
        LabelIssues Of(params string[] labels) => ConfidentLearning.FindLabelIssues(ClassLabels.FromNames(labels), probabilities);
        AuditSnapshot earlier = AuditSnapshot.Of(Of("Flu", "Cold", "Flu", "Cold", "Flu", "Cold"), examples);
        AuditComparison since = AuditComparison.Of(Of("flu", "Cold", "flu", "Cold", "flu", "flu"), examples, earlier);
        Assert.Equal(4, since.Changed.Length);
        Assert.Contains(
            since.Cautions,
            caution => caution.StartsWith("3 labels that changed differ from the one then in spelling alone", StringComparison.Ordinal));
        Assert.DoesNotContain(
            AuditComparison.Of(Of("Cold", "Cold", "Flu", "Cold", "Flu", "Cold"), examples, earlier).Cautions,
            caution => caution.Contains("spelling", StringComparison.Ordinal));
    }

    [Fact]
    public void An_audit_of_version_2_knows_the_changes_of_flagged_labels_alone()
    {
        string path = _folder.Combine("old.json");
        AuditSnapshot saved = Saved(new LabelIssueOptions());
        saved = saved with
        {
            Version = 2,
            Classes = [.. saved.Classes.Select(one => one with { Examples = null })],
            Flagged = [new SnapshotFlag("a", "1", "0", 0.1), new SnapshotFlag("old", "1", "0", 0.2)],
        };
        saved.Write(path);
        File.WriteAllText(path, string.Join('\n', File.ReadLines(path).Where(line => !line.Contains("\"examples\": null", StringComparison.Ordinal))
            .Select(line => line.EndsWith("\"labels\": 3,", StringComparison.Ordinal) ? line.TrimEnd(',') : line)));
        AuditSnapshot read = AuditSnapshot.Read(path);
        Assert.False(read.KnowsAllLabels);
        AuditComparison since = AuditComparison.Of(Issues(new LabelIssueOptions()), ExampleSet.Of("x", ["a", "b", "c", "d", "e", "f"]), read);
        Assert.Equal(new LabelChange("a", "1", "0", WasFlagged: true, IsFlagged: false), Assert.Single(since.Changed));
        Assert.Equal("old", Assert.Single(since.Vanished));
        Assert.Empty(since.Added);
    }

    [Theory]
    [InlineData("\"version\": 3", "\"version\": 4", "version 4 of the format; this program reads version 3")]
    [InlineData("\"settings\": {", "\"settings\": null, \"more\": {", "no saved audit, or it is damaged")]
    [InlineData("\"version\": 3", "\"version\": 0", "no saved audit, or it is damaged")]
    public void A_file_of_another_kind_is_refused(string from, string to, string finding)
    {
        string path = _folder.Combine("a.json");
        Saved(new LabelIssueOptions()).Write(path);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(finding, Assert.Throws<AuditInputException>(() => AuditSnapshot.Read(path)).Message, StringComparison.Ordinal);
    }

    private static AuditSnapshot Saved(LabelIssueOptions options) => AuditSnapshot.Of(Issues(options), ExampleSet.Of("x", ["a", "b", "c", "d", "e", "f"]));

    private static LabelIssues Issues(LabelIssueOptions options) =>
        ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes([0, 1, 0, 1, 0, 1], 2), PredictedProbabilities.FromRows(Numbers, 2), options);
}
