using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests;

public sealed class LabeledDataAuditTests
{
    [Fact]
    public void Faulty_calls_say_what_is_missing_and_what_to_type()
    {
        LabeledData bare = LabeledData.Create(["a", "b", "a", "b"], source: "bare.csv");
        LabeledData animals = Sample.Data(Sample.Animals);
        (string Call, Action Act)[] calls =
        [
            ("train without features", () => bare.CrossValidate()),
            ("find without probabilities", () => bare.FindLabelIssues()),
            ("group by a missing column", () => animals.CrossValidate(group: "ward")),
            ("pictures without features", () => bare.FindLabelIssues(PredictedProbabilities.FromRows(new double[8], 2), view: ExampleView.Grayscale(8, 8))),
            ("pictures of another size", () => animals.FindLabelIssues(view: ExampleView.Grayscale(3, 3))),
            ("text of a missing column", () => animals.FindLabelIssues(view: ExampleView.Text("notes"))),
            ("truth in a missing column", () => animals.FindLabelIssues().Against("true_lable")),
            ("truth that is no class", () => animals.FindLabelIssues().Against("note")),
            ("probabilities of other data", () => animals.FindLabelIssues(PredictedProbabilities.FromRows(new double[4], 2))),
        ];
        Snapshot.Matches(string.Join("\n\n", calls.Select(entry =>
            $"{entry.Call}\n{string.Join("\n", Assert.Throws<AuditInputException>(entry.Act).Message.Split('\n').Take(2))}")));
    }

    [Fact]
    public void Training_in_a_notebook_reports_progress()
    {
        var host = new FakeHost();
        using (NotebookHost.Enter(host))
            Sample.Data(Sample.Animals).CrossValidate(folds: 3);
        Assert.Equal(new Progress("training folds", 3, 3), host.Reported[^1]);
    }

    [Fact]
    public void Training_stops_when_the_cell_is_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using (NotebookHost.Enter(new FakeHost { Cancellation = source.Token }))
            Assert.ThrowsAny<OperationCanceledException>(() => Sample.Data(Sample.Animals).CrossValidate());
    }

    [Fact]
    public void Known_errors_are_found_and_false_alarms_counted()
    {
        DetectionAssessment assessment = Sample.Report().Against("true_label").Assessment;
        Assert.Equal(6, assessment.WrongCount);
        Assert.Equal(6, assessment.Found.Length + assessment.Missed.Length);
        Assert.Equal(assessment.RightByRank.Length, assessment.Found.Length + assessment.FalseAlarms.Length);
        // Classes of 20 labels are guarded: what loses its flag is not lost.
        Assert.True(assessment.Recall >= 0.6, $"recall {assessment.Recall}");
        DetectionAssessment unguarded = Sample.Report(options: new LabelIssueOptions { GuardBelow = 0 }).Against("true_label").Assessment;
        Assert.True(unguarded.Recall >= 0.8, $"recall {unguarded.Recall}");
        Assert.Equal(unguarded.RightByRank.Length, assessment.RightByRank.Length + Sample.Report().Issues.NotEnoughEvidence.Length);
    }

    [SharedFact]
    public void Two_files_are_audited_as_the_reference_has_it()
    {
        LabelIssueReport report = LabelAudit.FindLabelIssues(
            SharedFolder.Combine("data", "le-mnist", "labels.npy"),
            SharedFolder.Combine("data", "le-mnist", "pred_probs.npy"));
        bool[] expected = NpyArray.Read(SharedFolder.Combine("reference", "le-mnist", "expected", "mask_prune_by_noise_rate.npy")).Booleans();
        // The reference has no guard; its classes are large enough for none.
        Assert.Equal(expected, report.Issues.ToMask());
        Assert.Equal("0", report.Subject.KeyOf(0));
        Assert.NotEmpty(Sample.Form(report, MimeBundle.Html));
    }
}
