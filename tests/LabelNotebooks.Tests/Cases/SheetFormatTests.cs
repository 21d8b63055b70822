using System.Globalization;

namespace LabelNotebooks.Tests.Cases;

/// <summary>A sheet to fill in opens in the spreadsheet that wrote the file.</summary>
public sealed class SheetFormatTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("#!label-audit")]
    [InlineData("#!label-estimate")]
    public async Task A_sheet_is_written_as_the_file_is_and_read_back(string command)
    {
        string path = _case.Write("own.csv", Table(';', ','));
        string sheet = Path.Combine(_case.Folder, "sheet.csv");
        string page = await _case.Host.Type(command, [path, "--sheet", sheet, .. Draw(command)]);
        Assert.Contains("with semicolons and decimal commas", page, StringComparison.Ordinal);
        Assert.Contains("--sheet-language LANGUAGE", page, StringComparison.Ordinal);
        byte[] bytes = await File.ReadAllBytesAsync(sheet);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = await File.ReadAllLinesAsync(sheet);
        int verdict = Array.IndexOf(lines[0].Split(';'), "verdict");
        Assert.True(verdict > 0, lines[0]);
        Assert.Contains(lines, line => line.Split(';').Any(cell => cell.EndsWith(",5", StringComparison.Ordinal)));
        await File.WriteAllLinesAsync(sheet, lines.Select((line, at) =>
            at == 0 ? line : string.Join(';', line.Split(';').Select((cell, column) => column == verdict ? "richtig" : cell))));
        string read = await _case.Host.Type(command, path, command == "#!label-audit" ? "--done" : "--reviewed", sheet);
        Assert.Contains(command == "#!label-audit" ? "by the review" : "sample", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_typed_decides_and_a_file_with_commas_tells_nothing()
    {
        string path = _case.Write("own.csv", Table(';', ','));
        string sheet = Path.Combine(_case.Folder, "sheet.csv");
        string page = await _case.Host.Type("#!label-audit", path, "--sheet", sheet, "--sheet-language", "en");
        Assert.DoesNotContain("with semicolons", page, StringComparison.Ordinal);
        Assert.StartsWith("example,", (await File.ReadAllLinesAsync(sheet))[0], StringComparison.Ordinal);
        string usual = Path.Combine(_case.Folder, "usual.csv");
        await _case.Host.Type("#!label-audit", _case.Write("commas.csv", Table(',', '.')), "--sheet", usual);
        Assert.StartsWith("example,", (await File.ReadAllLinesAsync(usual))[0], StringComparison.Ordinal);
        string points = Path.Combine(_case.Folder, "points.csv");
        page = await _case.Host.Type("#!label-audit", _case.Write("points-in.csv", Table(';', '.')), "--sheet", points);
        Assert.Contains("with semicolons,", page, StringComparison.Ordinal);
        Assert.Contains(await File.ReadAllLinesAsync(points), line => line.Split(';').Any(cell => cell.EndsWith(".5", StringComparison.Ordinal)));
    }

    private static string[] Draw(string command) => command == "#!label-estimate" ? ["--draw", "20"] : [];

    private static string Table(char separator, char point) => $"Fall{separator}Alter{separator}CRP{separator}Befund\n" + string.Concat(
        Enumerable.Range(0, 90).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"F-{row}{separator}{30 + (row * 7 % 40)}{separator}{(row % 2 * 10) + (row % 7)}{point}5{separator}{Finding(row)}\n")));

    private static string Finding(int row) => row % 2 == 0 || row == 31 ? "tief" : "hoch";
}
