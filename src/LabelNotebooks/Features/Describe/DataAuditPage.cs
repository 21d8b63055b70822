using LabelNotebooks.Commands;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Describe;

/// <summary>A first look at a table: what is in it, what it seems to be for, and what stands in the way of an audit.</summary>
internal static class DataAuditPage
{
    private const int MostClasses = 12;
    private const int MostRuns = 40;

    public static string Text(DataAudit audit)
    {
        var columns = new TextTable("column", "holds", "seems to be", ">missing", ">different", "values");
        foreach (ColumnRun run in audit.ColumnRuns.Take(MostRuns))
            columns.Add(run.Name, Holds(run.First), Use(run.First.Use), Sentences.Count(run.Missing), Different(run), Values(run));
        string problems = string.Concat(audit.Problems.Select(problem => $"{problem}\n\n"));
        string sanity = audit.Sanity is { } report ? $"{SanityPage.Text(report)}\n\n" : "";
        string next = audit.NextStep is { } step ? $"\nNext:\n{Magic(audit)}{step}" : "";
        return $"{Headline(audit)}\n\n{problems}{(audit.LabelColumn is null ? "" : LabelSentence(audit)
            + "\n\n")}{Classes(audit)}{sanity}{columns}{More(audit)}\n{string.Concat(Notes(audit).Select(note => $"{note}\n"))}{next}".TrimEnd('\n');
    }

    public static Html Markup(DataAudit audit)
    {
        Html rows = Html.Join(audit.ColumnRuns.Take(MostRuns).Select(run => Html.Of(
            $"<tr><th scope=\"row\"><code>{run.Name}</code></th><td>{Holds(run.First)}</td><td>{Use(run.First.Use)}</td>"
            + $"<td class=\"lnb-n\">{Sentences.Count(run.Missing)}</td><td class=\"lnb-n\">{Different(run)}</td><td>{Values(run)}</td></tr>")));
        Html sanity = audit.Sanity is { } report
            ? Html.Of($"<h4>{report.Headline}</h4>{SanityPage.Findings(report.Findings)}{Page.Notes(SanityPage.Facts(report))}")
            : Html.Empty;
        return Page.Section(Headline(audit), Html.Of(
            $"""{Problems(audit)}{Html.If(audit.LabelColumn is not null, $"<p>{LabelSentence(audit)}</p>")}{ClassTable(audit)}{sanity}<h4>Columns</h4>"""
            + $"""<div class="lnb-wide"><table><thead><tr><th scope="col">column</th><th scope="col">holds</th><th scope="col">seems to be</th>"""
            + $"""<th scope="col" class="lnb-n">missing</th><th scope="col" class="lnb-n">different</th><th scope="col">values</th></tr></thead>"""
            + $"""<tbody>{rows}</tbody></table></div>{Html.If(More(audit).Length > 0, $"<p class=\"lnb-sub\">{More(audit)}</p>")}"""
            + $"""{Html.If(Notes(audit).Length > 0, $"<h4>Read as follows</h4>{Page.Notes(Notes(audit))}")}"""
            + $"""{Html.If(audit.NextStep is not null, $"<h4>Next</h4><pre class=\"lnb-wide\"><code>{Magic(audit)}{audit.NextStep}</code></pre>")}"""));
    }

    // One line for who does not code; the lines of C# do the same step by step.
    private static string Magic(DataAudit audit)
    {
        if (audit.Path is not { } path || audit.Suggested is not { } columns || (columns.Probabilities is null && !columns.HasInputs))
            return "";
        string name = path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
        string mend = audit.Sanity is { Verdict: SanityVerdict.Unusable } sanity
            && sanity.Findings.Select(finding => finding.Mending).FirstOrDefault(mending => mending is not null) is { } mending
            ? $" --mend-probabilities {ChoiceNames.Of(mending)}"
            : "";
        return $"#!label-audit {name}{Reading(audit)}{mend}\n\n// or in C#:\nusing LabelNotebooks;\n";
    }

    // What was said of the table must be said again: a line to be copied works as it stands.
    private static string Reading(DataAudit audit)
    {
        TableReadOptions options = audit.Options;
        string[] more = [.. (options.MissingLabels ?? []).Except(TableReadOptions.UsualMissingLabels, StringComparer.Ordinal)];
        string[] words =
        [
            .. audit.LabelReason == "named by you" ? new[] { $"--label {Word(audit.LabelColumn!)}" } : [],
            .. options.HasHeader ? [] : new[] { "--no-header" },
            .. options.DecimalComma ? new[] { "--decimal-comma" } : [],
            .. options.LeaveOutSeveralLabels ? new[] { "--leave-out-several-labels" } : [],
            .. options.Quote switch { '"' => [], null => ["--quote none"], _ => new[] { "--quote single" } },
            .. more.Length > 0 ? new[] { $"--missing-labels {Word(string.Join(',', more))}" } : [],
        ];
        return string.Concat(words.Select(word => " " + word));
    }

    private static string Word(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;

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

    private static string Classes(DataAudit audit)
    {
        if (audit.Data is not { } data)
            return "";
        var table = new TextTable("class", ">labels", ">share");
        foreach (int k in Shown(data))
            table.Add(data.Labels.Classes[k], Sentences.Count(data.Labels.ClassCounts[k]), Sentences.Percent(Share(data, k)));
        return $"{table}{Left(data)}{(Left(data).Length > 0 ? "\n" : "")}\n";
    }

    private static Html ClassTable(DataAudit audit)
    {
        if (audit.Data is not { } data)
            return Html.Empty;
        int most = data.Labels.ClassCounts.Max();
        Html rows = Html.Join(Shown(data).Select(k => Html.Of(
            $"<tr><th scope=\"row\">{Page.Chip(data.Labels.Classes[k])}</th><td class=\"lnb-n\">{Sentences.Count(data.Labels.ClassCounts[k])}</td>"
            + $"<td>{Page.Meter((double)data.Labels.ClassCounts[k] / most)}<small>{Sentences.Percent(Share(data, k))}</small></td></tr>")));
        return Html.Of(
            $"<table><thead><tr><th scope=\"col\">class</th><th scope=\"col\" class=\"lnb-n\">labels</th><th scope=\"col\">share of all "
            + $"labels</th></tr></thead><tbody>{rows}</tbody></table>{Html.If(Left(data).Length > 0, $"<p class=\"lnb-sub\">{Left(data)}</p>")}");
    }

    // The commonest first, where there are too many to show.
    private static IEnumerable<int> Shown(LabeledData data)
    {
        IEnumerable<int> all = Enumerable.Range(0, data.Labels.ClassCount);
        return data.Labels.ClassCount <= MostClasses ? all : all.OrderByDescending(k => data.Labels.ClassCounts[k]).ThenBy(k => k).Take(MostClasses);
    }

    private static double Share(LabeledData data, int k) => (double)data.Labels.ClassCounts[k] / data.RowCount;

    private static string Left(LabeledData data) => data.Labels.ClassCount > MostClasses
        ? $"The {Sentences.Count(MostClasses)} commonest of {Sentences.Count(data.Labels.ClassCount)} classes; all are in .Data.Labels.Classes."
        : "";

    private static string More(DataAudit audit) => audit.ColumnRuns.Length > MostRuns
        ? $"{Sentences.Count(MostRuns)} of {Sentences.Count(audit.ColumnRuns.Length)} lines of columns shown; all are in .Columns."
        : "";

    private static string[] Notes(DataAudit audit) => [.. audit.Notes.Select(note => note.Sentence)];

    private static Html Problems(DataAudit audit) => Html.Join(audit.Problems.Select(problem => Html.Of(
        $"<div class=\"lnb-alert lnb-stop\" role=\"note\"><p>{(problem.Place.Length == 0 ? "" : problem.Place + ": ")}{problem.Finding}</p>"
        + $"<p class=\"lnb-mend\">{problem.Mend}</p></div>")));

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
