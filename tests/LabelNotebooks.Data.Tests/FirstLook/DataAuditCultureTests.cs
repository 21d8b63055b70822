using System.Globalization;

namespace LabelNotebooks.Data.Tests.Audit;

public sealed class DataAuditCultureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_same_is_said_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string content = "ID,LABEL,px_0,px_1,px_2,px_3\n" + string.Concat(Enumerable.Range(0, 1500).Select(row => $"{row},{row % 3},{row}.25,1,2,3\n"));
        string expected = Describe(Read(content));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Describe(Read(content)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Describe(DataAudit audit) =>
        string.Join(
            '\n',
            [
                .. audit.Columns.Select(column => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{column.Name} {column.Kind} {column.Use} {column.Lowest} {column.Highest} {column.MeanLength} {string.Join(' ', column.Samples)}")),
                .. audit.ColumnRuns.Select(run => run.Name),
                audit.LabelReason,
                audit.NextStep ?? "",
                .. audit.Notes,
            ]);

    private DataAudit Read(string content) => DataAudit.ReadFile(_folder.Write("table.csv", content));
}
