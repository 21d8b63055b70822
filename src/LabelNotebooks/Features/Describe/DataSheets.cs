using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Describe;

/// <summary>Pages of what is audited: labels, probabilities, columns.</summary>
internal static class DataSheets
{
    private const int MostRows = 100;
    private const int FewRows = 10;

    public static Sheet Of(ClassLabels labels) => new(
        labels.ToString(),
        new Facts([("order of the classes", labels.Order switch
        {
            ClassOrder.SortedAsNumbers => "sorted as numbers",
            ClassOrder.SortedAsText => "sorted as text",
            ClassOrder.AsGiven => "as given",
            var other => throw new ArgumentOutOfRangeException(nameof(labels), other, "There is no such order."),
        })]),
        new WordTable(
                "Classes",
                ["class", ">code", ">labels", ">share"],
                [.. Enumerable.Range(0, Math.Min(labels.ClassCount, MostRows))
                    .Select(k => new[] { labels.Classes[k], Sentences.Count(k), Sentences.Count(labels.ClassCounts[k]), Share(labels, k) })],
                labels.ClassCount,
                ".Classes"));

    public static Sheet Of(PredictedProbabilities probabilities) => new(
        probabilities.ToString(),
        new Facts([("shape", Shape(probabilities.RowCount, probabilities.ClassCount)), ("held as", probabilities.Storage)]),
        new Notes(["Read them with .RowAsDouble(index). Whether they can be trusted is the question of SanityCheck.Of(labels, probabilities)."]));

    public static Sheet Of(FeatureMatrix features) => new(
        features.ToString(),
        new Facts([("shape", Shape(features.RowCount, features.ColumnCount)), (
            "missing",
            Sentences.Count(features.MissingCounts.Sum(count => (long)count), "value"))]),
        new WordTable(
                "Columns",
                ["column", ">missing"],
                [.. features.Columns.Take(MostRows).Select((name, at) => new[] { name, Sentences.Count(features.MissingCounts[at]) })],
                features.ColumnCount,
                ".Columns"));

    public static Sheet Of(CategoryColumn column) => new(
        column.ToString(),
        new WordTable(
            "Values",
            ["value", ">code"],
            [.. column.Values.Take(MostRows).Select((name, at) => new[] { name, Sentences.Count(at) })],
            column.Values.Length,
            ".Values"));

    public static Sheet Of(TextColumn column) => new(
        column.ToString(),
        new WordTable(
            "Texts",
            ["row", "text"],
            [.. column.Texts.Take(MostRows).Select((text, at) => new[] { Sentences.Count(at), text })],
            column.Texts.Count,
            ".Texts"));

    public static Sheet Of(ModelInputs inputs) => new(
        inputs.ToString(),
        new Facts([
            ("columns of numbers", Sentences.Count(inputs.Numbers?.ColumnCount ?? 0)),
            ("columns of names", Sentences.Count(inputs.Categories.Length)),
            ("columns of texts", Sentences.Count(inputs.Texts.Length)),
        ]));

    public static Sheet Of(NpyArrayInfo array) => new(
        $"{array.Name}: {array}",
        new Facts([
            ("shape", $"({string.Join(", ", array.Shape.Select(size => Sentences.Count(size)))})"),
            ("type", array.Type),
            ("bytes", array.IsBigEndian ? "big-endian, turned as they are read" : "in this machine's order"),
            ("order", array.IsFortranOrder ? "column by column (Fortran)" : "row by row (C)"),
        ]));

    public static Sheet Of(SuggestedColumns columns) => new(
        "What the columns seem to be for",
        new Facts([.. new[]
        {
            ("labels", columns.Label), ("ids", columns.Id), ("probabilities", columns.Probabilities), ("features", columns.Features),
            ("categories", columns.Categories), ("text", columns.Text),
        }.Where(fact => fact.Item2 is not null).Select(fact => (fact.Item1, fact.Item2!))]));

    public static Sheet Of(ColumnProfile column) => new(
        column.ToString(),
        new Facts([
            ("seems to be", column.Use.ToString()),
            ("different values", column.Distinct is { } distinct ? Sentences.Count(distinct) : $"over {Sentences.Count(ColumnProfile.MostDistinct)}"),
            .. double.IsNaN(column.Lowest) ? Array.Empty<(string, string)>() : [("range", $"{Words.Short(column.Lowest)} to {Words.Short(column.Highest)}")],
            .. column.NotNumbers == 0 ? Array.Empty<(string, string)>() : [("no numbers", $"{Sentences.Count(column.NotNumbers)} ({column.FirstNotNumber})")],
            ("values", Sentences.FirstFew(column.Samples)),
        ]));

    public static Sheet Of(ColumnRun run) => run.Count == 1 ? Of(run.First) : new(
        run.ToString(),
        new Facts([
            ("columns", Sentences.Count(run.Count)),
            .. double.IsNaN(run.Lowest) ? Array.Empty<(string, string)>() : [("range", $"{Words.Short(run.Lowest)} to {Words.Short(run.Highest)}")],
        ]));

    public static Sheet Of(IEnumerable<ColumnProfile> columns)
    {
        ColumnProfile[] all = [.. columns];
        return new Sheet(
            Sentences.Count(all.Length, "column"),
            new WordTable(
                    "Columns",
                    ["column", "holds", "seems to be", ">missing", "values"],
                    [.. all.Take(MostRows).Select(column => new[]
                    {
                        column.Name,
                        column.Kind.ToString(),
                        column.Use.ToString(),
                        Sentences.Count(column.Missing),
                        Sentences.FirstFew(column.Samples),
                    })],
                    all.Length,
                    "this list"));
    }

    public static Sheet Of(AuditContext subject) => new(
        $"What was audited: {subject.Source}",
        new Facts([
            ("labels", subject.LabelColumn is { } column ? $"column \"{column}\"" : "as given"),
            ("probabilities", subject.ProbabilityOrigin),
            ("sanity", subject.Sanity?.Headline ?? "not asked"),
        ]),
        new Notes([.. subject.Assumptions]));

    public static Sheet Of(Note note) => new(
        note.Sentence,
        new Facts([
            ("tells of", ChoiceNames.Of(note.Kind)),
            .. note.Count > 0 ? [("how many", Sentences.Count(note.Count))] : Array.Empty<(string, string)>(),
        ]));

    public static Sheet Of(IEnumerable<Note> notes)
    {
        string[] sentences = [.. notes.Select(note => note.Sentence)];
        return new Sheet(
            Sentences.Count(sentences.Length, "note"),
            new Notes([.. sentences]));
    }

    public static Sheet Of(ExampleSet examples) => new(
        examples.ToString(),
        new WordTable(
            "Examples",
            ["on a screen", "in files and in C#"],
            [.. Enumerable.Range(0, Math.Min(examples.Count, FewRows)).Select(row => new[] { examples.NameOf(row), examples.KeyOf(row) })],
            examples.Count,
            ".Keys"));

    public static Sheet Of(ExampleMatch match) =>
        new(match.ToString(), new Facts(match.Missing.IsEmpty ? [] : [("missing", Sentences.FirstFew(match.Missing, 8))]));

    private static string Share(ClassLabels labels, int k) => labels.Count == 0 ? "" : Sentences.Percent((double)labels.ClassCounts[k] / labels.Count);

    private static string Shape(int rows, int columns) => string.Create(CultureInfo.InvariantCulture, $"({rows:N0}, {columns:N0})");
}
