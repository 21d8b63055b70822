using System.Globalization;

namespace LabelNotebooks.Data.Tests;

public sealed class CultureTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        _folder.Dispose();
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Numbers_names_and_messages_are_the_same_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        string good = _folder.Write("good.csv", "ID,LABEL,x_1\n1,I,1.5\n2,i,-2.25\n3,ı,1000\n");
        LabeledData data = LabeledData.ReadCsv(good, "LABEL", "ID", "x_*");
        Assert.Equal(["I", "i", "ı"], data.Labels.Classes.AsEnumerable());
        Assert.Equal(-2.25f, data.Features!.Row(1)[0]);
        Assert.Equal(["1.5", "-2.25", "1000"], data.Column("x_1"));

        string bad = _folder.Write("bad.csv", "LABEL,x\n" + string.Concat(Enumerable.Repeat("a,1\n", 1200)) + "b,-inf\n");
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.ReadCsv(bad, "LABEL", features: "x"));
        Assert.Equal(
            "bad.csv, line 1,202, column x: the feature is infinite (-inf). 1 row has this problem.\n"
            + "  Remove these rows or fill them, then run the cell again.",
            error.Message);
        AuditInputException missing = Assert.Throws<AuditInputException>(() => LabeledData.ReadCsv(good, "lıabel"));
        Assert.StartsWith("There is no column \"lıabel\" in good.csv. Nearest: \"LABEL\".", missing.Message, StringComparison.Ordinal);
    }
}
