namespace LabelNotebooks.Tests.Cases;

/// <summary>Labels that are one and are written in several ways, and texts that are no label: one rule in every reader, and every page says it.</summary>
public sealed class LabelCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task Composed_letters_are_one_with_their_usual_spelling()
    {
        (LabelIssueReport report, string page) = await _case.Errors(CaseFolder.Path("composed-letters", "nfd.csv"));
        Assert.Equal(19, report.Count);
        Assert.Equal(["grün", "müde", "weiß"], report.Issues.Labels.Classes.AsEnumerable());
        Assert.Contains("labels were spelt with composed letters (u and two dots for ü) and are taken as one", page, StringComparison.Ordinal);
        Assert.Equal(19, (await _case.Errors(CaseFolder.Path("composed-letters", "nfc.csv"))).Report.Count);
        (AgreementReport votes, string text) = await _case.Agreement(CaseFolder.Path("composed-letters", "votes.csv"));
        Assert.Equal(1, votes[AgreementMeasure.KrippendorffNominal].Value, 12);
        Assert.Contains("5 labels were spelt with composed letters", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ame\u0301lie", "Am\u00E9lie")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    public async Task Composed_letters_of_other_languages_are_one(string composed, string usual)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, row) => label == "1" ? row % 3 == 0 ? $"1{composed}" : $"1{usual}" : label));
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.Equal(19, report.Count);
        Assert.Contains($"1{usual}", report.Issues.Labels.Classes);
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("", "\u00A0")]
    [InlineData("\u200B", "\t")]
    public async Task What_nobody_sees_at_the_ends_of_a_label_does_not_count(string before, string after)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, row) => row % 4 == 0 ? $"{before}{label}{after}" : label));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal(19, report.Count);
        Assert.Contains("45 labels had spaces before or after them, which do not count.", page, StringComparison.Ordinal);
        Assert.True((await _case.Errors(path, "--as-written", "--label", "label", "--features", "f*")).Report.Issues.Labels.ClassCount > 3);
    }

    [Fact]
    public async Task Spaces_at_the_ends_of_labels_are_no_classes() =>
        Assert.Equal(19, (await _case.Errors(CaseFolder.Path("spelling", "spaces.csv"))).Report.Count);

    [Fact]
    public async Task Spellings_are_asked_about_on_every_page_and_merged_with_one_option()
    {
        string path = CaseFolder.Path("spelling", "case.csv");
        (AgreementReport apart, string page) = await _case.Agreement(path);
        Assert.Equal(0, apart[AgreementMeasure.Cohen].Value, 12);
        Assert.StartsWith("?? \"No\" (3) and \"no\" (3); \"Yes\" (3) and \"yes\" (3) are different classes here", page, StringComparison.Ordinal);
        Assert.StartsWith("?? \"No\" (3)", await _case.Host.Type("#!label-consensus", path), StringComparison.Ordinal);
        Assert.StartsWith("?? \"No\" (3)", await _case.Host.Type("#!label-annotators", path), StringComparison.Ordinal);
        Assert.StartsWith("?? \"No\" (3)", await _case.Host.Type("#!label-next", path), StringComparison.Ordinal);
        (AgreementReport merged, _) = await _case.Agreement(path, "--merge-spellings");
        Assert.Equal(1, merged[AgreementMeasure.Cohen].Value, 12);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Agreement(path, "--strict-reading"));
        Assert.Contains("--merge-spellings", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 class", "1  Class")]
    [InlineData("1 no-fall", "1 no fall")]
    public async Task Spellings_of_a_column_of_labels_are_asked_about_by_every_command(string one, string other)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, row) => label == "1" ? row % 3 == 0 ? other : one : label));
        foreach (string command in (string[])[
            "#!label-errors", "#!label-audit", "#!label-describe", "#!label-health", "#!label-balance", "#!label-estimate", "#!label-budget",
            "#!label-disagreements",
        ])
            Assert.Contains("are different classes here", Assert.Single((await _case.Host.Type(command, path)).Split('\n'), Asks), StringComparison.Ordinal);
        (LabelIssueReport merged, string page) = await _case.Errors(path, "--merge-spellings");
        Assert.Equal(19, merged.Count);
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);

        static bool Asks(string line) => line.StartsWith("??", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_numbers_are_one_class_however_a_program_wrote_them()
    {
        (LabelIssueReport mixed, string page) = await _case.Errors(CaseFolder.Path("number-labels", "mixed.csv"));
        (LabelIssueReport whole, _) = await _case.Errors(CaseFolder.Path("number-labels", "whole.csv"));
        Assert.Equal((19, 3), (mixed.Count, mixed.Issues.Labels.ClassCount));
        Assert.Equal(whole.Issues.Ranked.Select(issue => issue.Index), mixed.Issues.Ranked.Select(issue => issue.Index));
        Assert.Contains("are read as the whole number", page, StringComparison.Ordinal);
        Assert.Equal(1, (await _case.Agreement(CaseFolder.Path("number-labels", "votes.csv"))).Report[AgreementMeasure.Cohen].Value, 12);
    }

    [Theory]
    [InlineData(".00")]
    [InlineData(".000")]
    public async Task Whole_numbers_with_other_zeros_are_one_class(string zeros)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, row) => row % 2 == 0 ? label + zeros : label));
        Assert.Equal(19, (await _case.Errors(path)).Report.Count);
    }

    [Fact]
    public async Task Classes_that_read_like_gaps_are_names_in_the_table_of_columns()
    {
        string page = await _case.Host.Type("#!label-describe", CaseFolder.Path("missing-names", "na.csv"));
        string row = Assert.Single(page.Split('\n'), line => line.TrimStart().StartsWith("label ", StringComparison.Ordinal));
        Assert.Equal(["label", "names", "the", "label", "41", "2", "NA,", "None"], row.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("N/A,none,", "10 2 N/A, none")]
    [InlineData("NA,EU,AS", "0 3 EU, AS, NA")]
    [InlineData("n.a.,k.A.,null", "10 2 n.a., k.A.")]
    public async Task Names_that_read_like_gaps_elsewhere_are_counted_as_names(string names, string counted)
    {
        string path = _case.Write("own.csv", "id,label,x\n" + string.Concat(Enumerable.Range(0, 30).Select(row =>
            $"e{row},{names.Split(',')[row % 3]},{row % 7}\n")));
        string page = await _case.Host.Type("#!label-describe", path, "--label", "label");
        string told = Assert.Single(page.Split('\n'), line => line.TrimStart().StartsWith("label ", StringComparison.Ordinal));
        Assert.Equal(["label", "names", "the", "label", .. counted.Split(' ')], told.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("none.csv", 1.000)]
    [InlineData("r.csv", 0.750)]
    public async Task Gaps_of_ratings_are_no_class(string file, double alpha)
    {
        (AgreementReport report, string page) = await _case.Agreement(CaseFolder.Path("rating-gaps", file));
        Assert.Equal(alpha, report[AgreementMeasure.KrippendorffNominal].Value, 3);
        Assert.StartsWith("?? ", page, StringComparison.Ordinal);
        Assert.Contains("--keep-labels", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("k.A.")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("null")]
    [InlineData(".")]
    [InlineData("N/A")]
    [InlineData("none")]
    public async Task Usual_gaps_in_ratings_are_no_class_without_a_word(string gap)
    {
        string text = await File.ReadAllTextAsync(CaseFolder.Path("rating-gaps", "none.csv"));
        (AgreementReport report, string page) = await _case.Agreement(_case.Write("own.csv", text.Replace("None", gap, StringComparison.Ordinal)));
        Assert.Equal(1, report[AgreementMeasure.KrippendorffNominal].Value, 12);
        Assert.True(page.StartsWith("?? 6 labels left out", StringComparison.Ordinal) || page.Contains("6 cells are empty", StringComparison.Ordinal), page);
        if (page.StartsWith("??", StringComparison.Ordinal))
        {
            (AgreementReport kept, string calm) =
                await _case.Agreement(_case.Write("own.csv", text.Replace("None", gap, StringComparison.Ordinal)), "--keep-labels", gap);
            Assert.InRange(kept[AgreementMeasure.KrippendorffNominal].Value, 0.182, 0.184);
            Assert.DoesNotContain("??", calm, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("o.B.")]
    [InlineData("no finding")]
    public async Task What_can_be_a_finding_stays_a_class(string finding)
    {
        string text = await File.ReadAllTextAsync(CaseFolder.Path("rating-gaps", "none.csv"));
        (AgreementReport report, string page) = await _case.Agreement(_case.Write("own.csv", text.Replace("None", finding, StringComparison.Ordinal)));
        Assert.InRange(report[AgreementMeasure.KrippendorffNominal].Value, 0.182, 0.184);
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("keine Angabe")]
    public async Task A_label_that_reads_like_a_gap_is_asked_about_and_may_be_left_out_or_kept(string gap)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, row) => row % 10 == 0 ? gap : $"x{label}"));
        (LabelIssueReport asked, string page) = await _case.Errors(path);
        Assert.Equal(4, asked.Issues.Labels.ClassCount);
        Assert.StartsWith($"?? The label \"{gap}\" (18 examples) is kept as a class of its own", page, StringComparison.Ordinal);
        (LabelIssueReport left, string without) = await _case.Errors(path, "--missing-labels", gap);
        Assert.Equal((3, 162), (left.Issues.Labels.ClassCount, left.Issues.Labels.Count));
        Assert.DoesNotContain("??", without, StringComparison.Ordinal);
        Assert.DoesNotContain("??", (await _case.Errors(path, "--keep-labels", gap)).Page, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path, "--strict-reading"));
    }
}
