using System.Globalization;

namespace LabelNotebooks.Tests.Cases;

/// <summary>A word for "missing" among ratings, in a language that nobody listed.</summary>
public sealed class StrangeRatingTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("falta", "leve,moderado,grave")]
    [InlineData("x", "leve,moderado,grave")]
    [InlineData("ingenting", "1,2,3,4,5")]
    [InlineData("tyhj\u00E4", "Lieva,Kohtalainen,Vaikea")]
    public async Task A_word_on_which_raters_agree_by_chance_alone_is_asked_about_on_every_page(string word, string classes)
    {
        string path = _case.Write("own.csv", Rated(100, classes.Split(','), (rater, row) => Draw(rater, row, 1) < 10, word));
        string asked = $"?? Raters agree on \"{word}\" (";
        foreach (string command in new[] { "describe", "agreement", "annotators", "consensus", "next" })
            Assert.StartsWith(asked, await _case.Host.Type($"#!label-{command}", path), StringComparison.Ordinal);
        string page = (await _case.Agreement(path)).Page;
        Assert.Contains($"--missing-values \"{word}\"", page, StringComparison.Ordinal);
        (AgreementReport report, string without) = await _case.Agreement(path, "--missing-values", word);
        Assert.DoesNotContain("??", without, StringComparison.Ordinal);
        Assert.DoesNotContain(word, report.Annotations.Classes);
        Assert.DoesNotContain("??", (await _case.Agreement(path, "--keep-labels", word)).Page, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditInputException>(() => _case.Agreement(path, "--strict-reading"));
    }

    // Raters who differ do so from one class to those beside it; one number among numbers is a grade, however rare.
    [Theory]
    [InlineData("leve,moderado,grave", "grave")]
    [InlineData("1,2,3,4,5", "5")]
    [InlineData("Leve,Moderado,Grave,Muerto", "Muerto")]
    public async Task A_rare_class_on_which_raters_differ_is_not(string classes, string rare)
    {
        string[] names = classes.Split(',');
        string path = _case.Write("own.csv", Rated(100, names[..^1], (rater, row) => row % 9 == 0 && Draw(rater, row, 1) < 60, rare));
        Assert.DoesNotContain("??", (await _case.Agreement(path)).Page, StringComparison.Ordinal);
        string near = _case.Write("near.csv", Rated(
            100, names[..^1], (rater, row) => Class(row, names.Length - 1) == names.Length - 2 && Draw(rater, row, 1) < 15, rare));
        Assert.DoesNotContain("??", (await _case.Agreement(near)).Page, StringComparison.Ordinal);
    }

    private static int Class(int row, int classes) => Draw(7, row, 3) % classes;

    // Three raters who agree nearly always, but for what stands there instead.
    private static string Rated(int rows, string[] classes, Func<int, int, bool> isOther, string other) =>
        "id;rater_1;rater_2;rater_3\n" + string.Concat(Enumerable.Range(0, rows).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"e{row};{string.Join(';', Enumerable.Range(0, 3).Select(rater => isOther(rater, row) ? other
                : classes[(Class(row, classes.Length) + (Draw(rater, row, 2) < 10 ? 1 : 0)) % classes.Length]))}\n")));

    // 0 to 99, in no order that a rule would see.
    private static int Draw(int rater, int row, int what)
    {
        uint state = (uint)((rater * 7919) + (row * 104729) + (what * 1299709));
        for (int step = 0; step < 3; step++)
            state = ((state ^ (state >> 15)) * 2246822519u) + 3266489917u;
        return (int)((state >> 8) % 100);
    }
}
