using System.Globalization;

namespace LabelNotebooks.Tests.Cases;

/// <summary>Columns whose numbers can be read in two ways, or are numbers for the most part.</summary>
public sealed class NumberCasesTests : IDisposable
{
    private const int Rows = 120;

    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Whole_numbers_beside_points_between_thousands_are_read_as_thousands_and_asked_about(char separator)
    {
        string plain = _case.Write("plain.csv", Amounts(separator, amount => $"{amount}"));
        string grouped = _case.Write("grouped.csv", Amounts(separator, amount => amount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.')));
        (LabelIssueReport right, string calm) = await _case.Errors(plain);
        (LabelIssueReport read, string page) = await _case.Errors(grouped);
        Assert.DoesNotContain("??", calm, StringComparison.Ordinal);
        Assert.Equal(right.Issues.Ranked.Select(issue => issue.Index), read.Issues.Ranked.Select(issue => issue.Index));
        Assert.StartsWith(
            "?? Column \"amount\" (57 values): \"1.445\" is read as 1445; if it is 1.445, say so: --decimal-point",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            "--decimal-point",
            (await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(grouped, "--strict-reading"))).Message,
            StringComparison.Ordinal);
        (LabelIssueReport decimals, string said) = await _case.Errors(grouped, "--decimal-point");
        Assert.DoesNotContain("??", said, StringComparison.Ordinal);
        Assert.NotEqual(right.Issues.Ranked.Select(issue => issue.Index), decimals.Issues.Ranked.Select(issue => issue.Index));
        Assert.Equal(
            right.Issues.Ranked.Select(issue => issue.Index),
            (await _case.Errors(grouped, "--decimal-comma")).Report.Issues.Ranked.Select(issue => issue.Index));
    }

    [Fact]
    public async Task Between_commas_the_same_is_asked_about_and_read_as_decimals()
    {
        string path = _case.Write("own.csv", Amounts(',', amount => amount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.')));
        Assert.StartsWith(
            "?? Column \"amount\" (57 values): \"1.445\" is read as 1.445; if it is 1445, say so: --decimal-comma",
            (await _case.Errors(path)).Page,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.125", "36.512")]
    [InlineData("36.512", "1.44")]
    [InlineData("36.512", "37.125")]
    [InlineData("2445", "1.125")]
    [InlineData("453", "9.938E+2")]
    [InlineData("36.512 mmHg", "37.125 mmHg")]
    public async Task Decimals_of_three_places_stay_decimals_without_a_question(string one, string other)
    {
        string path = _case.Write("own.csv", "key;label;amount;more\n" + string.Concat(
            Enumerable.Range(0, Rows).Select(row => $"k{row};{(row % 2 == 0 ? "cat" : "dog")};{(row % 2 == 0 ? one : other)};{row % 7}\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
        int amount = report.Context.Data!.Features!.Columns.IndexOf("amount");
        Assert.Equal(float.Parse(one.Split(' ')[0], CultureInfo.InvariantCulture), report.Context.Data!.Features!.Row(0)[amount]);
    }

    [Theory]
    [InlineData("ca. 5")]
    [InlineData("neg.")]
    [InlineData("5,4 \u2191")]
    [InlineData("113/55")]
    public async Task A_column_of_numbers_with_many_other_values_heads_the_page_and_is_refused_by_strict_reading(string other)
    {
        string path = _case.Write("own.csv", Levels(row => row % 6 == 1 ? other : $"{(row % 2 * 20) + (row * 7 % 100 / 10f)}"));
        (_, string page) = await _case.Errors(path);
        string lead = $"!! Column \"crp\" is not learned from: 20 of 120 values are no number (line 3: {other}";
        Assert.StartsWith(lead, page, StringComparison.Ordinal);
        Assert.DoesNotContain("no part in it: crp", page, StringComparison.Ordinal);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path, "--strict-reading"));
        Assert.Contains("20 of 120 values are no number", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<5", "?? Column \"crp\": 20 values are limits of ")]
    [InlineData(">100", "?? Column \"crp\": 20 values are limits of ")]
    [InlineData("n.b.", "\"n.b.\"")]
    public async Task A_limit_of_an_instrument_and_a_word_for_a_gap_leave_the_column_in_and_are_said(string other, string said)
    {
        string path = _case.Write("own.csv", Levels(row => row % 6 == 1 ? other : $"{(row % 2 * 20) + (row * 7 % 100 / 10f)}"));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Contains("crp", report.Context.Data!.Features!.Columns);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(other == "n.b." ? "\"n.b.\" (20)" : "20 values", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_refused_where_nothing_is_to_be_guessed_until_somebody_says_what_it_is()
    {
        string path = _case.Write("own.csv", Levels(row => row % 6 == 1 ? "<5" : $"{(row % 2 * 20) + (row * 7 % 100 / 10f)}"));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path, "--strict-reading"));
        Assert.Contains("say so: --limits value; to have no number there: --limits gap", error.Message, StringComparison.Ordinal);
        (LabelIssueReport value, string page) = await _case.Errors(path, "--strict-reading", "--limits", "value");
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
        Assert.Contains("are read as the number of the limit: \"<5\" (20) as 5", page, StringComparison.Ordinal);
        Assert.Equal(5f, value.Context.Data!.Features!.Row(1)[value.Context.Data.Features.Columns.IndexOf("crp")]);
        (LabelIssueReport gap, string other) = await _case.Errors(path, "--strict-reading", "--limits", "gap");
        Assert.DoesNotContain("??", other, StringComparison.Ordinal);
        Assert.Contains("are left out as gaps: \"<5\" (20)", other, StringComparison.Ordinal);
        Assert.True(float.IsNaN(gap.Context.Data!.Features!.Row(1)[gap.Context.Data.Features.Columns.IndexOf("crp")]));
    }

    [Theory]
    [InlineData("ca. {0}")]
    [InlineData("<{0}")]
    [InlineData("{0} (H)")]
    public async Task A_column_in_which_each_number_has_something_beside_it_heads_the_page(string format)
    {
        string path = _case.Write("own.csv", Levels(row => string.Format(CultureInfo.InvariantCulture, format, (row % 2 * 20) + (row * 7 % 100 / 10f))));
        Assert.StartsWith(
            "!! Column \"crp\" is not learned from: 120 of 120 values are no number (line 2: ", (await _case.Errors(path)).Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u20AC {0}")]
    [InlineData("$ {0}")]
    [InlineData("{0} \u20AC")]
    public async Task A_currency_beside_the_numbers_is_said_and_does_not_count(string format)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled(
            (label, _) => label,
            ';',
            number => string.Format(CultureInfo.InvariantCulture, format, number.Replace('.', ','))));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal(19, report.Count);
        Assert.Contains("with a decimal comma and the unit", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_left_to_learn_from_each_column_is_told_with_its_place_and_value()
    {
        string path = _case.Write("own.csv", "key;label;crp;rr\n" + string.Concat(Enumerable.Range(0, Rows).Select(row =>
            $"k{row};{(row % 2 == 0 ? "cat" : "dog")};{(row % 5 == 3 ? "neg." : $"{row},{row % 9}")};{row + 90}/{row % 50 + 50}\n")));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains("no columns from which a model could learn", error.Message, StringComparison.Ordinal);
        Assert.Contains("column \"crp\" is not learned from: 24 of 120 values are no number (line 5: neg.)", error.Message, StringComparison.Ordinal);
        Assert.Contains("column \"rr\" is not learned from: 120 of 120 values are no number (line 2: 90/50", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_and_names_that_hold_digits_are_no_numbers_with_something_beside_them()
    {
        string path = _case.Write("own.csv", "key,label,ward,file,more\n" + string.Concat(Enumerable.Range(0, Rows).Select(row =>
            $"k{row},{(row % 2 == 0 ? "cat" : "dog")},{(row % 3 == 0 ? $"a{row % 9}" : $"{row % 9}")},F{row}-x,{row % 7}\n")));
        string page = (await _case.Errors(path)).Page;
        Assert.DoesNotContain("!!", page, StringComparison.Ordinal);
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_with_two_decimal_marks_is_told_with_the_count_of_each_and_one_advice()
    {
        string path = _case.Write("own.csv", Levels(row => row % 3 == 0 ? $"{row},{row % 9}" : $"{row}.{row % 9}"));
        string page = (await _case.Errors(path)).Page;
        Assert.StartsWith(
            "!! Column \"crp\" is not read as numbers: some have a decimal comma (40) and some a decimal point (80); write all of them with one mark.",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("--decimal-comma", page, StringComparison.Ordinal);
    }

    private static string Amounts(char separator, Func<int, string> write) => string.Join(separator, "key", "label", "amount", "more") + "\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(row => string.Join(
            separator,
            $"k{row}",
            row % 2 == 0 ? "cat" : "dog",
            write(row % 2 == 0 ? 453 + (row * 37 % 400) : 1445 + (row % 40 == 3 ? -900 + row : (row - 1) * 53 % 700)),
            $"{row % 7}\n")));

    private static string Levels(Func<int, string> level) => "key;label;crp;more\n" + string.Concat(
        Enumerable.Range(0, Rows).Select(row => $"k{row};{(row % 2 == 0 ? "cat" : "dog")};{level(row)};{row % 7}\n"));
}
