using LabelNotebooks.Commands;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Describe;

/// <summary>A first look at a table: what is in it, what it seems to be for, and what stands in the way of an audit.</summary>
internal static class DataAuditPage
{
    private const int MostClasses = 12;
    private const int MostRuns = 40;

    private static readonly Column[] Columns =
    [
        new("column") { NamesRows = true },
        new("holds"),
        new("seems to be"),
        new("missing", Align.Right),
        new("different", Align.Right),
        new("values"),
    ];

    public static Sheet Of(DataAudit audit)
    {
        var notes = Notes.Lines([.. ReadingHead.Rest(audit.Notes).Select(note => note.Sentence)]);
        Table columns = ColumnsOf(audit);
        return new Sheet(
            Headline(audit),
            [
                .. Problems(audit),
                new Paragraph(LabelSentence(audit)),
                audit.Data is { } data ? ClassTable.Of(data, Shown(data), Left(data)) : Block.None,
                audit.Sanity is { } sanity
                    ? new Section(sanity.Headline, SanityPage.Findings(sanity), SanityPage.Facts(sanity)) { IsPart = false }
                    : Block.None,
                new Group(
                    new Section("Columns", columns) { Line = "", IsPart = false },
                    audit.ColumnRuns.Length > MostRuns ? notes.InTerminal() : Block.None),
                audit.ColumnRuns.Length > MostRuns ? Block.None : notes.InTerminal(),
                audit.Notes.IsEmpty ? Block.None : new Section("Read as follows", notes) { IsPart = false }.OnPage(),
                audit.NextStep is { } step
                    ? new Section("Next", new Code($"{Magic(audit)}{step}")) { Line = "Next:", IsPart = false, IsClose = true }
                    : Block.None,
            ]);
    }

    /// <summary>What stands in the way, the columns and the line to type.</summary>
    public static Sheet Brief(DataAudit audit) => new(
        Headline(audit),
        [
            .. Problems(audit),
            new Group(new Paragraph(LabelSentence(audit)), ColumnsOf(audit)),
            Magic(audit) is { Length: > 0 } line ? new Paragraph(Phrase.Of($"Next: {Phrase.Code(line.Split('\n')[0])}")) : Block.None,
        ]);

    private static IEnumerable<Alert> Problems(DataAudit audit) => audit.Problems.Select(problem =>
        new Alert($"{(problem.Place.Length == 0 ? "" : problem.Place + ": ")}{problem.Finding}", problem.Mend, AlertKind.Stop));

    private static Table ColumnsOf(DataAudit audit) => new(Columns, audit.ColumnRuns.Select(Row))
    {
        MostRowsOnPage = MostRuns,
        MostRowsInTerminal = MostRuns,
        Rest = shown => audit.ColumnRuns.Length > shown
            ? $"{Sentences.Count(shown)} of {Sentences.Count(audit.ColumnRuns.Length)} lines of columns shown; in C#, all are in .Columns."
            : "",
    };

    private static TableRow Row(ColumnRun run) =>
        new(Phrase.Code(run.Name), Holds(run.First), Use(run.First.Use), Sentences.Count(run.Missing), Different(run), Values(run));

    // One line for who does not code; the lines of C# do the same step by step.
    private static string Magic(DataAudit audit)
    {
        if (audit.Path is not { } path || audit.Suggested is not { } columns || (columns.Probabilities is null && !columns.HasInputs))
            return "";
        string mend = audit.Sanity is { Verdict: SanityVerdict.Unusable } sanity
            && sanity.Findings.Select(finding => finding.Mending).FirstOrDefault(mending => mending is not null) is { } mending
            ? $" --mend-probabilities {ChoiceNames.Of(mending)}"
            : "";
        return $"#!label-audit {TypedLine.Word(path)}{TypedLine.Reading(audit)}{mend}\n\n// or in C#:\nusing LabelNotebooks;\n";
    }

    private static string Headline(DataAudit audit)
    {
        string size = $"{Sentences.Count(audit.RowCount, "row")} and {Sentences.Count(audit.Columns.Length, "column")} in {audit.Source}";
        return audit.Problems.Length switch
        {
            0 => size,
            1 => $"{size}; one thing stands in the way of an audit",
            _ => $"{size}; {Sentences.Count(audit.Problems.Length)} things stand in the way of an audit",
        };
    }

    private static string LabelSentence(DataAudit audit) => audit.LabelColumn is { } label
        ? $"Labels: column \"{label}\" ({audit.LabelReason})."
        : "";

    // The commonest first, where there are too many to show.
    private static IEnumerable<int> Shown(LabeledData data)
    {
        IEnumerable<int> all = Enumerable.Range(0, data.Labels.ClassCount);
        return data.Labels.ClassCount <= MostClasses ? all : all.OrderByDescending(k => data.Labels.ClassCounts[k]).ThenBy(k => k).Take(MostClasses);
    }

    private static string Left(LabeledData data) => data.Labels.ClassCount > MostClasses
        ? $"The {Sentences.Count(MostClasses)} commonest of {Sentences.Count(data.Labels.ClassCount)} classes; in C#, all are in .Data.Labels.Classes."
        : "";

    private static string Holds(ColumnProfile column) => column.Kind switch
    {
        ColumnKind.Empty => "nothing",
        ColumnKind.WholeNumber => "whole numbers",
        ColumnKind.Number => "numbers",
        ColumnKind.Truth => "true and false",
        ColumnKind.Category => "names",
        ColumnKind.Text => "texts",
        var other => throw new ArgumentOutOfRangeException(nameof(column), other, "There is no such kind of a column."),
    };

    private static string Use(ColumnUse use) => use switch
    {
        ColumnUse.Label => "the label",
        ColumnUse.OtherLabel => "another label",
        ColumnUse.Rating => "a rating",
        ColumnUse.Prediction => "a prediction",
        ColumnUse.Annotator => "who labeled",
        ColumnUse.Id => "the id",
        ColumnUse.Probability => "a probability",
        ColumnUse.Feature => "a feature",
        ColumnUse.Category => "a feature",
        ColumnUse.Text => "text to read",
        ColumnUse.None => "",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "There is no such use."),
    };

    private static string Different(ColumnRun run) => run.Count > 1
        ? ""
        : run.First.Distinct is { } distinct ? Sentences.Count(distinct) : $"over {Sentences.Count(ColumnProfile.MostDistinct)}";

    private static string Values(ColumnRun run)
    {
        ColumnProfile column = run.First;
        if (column.Kind is ColumnKind.Number or ColumnKind.WholeNumber)
        {
            string slips = column.NotNumbers == 0
                ? ""
                : $"; {Sentences.Count(column.NotNumbers, "value is", "values are")} no number ({column.FirstNotNumber})";
            return $"{Words.Short(run.Lowest)} to {Words.Short(run.Highest)}{slips}";
        }

        return Sentences.FirstFew(
            [.. column.Samples.Select(sample => sample.AsSpan().IndexOfAny(", ") >= 0 ? $"\"{sample}\"" : sample)],
            column.Distinct == column.Samples.Length ? column.Samples.Length : column.Samples.Length - 1);
    }
}
