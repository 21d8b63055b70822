using System.Collections.Immutable;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests;

/// <summary>A small audit whose every number is fixed: no training, so that the pages are the same on every machine.</summary>
internal static class Sample
{
    public static readonly string[] Animals = ["cat", "dog", "newt"];

    /// <summary>Pages of several annotators: they know nothing of a model, and their text is longer than their sentence.</summary>
    public static readonly string[] CrowdPages = ["agreement", "consensus", "annotators", "plan"];

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
        yield return ("disagreements", new DisagreementReport(report, NearSureDisagreements.Of(report.Issues.Labels, report.Context.Probabilities!, 0.8)));
        yield return ("frame", report.ToDataFrame());
        yield return ("top frame", report.Top(2).ToDataFrame());
        yield return ("data frame", report.Subject.Data!.ToDataFrame());
        yield return ("detection", report.Against("true_label"));
        yield return ("data", report.Subject.Data!);
        Annotations crowd = Crowd(report);
        ConsensusLabels consensus = crowd.Consensus(ConsensusMethod.OneCoin);
        yield return ("agreement", crowd.Agreement(new AgreementOptions { AreClassesOrdered = true }));
        yield return ("consensus", consensus.WithNotes([new Note(NoteKind.Guessed, 0, "Method: one-coin Dawid-Skene, because there are few labels.")]));
        yield return ("annotators", consensus.AnnotatorReport());
        yield return ("plan", consensus.Next(new LabelingPlanOptions { Examples = 5, LabelsEach = 2 }));
        yield return ("cross-validation", report.Subject.Data!.CrossValidate(folds: 3, seed: 1));
    }

    /// <summary>Five annotators of the report's examples: two confuse the last two classes, one gave four labels, one labelled an example twice.</summary>
    public static Annotations Crowd(LabelIssueReport report)
    {
        IReadOnlyList<string> ids = report.Subject.Data!.Ids;
        IReadOnlyList<string> classes = report.Issues.Labels.Classes;
        string last = classes[^1];
        string[] people = [.. new[] { "Ann", "Bob", "Cleo", "Dan", "Eve" }.Select(name => $"{name} {classes[0]}")];
        var random = new SeededGenerator(11);
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int i = 0; i < ids.Count; i++)
        {
            string truth = classes[i % classes.Count];
            for (int person = 0; person < people.Length; person++)
            {
                bool confuses = person < 2 && truth == last && random.Next(2) == 0;
                if (person < 4 || i < 4)
                    rows.Add((ids[i], people[person], confuses ? classes[^2] : random.Next(12) == 0 ? classes[random.Next(classes.Count)] : truth));
            }
        }

        rows.Add((ids[0], people[0], last));
        return Annotations.FromNames(
            [.. rows.Select(row => row.Example)],
            [.. rows.Select(row => row.Annotator)],
            [.. rows.Select(row => row.Label)],
            new AnnotationOptions
            {
                Classes = classes,
                GuidelineVersions = [.. rows.Select((_, at) => $"{(at < 120 ? 1 : 2)} of {classes[0]}")],
                Place = $"votes of {classes[0]}.csv",
                Notes = [new Note(NoteKind.LeftOut, 2, $"2 annotations left out: the label is empty in {classes[0]}")],
            });
    }

    /// <summary>The small results of an audit, each with the name of its type; every name in them comes from the report.</summary>
    public static IEnumerable<(string Name, object Page)> SmallResults(LabelIssueReport report)
    {
        foreach ((string Name, object Page) result in TrailSample.Results())
            yield return result;
        foreach ((string Name, object Page) result in TrailSample.Kept(report))
            yield return result;
        LabeledData data = report.Subject.Data!;
        LabelIssues issues = report.Issues;
        ImmutableArray<ColumnProfile> columns = Columns(data);
        AuditSnapshot earlier =
            AuditSnapshot.Of(data.FindLabelIssues(options: new LabelIssueOptions { FilterBy = FilterBy.PruneByClass }).Issues, data.Source, data.Ids);
        AuditComparison since = AuditComparison.Of(issues, data.Ids, earlier with
        {
            Classes = [.. earlier.Classes.Select(one => one with { Examples = null })],
            Flagged =
            [
                .. earlier.Flagged.Skip(1),
                new SnapshotFlag(data.Ids[0], issues.Labels.Classes[2], issues.Labels.Classes[1], 0.25),
                new SnapshotFlag($"{data.Ids[0]} of old", issues.Labels.Classes[0], issues.Labels.Classes[1], 0.5),
            ],
        });
        yield return ("label issue", issues.Ranked[0]);
        yield return ("label issues", issues.Ranked);
        yield return ("label health (estimates)", issues.Health);
        yield return ("class health", issues.Health.ByClass[0]);
        yield return ("class healths", issues.Health.ByClass);
        yield return ("class overlap", issues.Health.Overlaps[0]);
        yield return ("class overlaps", issues.Health.Overlaps);
        yield return ("joint estimate", issues.Estimate);
        yield return ("detection assessment", report.Against("true_label").Assessment);
        yield return ("audit snapshot", earlier);
        yield return ("snapshot class", earlier.Classes[0]);
        yield return ("snapshot flag", earlier.Flagged[0]);
        yield return ("audit comparison", since);
        yield return ("label change", since.Changed[0]);
        yield return ("class labels", issues.Labels);
        yield return ("predicted probabilities", data.Probabilities!);
        yield return ("feature matrix", data.Features!);
        yield return (
            "category column",
            CategoryColumn.FromNames($"colour of {issues.Labels.Classes[0]}", [issues.Labels.Classes[0], issues.Labels.Classes[1], null]));
        yield return ("text column", new TextColumn($"notes on {issues.Labels.Classes[0]}", data.Column("note")));
        yield return ("model inputs", new ModelInputs(data.Features, texts: [new TextColumn($"notes on {issues.Labels.Classes[0]}", data.Column("note"))]));
        yield return ("npy array", new NpyArrayInfo($"{issues.Labels.Classes[0]}.npy", "float16", true, true, [10_000, 10]));
        yield return ("suggested columns", new SuggestedColumns { Label = issues.Labels.Classes[0], Id = "id", Features = "px_*" });
        yield return ("column profile", columns[0]);
        yield return ("column profiles", columns);
        yield return ("column run", new ColumnRun($"{issues.Labels.Classes[0]} ... px_9", columns[1], 10, 3, 0, 16.5));
        yield return ("column run of one", new ColumnRun(columns[0].Name, columns[0], 1, 0, 0, 0));
        yield return ("audit subject", report.Subject);
        yield return ("note", new Note(NoteKind.LeftOut, 2, $"2 examples left out: the label is {issues.Labels.Classes[0]}"));
        yield return ("notes", data.Notes);
        var sure = NearSureDisagreements.Of(data.Labels, data.Probabilities!, 0.8);
        yield return ("near-sure disagreements", sure);
        yield return ("disagreement", sure.Found[0]);
        yield return ("disagreements", sure.Found);
        yield return ("example set", data.Examples);
        yield return ("example match", data.Examples.Match([data.Ids[0], $"{data.Ids[0]} of old"]));
        yield return ("model summary", report.Subject.Sanity!.Model);
        yield return ("class recall", report.Subject.Sanity!.Model.Classes[0]);
        yield return ("class recalls", report.Subject.Sanity!.Model.Classes);
        yield return ("quick model", new QuickModel(60, 0.42, 0.85, 0.0281));
        yield return ("sanity report", report.Subject.Sanity!);
        yield return (
            "sanity finding",
            new SanityFinding(
                SanityConcern.Scale,
                SanityVerdict.Unusable,
                $"The rows of {issues.Labels.Classes[0]} do not sum to 1.",
                "Turn logits into probabilities.")
            {
                Mending = ProbabilityMending.Softmax,
            });
        yield return ("reliability bin", report.Reliability.Bins.First(bin => bin.Examples > 0));
        Annotations crowd = Crowd(report);
        ConsensusLabels consensus = crowd.Consensus();
        AgreementReport agreement = crowd.Agreement();
        AnnotatorReport annotators = consensus.AnnotatorReport();
        yield return ("annotations", crowd);
        yield return ("annotation", crowd[0]);
        yield return ("repeat count", crowd.Repeated);
        yield return ("annotator skill", consensus.Annotators[0]);
        yield return ("annotator skills", consensus.Annotators);
        yield return ("next example", LabelingPlan.Rank(consensus)[0]);
        yield return ("next examples", LabelingPlan.Rank(consensus));
        yield return ("planned label", consensus.Next().Labels[0]);
        yield return ("agreement coefficient", agreement[AgreementMeasure.KrippendorffNominal]);
        yield return ("agreement coefficients", agreement.Coefficients);
        yield return ("pair agreement", agreement.Pairs[0]);
        yield return ("pair agreements", agreement.Pairs);
        yield return ("annotator summary", annotators.Annotators[0]);
        yield return ("annotator summary of few", annotators.Annotators[^1]);
        yield return ("confused classes", annotators.Annotators[0].Confusions[0]);
        yield return ("shared confusion", annotators.SharedConfusions[0]);
        yield return ("differing label", annotators.Differing[0]);
        GuidelineAgreement guideline = agreement.Guideline!;
        yield return ("guideline agreement", guideline);
        yield return ("version agreement", guideline.Versions[0]);
        yield return ("version change", guideline.Versions[1].Change!);
        yield return ("labelling pace", LabelingPace.Of([null]));
        yield return ("interval", agreement[AgreementMeasure.Percent].Interval);
        var reviewed = RandomSample.Of(60, RandomSample.Draw(60, 20, 1).Select(row => new ReviewedExample(row, row % 10 == 3)));
        WrongLabels wrong = WrongLabels.Of(issues, reviewed);
        yield return ("class balance", ClassBalance.Of(issues));
        yield return ("balanced class", ClassBalance.Of(issues).Classes[0]);
        yield return ("balanced classes", ClassBalance.Of(issues).Classes);
        yield return ("wrong labels", wrong);
        yield return ("wrong labels before a review", WrongLabels.Of(issues, RandomSample.Of(60, [])));
        yield return ("wrong label estimate", wrong.Leading);
        yield return ("wrong label estimates", wrong.Estimates);
        yield return ("reviewed sample", reviewed);
        var queue = ReviewQueueSample.Of(60, reviewed.Examples);
        yield return ("verdicts of a review queue", queue);
        yield return ("reviewed example", reviewed.Examples[0]);
        ReviewBudget budget = ReviewBudget.Of(issues, data.Probabilities!, 10, reviewed);
        var stop = StoppingRule.Of(issues, target: 0.05);
        StrictList strict = StrictList.Of(issues, data.Probabilities!, 0.2, reviewed);
        yield return ("row of a sheet to review", new ReviewSheetRow(data.Ids[3], issues.Labels.Name(3), []));
        yield return ("review budget", budget);
        yield return ("review budget before a review", ReviewBudget.Of(issues, data.Probabilities!, 10));
        yield return ("budget point", budget.Asked);
        yield return ("budget points", budget.Curve);
        yield return ("stopping rule", stop);
        yield return ("stopping verdict", stop.After(queue));
        yield return ("stopping forecast", stop.Forecast(queue, 0.02));
        yield return ("review progress", new ReviewProgress(report, queue, stop));
        yield return ("strict list", strict);
        yield return ("strict list that is empty", StrictList.Of(
            issues,
            data.Probabilities!,
            0.001,
            RandomSample.Of(60, Enumerable.Range(0, 56).Select(row => new ReviewedExample(row, row % 10 == 3)))));
        yield return ("strict label", strict.Listed[0]);
        yield return ("strict labels", strict.Listed);
        yield return ("joint", issues.Estimate.Joint);
        yield return ("calibrated joint", issues.Estimate.CalibratedJoint);
    }

    private static ImmutableArray<ColumnProfile> Columns(LabeledData data) =>
    [
        new ColumnProfile
        {
            Name = data.Labels.Classes[0],
            Kind = ColumnKind.Category,
            Use = ColumnUse.Label,
            Missing = 2,
            Distinct = 3,
            NotNumbers = 0,
            FirstNotNumber = null,
            Lowest = double.NaN,
            Highest = double.NaN,
            MeanLength = 3,
            Samples = data.Labels.Classes,
        },
        new ColumnProfile
        {
            Name = "px_0",
            Kind = ColumnKind.Number,
            Use = ColumnUse.Feature,
            Missing = 0,
            Distinct = null,
            NotNumbers = 1,
            FirstNotNumber = $"line 7: {data.Labels.Classes[1]}",
            Lowest = 0,
            Highest = 16.5,
            MeanLength = 2,
            Samples = ["0", "1", "2"],
        },
    ];

    public static string Form(object page, string mimeType)
    {
        ResultFormatter row = LabelNotebooksExtension.Create()
            .Formatters.First(candidate => candidate.Type.IsInstanceOfType(page) && candidate.MimeType == mimeType);
        return row.Format(page);
    }
}
