using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The columns of one table from which a model must not learn, as they are said.</summary>
internal sealed record Leaks(string LabelColumn, ImmutableArray<OtherLabelColumn> OtherLabels, ImmutableArray<TellingColumn> Tellers)
{
    private const int MostNamed = 40;

    // Who leaves a column out has to name all the others.
    private string Others { get; init; } = "";

    // More names than this beside the classes, and the column holds something else.
    private const int MoreThanClasses = 10;

    public static Leaks Of(LabeledData data, ImmutableArray<ColumnProfile> columns)
    {
        ColumnProfile[] readable = [.. columns.Where(column => data.TextColumns.Contains(column.Name))];
        ImmutableArray<OtherLabelColumn> others = LabelLeaks.OtherLabels(data, readable
            .Where(column => column.Use is ColumnUse.Category or ColumnUse.Feature or ColumnUse.Text or ColumnUse.OtherLabel or ColumnUse.None
                && column.Distinct <= (2 * data.Labels.ClassCount) + MoreThanClasses)
            .Select(column => column.Name));
        ImmutableArray<TellingColumn> tellers = LabelLeaks.Tellers(data, readable
            .Where(column => column.Use is ColumnUse.Category or ColumnUse.Feature && others.All(other => other.Name != column.Name)));
        ColumnProfile[] rest = [.. readable.Where(column => others.All(one => one.Name != column.Name) && tellers.All(one => one.Name != column.Name))];
        string[] kinds =
        [
            .. Named("numbers", rest.Where(column => column.Use is ColumnUse.Feature)),
            .. Named("groups", rest.Where(column => column.Use is ColumnUse.Category)),
            .. Named("texts", rest.Where(column => column.Use is ColumnUse.Text)),
        ];
        return new Leaks(data.LabelColumn, others, tellers) { Others = kinds.Length == 0 ? "" : $" ({string.Join("; ", kinds)})" };
    }

    private static IEnumerable<string> Named(string kind, IEnumerable<ColumnProfile> columns) =>
        columns.Select(column => column.Name).ToArray() is { Length: > 0 } names ? [$"{kind} {Sentences.FirstFew(names, MostNamed)}"] : [];

    /// <summary>The columns with what they are now known to be.</summary>
    public ImmutableArray<ColumnProfile> Marked(ImmutableArray<ColumnProfile> columns) =>
        [.. columns.Select(column => OtherLabels.Any(other => other.Name == column.Name) ? column with { Use = ColumnUse.OtherLabel } : column)];

    /// <param name="path">The file, for a line to be typed; null where there is none.</param>
    public IEnumerable<Note> Notes(string? path)
    {
        foreach (OtherLabelColumn other in OtherLabels)
        {
            string both = ColumnNames.AsList([LabelColumn, other.Name]);
            yield return new Note(
                NoteKind.Guessed,
                other.Filled - other.Equal,
                $"column \"{other.Name}\" holds the classes of the label and equals it "
                + $"in {Sentences.Count(other.Equal)} of {Sentences.Count(other.Filled)}: it is "
                + "not learned from; if it is the truth or a correction, compare with it: "
                + $"{Sentences.Setting(nameof(ColumnUse.OtherLabel), $".Against({DataAudit.Quoted(other.Name)})", $"\"{other.Name}\"")}; "
                + "if another rater gave it, see how far the two agree: "
                + ReadingRemarks.WithFile(
                    Sentences.Setting(nameof(AnnotationsReading), $"Annotations.ReadWide(path, {DataAudit.Quoted(both)})", $"\"{both}\""),
                    path));
        }

        foreach (TellingColumn teller in Tellers)
        {
            yield return new Note(
                NoteKind.Doubted,
                0,
                $"column \"{teller.Name}\" alone tells {Sentences.Percent(teller.Share)} of the labels: if it was made from the label, or after it, "
                + "or is another opinion in other words, the model learns the label itself and finds no error; leave it out by naming all the other columns: "
                + $"{Sentences.Setting(nameof(ModelInputs), "features, categories, text")}{Others}");
        }
    }
}
