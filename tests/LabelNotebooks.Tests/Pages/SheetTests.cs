using System.Globalization;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Pages;

/// <summary>The pages of the small results that an audit consists of.</summary>
public sealed class SheetTests
{
    private const string Hostile = "<script>alert(1)</script>\" onmouseover=\"alert(2)' x='&lt;";

    // Inputs and settings that a call takes, how results are written, and what is told while a call works: none of them is what a cell ends in.
    private static readonly HashSet<Type> NoResults =
    [
        typeof(SeededGenerator), typeof(OptionFault), typeof(OptionRow<>), typeof(InputProblem), typeof(OutputFiles), typeof(CrossValidationProgress),
        typeof(TableSchema), typeof(TableSchema<>), typeof(TableColumn), typeof(OptionSpelling), typeof(FirstNotebook), typeof(OriginalTable),
        typeof(TrueLabels),
    ];

    [Fact]
    public void Page_of_every_small_result() => Assert.Multiple([.. Sample.SmallResults(Sample.Report())
        .Select(page => (Action)(() => PageSnapshot.Matches(page.Name, page.Page)))]);

    [Fact]
    public void Every_public_result_has_a_page_and_a_text()
    {
        Type[] results =
        [
            .. new[] { typeof(LabelIssueReport), typeof(LabelIssues), typeof(LabeledData), typeof(CrossValidationResult) }
                .SelectMany(type => type.Assembly.GetExportedTypes())
                .Where(type => !type.IsEnum
                    && !type.IsInterface
                    && !type.IsSpecialName
                    && !(type.IsAbstract && type.IsSealed)
                    && !type.IsAssignableTo(typeof(Exception))
                    && !type.IsAssignableTo(typeof(ExampleView)))
                .Where(type => !type.Name.EndsWith("Options", StringComparison.Ordinal) && !NoResults.Contains(type))
                .Select(type => type == typeof(ClassMatrix<>) ? typeof(ClassMatrix<double>)
                    : type == typeof(PredictedProbabilities<>) ? typeof(PredictedProbabilities<float>) : type),
        ];
        Assert.InRange(results.Length, 60, 200);
        NotebookExtension extension = LabelNotebooksExtension.Create();
        Assert.Multiple([.. results.Select(type => (Action)(() => Assert.True(
            extension.Formatters
                .Where(row => row.Type.IsAssignableFrom(type))
                .Select(row => row.MimeType)
                .Order(StringComparer.Ordinal)
                .SequenceEqual([MimeBundle.Html, MimeBundle.PlainText]),
            type.Name)))]);
    }

    [Fact]
    public void Every_small_result_is_in_the_sample()
    {
        HashSet<Type> shown = [.. Sample.SmallResults(Sample.Report()).Select(page => page.Page.GetType())];
        Assert.DoesNotContain(
            LabelNotebooksExtension.Create().Formatters.Select(row => row.Type),
            type => !shown.Any(type.IsAssignableFrom)
                && !Sample.Pages(Sample.Report()).Any(page => type.IsInstanceOfType(page.Page))
                && type != typeof(DataAudit)
                && type != typeof(Plotly.NET.GenericChart));
    }

    [Fact]
    public void Every_small_result_says_itself_in_one_sentence()
    {
        foreach ((string name, object page) in Sample.SmallResults(Sample.Report()).Where(page => page.Page is not System.Collections.IEnumerable
            && page.Name is not ("joint" or "calibrated joint" or "sanity report" or "sanity finding" or "npy array" or "audit subject")))
            Assert.True(
                page.ToString() is { } text
                && !text.Contains('\n', StringComparison.Ordinal)
                && !text.Contains("System.", StringComparison.Ordinal)
                && !text.Contains("{ ", StringComparison.Ordinal),
                $"{name}: {page}");
    }

    [Fact]
    public void Names_from_data_never_become_markup()
    {
        foreach ((string name, object page) in Sample.SmallResults(Sample.Report([Hostile, "dog" + Hostile, "newt" + Hostile], idPrefix: Hostile)))
        {
            string html = Sample.Form(page, MimeBundle.Html);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onmouseover", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>sleeping", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Same_bytes_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] expected = [.. All()];
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, All());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static IEnumerable<string> All() => Sample.SmallResults(Sample.Report())
            .SelectMany(page => new[]
            {
                Sample.Form(page.Page, MimeBundle.Html),
                Sample.Form(page.Page, MimeBundle.PlainText),
                page.Page is System.Collections.IEnumerable ? "" : page.Page.ToString()!,
            });
    }

    [Fact]
    public void Long_lists_are_counted_and_control_characters_break_no_line()
    {
        var column = new TextColumn("notes", [.. Enumerable.Range(0, 150).Select(i => $"first\nsecond {i}\u0007")]);
        string text = Sample.Form(column, MimeBundle.PlainText);
        Assert.Contains("100 of 150 shown; in C#, all are in .Texts.", text, StringComparison.Ordinal);
        Assert.Contains("\n  0    first second 0\n", text, StringComparison.Ordinal);
        Assert.Equal(106, text.Split('\n').Length);
    }
}
