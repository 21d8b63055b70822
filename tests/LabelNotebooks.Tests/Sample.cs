using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Tests;

/// <summary>A small audit whose every number is fixed: no training, so that the pages are the same on every machine.</summary>
internal static class Sample
{
    public static readonly string[] Animals = ["cat", "dog", "newt"];

    public static LabelIssueReport Report(string[]? classes = null, LabelIssueOptions? options = null, ExampleView? view = null, string idPrefix = "a") =>
        Data(classes ?? Animals, idPrefix).FindLabelIssues(options: options, view: view);

    /// <summary>60 examples with notes and 2 x 2 pictures; every tenth label is changed.</summary>
    public static LabeledData Data(string[] classes, string idPrefix = "a")
    {
        const int Count = 60;
        int k = classes.Length;
        var random = new SeededGenerator(7);
        var labels = new int[Count];
        var truth = new string[Count];
        var probabilities = new double[Count * k];
        for (int i = 0; i < Count; i++)
        {
            int right = i % k;
            truth[i] = classes[right];
            labels[i] = i % 10 == 3 ? (right + 1) % k : right;
            double sure = 0.6 + (0.39 * random.NextDouble());
            for (int c = 0; c < k; c++) probabilities[(i * k) + c] = c == right ? sure : (1 - sure) / (k - 1);
        }

        // One example of which the model is unsure, one that it finds right but hardly.
        probabilities.AsSpan(20 * k, k).Fill(1.0 / k);
        string[] ids = [.. Enumerable.Range(0, Count).Select(i => $"{idPrefix}{i}")];
        return LabeledData.Create(
            ClassLabels.FromCodes(labels, classes),
            ids,
            new FeatureMatrix([.. Enumerable.Range(0, Count * 4).Select(i => (float)(i % 17))], ["px_0", "px_1", "px_2", "px_3"]),
            PredictedProbabilities.FromRows(probabilities, k),
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["note"] = [.. ids.Select(id => $"seen at noon, {id}, <b>sleeping</b>")],
                ["true_label"] = truth,
            },
            "animals.csv");
    }

    /// <summary>Every page of an audit with the name of its type.</summary>
    public static IEnumerable<(string Name, object Page)> Pages(LabelIssueReport report)
    {
        yield return ("report", report);
        yield return ("issues alone", report.Issues);
        yield return ("top", report.Top(3, skip: 1));
        yield return ("by class", report.ByClass);
        yield return ("confused pairs", report.ConfusedPairs);
        yield return ("noise matrix", report.NoiseMatrix);
        yield return ("quality histogram", report.QualityHistogram);
        yield return ("class counts", report.ClassCounts);
        yield return ("reliability", report.Reliability);
        yield return ("label health", report.Health);
        yield return ("audit", new AuditReport(report));
        yield return ("frame", report.ToDataFrame());
        yield return ("top frame", report.Top(2).ToDataFrame());
        yield return ("data frame", report.Subject.Data!.ToDataFrame());
        yield return ("detection", report.Against("true_label"));
        yield return ("data", report.Subject.Data!);
        yield return ("cross-validation", report.Subject.Data!.CrossValidate(folds: 3, seed: 1));
    }

    public static string Form(object page, string mimeType)
    {
        ResultFormatter row = LabelNotebooksExtension.Create().Formatters.First(candidate => candidate.Type.IsInstanceOfType(page) && candidate.MimeType == mimeType);
        return row.Format(page);
    }
}
