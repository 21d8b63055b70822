using System.Globalization;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Pages;

/// <summary>The pages that come before any finding: what is in a table, and whether its probabilities are sane.</summary>
public sealed class DataPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lnb-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_of_a_first_look_reads_well_in_a_terminal() => Snapshot.Matches(string.Join(
        "\n\n",
        Audits().Select(audit =>
            $"=== {audit.Name}\n{Sample.Form(audit.Audit, MimeBundle.PlainText).Replace(_folder, "<folder>", StringComparison.Ordinal)}")));

    [Fact]
    public void Text_of_a_sanity_report_reads_well_in_a_terminal()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        Snapshot.Matches($"{Sample.Form(data.CheckProbabilities(), MimeBundle.PlainText)}\n\n"
            + $"{Sample.Form(data.CheckProbabilities(data.Probabilities!.WithColumnOrder([1, 2, 0])), MimeBundle.PlainText)}");
    }

    [Fact]
    public void Pages_hold_the_alarm_as_a_note_and_nothing_from_data_as_markup()
    {
        const string Hostile = "<img src=x onerror=alert(1)>\"'";
        string path = Write(
            "hostile.csv",
            $"label,{Quoted(Hostile + "p")},note\n"
            + string.Concat(Enumerable.Range(0, 30).Select(row => $"{Quoted(Hostile + (row % 2))},{row},{Quoted(Hostile)}\n")));
        string html = Sample.Form(DataAudit.ReadFile(path), MimeBundle.Html);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", html, StringComparison.Ordinal);
        LabeledData data = Sample.Data([Hostile, "b", "c"]);
        string sanity = Sample.Form(data.CheckProbabilities(data.Probabilities!.WithColumnOrder([1, 2, 0])), MimeBundle.Html);
        Assert.DoesNotContain("<img", sanity, StringComparison.Ordinal);
        Assert.Contains("class=\"lnb-alert lnb-stop\" role=\"note\"", sanity, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_by_shuffled_columns_is_led_by_the_alarm_on_every_page()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        LabelIssueReport report = data.FindLabelIssues(data.Probabilities!.WithColumnOrder([1, 2, 0]));
        foreach ((string name, object page) in Sample.Pages(report).Where(page =>
            page.Name is not ("issues alone" or "frame" or "top frame" or "data frame" or "data" or "cross-validation")
            && !Sample.CrowdPages.Contains(page.Name)))
        {
            Assert.True(
                Sample.Form(page, MimeBundle.PlainText).StartsWith("The columns look shuffled; no finding here is to be trusted\n", StringComparison.Ordinal),
                name);
            Assert.True(Sample.Form(page, MimeBundle.Html).Contains("The columns of the probabilities look shuffled", StringComparison.Ordinal), name);
            Assert.True(
                Sample.Form(page, MimeBundle.Html).Contains(">The columns look shuffled; no finding here is to be trusted</h3>", StringComparison.Ordinal),
                name);
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Same_bytes_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] expected = [.. Forms()];
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Forms());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private IEnumerable<string> Forms() => Audits().Select(audit => (object)audit.Audit)
        .Append(Sample.Data(Sample.Animals).CheckProbabilities())
        .SelectMany(page => new[] { Sample.Form(page, MimeBundle.Html), Sample.Form(page, MimeBundle.PlainText) });

    private IEnumerable<(string Name, DataAudit Audit)> Audits()
    {
        yield return (
            "a table of features",
            DataAudit.ReadFile(Write("triage.csv", "case,diagnosis,age,ward,note\n" + string.Concat(Enumerable.Range(0, 120).Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"c{row},{(row % 9 == 0 ? "rare" : row % 3 == 0 ? "flu" : "cold")},{(row % 40 == 7 ? "" : 20 + (row % 61))},{"ABC"[row % 3]},seen at "
                    + $"noon by the nurse {row}\n"))))));
        yield return ("probabilities", DataAudit.ReadFile(Write("scored.csv", "id,label,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 200).Select(row =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{row},{((row % 10 == 0) ^ (row % 2 == 0) ? "cat" : "dog")},{(row % 2 == 0 ? 0.85 : 0.2)},{(row % 2 == 0 ? 0.15 : 0.8)}\n"))))));
        yield return ("a table with problems", DataAudit.ReadFile(Write("broken.csv", "case,label,x\n1,a,0.5\n2,b\n1,a,0.25\n3,,tall\n")));
        yield return ("a table without labels", DataAudit.ReadFile(Write("numbers.csv", "x,y\n0.5,1.5\n0.25,2.5\n")));
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
