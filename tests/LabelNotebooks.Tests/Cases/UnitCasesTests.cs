using System.Globalization;

namespace LabelNotebooks.Tests.Cases;

/// <summary>A row of units below the names of the columns.</summary>
public sealed class UnitCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(",,kg,mmHg,years,%")]
    [InlineData(",,[cm],10^9/l,,-")]
    [InlineData("-,,Jahre,\u00B0C,mg/dl,BMI")]
    public async Task Units_below_the_names_are_no_example(string units)
    {
        string table = CaseFolder.Relabelled((label, _) => label);
        (LabelIssueReport plain, _) = await _case.Errors(_case.Write("plain.csv", table));
        int end = table.IndexOf('\n', StringComparison.Ordinal);
        string path = _case.Write("own.csv", table.Insert(end + 1, units + "\n"));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        string shown = string.Join(", ", units.Split(',').Where(unit => unit is not ("" or "-")));
        Assert.Contains($"Line 2 holds units ({shown}) and is left out; if it is an example: --as-written", page, StringComparison.Ordinal);
        Assert.Equal(180, report.Context.Examples.Count);
        Assert.Equal(plain.Issues.Ranked.Select(issue => issue.Index), report.Issues.Ranked.Select(issue => issue.Index));
        Assert.Equal("e0", report.Context.KeyOf(0));
        (LabelIssueReport named, _) = await _case.Errors(path, "--label", "label", "--id", "id", "--features", "f*");
        Assert.Equal(19, named.Count);
        (_, string asWritten) = await _case.Errors(path, "--label", "label", "--features", "f*", "--as-written");
        Assert.DoesNotContain("holds units", asWritten, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_without_ids_are_named_as_the_sheet_counts_them()
    {
        string path = _case.Write("own.csv", "label,x,y\n,kg,cm\n" + string.Concat(Enumerable.Range(0, 90).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{(row % 3 == 0 ? "cat" : "dog")},{(row % 3) + (row % 7 / 10.0):0.0},{row % 11 + 0.5}\n"))));
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.Equal(("1", "row 3"), (report.Context.KeyOf(0), report.Context.Examples.NameOf(0)));
    }

    [Theory]
    [InlineData("e,2,low,1,1,1")]
    [InlineData("e,,kg,1,1,1")]
    [InlineData("e7,high,kg,,,")]
    [InlineData("a good day,2,kg,,,")]
    [InlineData(",,NA,NA,NA,NA")]
    public async Task An_example_is_no_row_of_units(string row)
    {
        string table = CaseFolder.Relabelled((label, _) => label);
        int end = table.IndexOf('\n', StringComparison.Ordinal);
        string page = await _case.Host.Type("#!label-describe", _case.Write("own.csv", table.Insert(end + 1, row + "\n")));
        Assert.DoesNotContain("holds units", page, StringComparison.Ordinal);
        Assert.DoesNotContain("row of units", page, StringComparison.Ordinal);
    }
}
