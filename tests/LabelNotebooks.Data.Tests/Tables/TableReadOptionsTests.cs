namespace LabelNotebooks.Data.Tests.Tables;

/// <summary>Options as C#: what a person copies reads the table as it was read.</summary>
public sealed class TableReadOptionsTests
{
    private static readonly TableReadOptions Other = new()
    {
        Classes = ["a,b", "\""],
        ProbabilityMatching = ProbabilityMatching.Order,
        ProbabilityPrefix = "p\\",
        MissingLabels = ["?"],
        LeaveOutSeveralLabels = true,
        Limits = LimitReading.Gap,
        KeptLabels = ["-"],
        MissingValues = ["x"],
        MergeSpellings = true,
        AsWritten = true,
        Encoding = TextEncoding.Latin1,
        Sheet = "s",
        Delimiter = '\t',
        HasHeader = false,
        Quote = null,
        DecimalComma = true,
        DecimalPoint = true,
        MaxProblemsShown = 3,
    };

    // How many problems are spelled out changes nothing that is read.
    private static IEnumerable<OptionRow<TableReadOptions>> Reading =>
        TableReadOptions.Rows.Where(row => row.Name != nameof(TableReadOptions.MaxProblemsShown));

    [Fact]
    public void Every_option_that_changes_what_is_read_stands_in_the_code() => Assert.All(Reading, row =>
    {
        TableReadOptions one = row.Read(new TableReadOptions(), row.TextOf(Other))!;
        Assert.NotEqual(row.Default, row.TextOf(one));
        Assert.StartsWith($"new() {{ {row.Name} = ", one.ToCode(), StringComparison.Ordinal);
    });

    [Fact]
    public void Options_are_code_that_compiles() => Assert.Equal(
        """new() { HasHeader = false, Quote = null, Delimiter = '\t', Sheet = "s", Encoding = TextEncoding.Latin1, DecimalComma = true, """
        + """DecimalPoint = true, LeaveOutSeveralLabels = true, """
        + """Classes = ["a,b", "\""], MissingLabels = ["?"], KeptLabels = ["-"], MissingValues = ["x"], Limits = LimitReading.Gap, """
        + """MergeSpellings = true, AsWritten = true, """
        + """ProbabilityMatching = ProbabilityMatching.Order, ProbabilityPrefix = "p\\" }""",
        Other.ToCode());

    [Fact]
    public void Every_fault_is_found_at_once()
    {
        var wrong = new TableReadOptions
        {
            MaxProblemsShown = 0,
            Delimiter = '.',
            DecimalComma = true,
            Quote = 'y',
            ProbabilityMatching = (ProbabilityMatching)9,
        };
        Assert.Equal(
            ["MaxProblemsShown", "Quote", "ProbabilityMatching", "Delimiter"],
            wrong.Faults().Select(fault => fault.Property));
        Assert.Equal("Quote is ';', which cannot enclose a text.", Assert.Single(new TableReadOptions { Quote = ';', Delimiter = ';' }.Faults()).Finding);
    }
}
