using System.Globalization;
using System.Text;
using LabelNotebooks.Testing;

namespace LabelNotebooks.Tests.Cases;

/// <summary>The inputs of tests/cases, and a folder for some of our own.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;

    public FakeHost Host { get; } = new();

    public string Folder => _folder;

    public static string Path(params string[] parts) => RepositoryRoot.Combine(["tests", "cases", .. parts]);

    public string Write(string name, string text, Encoding? encoding = null)
    {
        string path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    /// <summary>How many labels <c>#!label-errors</c> flags, with the page.</summary>
    public async Task<(LabelIssueReport Report, string Page)> Errors(string path, params string[] words)
    {
        string page = await Host.Type("#!label-errors", [path, .. words]);
        return (Assert.IsType<LabelIssueReport>(Host["labelErrors"]), page);
    }

    public async Task<(AgreementReport Report, string Page)> Agreement(string path, params string[] words)
    {
        string page = await Host.Type("#!label-agreement", [path, .. words]);
        return (Assert.IsType<AgreementReport>(Host["agreement"]), page);
    }

    /// <summary>The table of number-labels with its labels written otherwise: 180 rows, of which 19 labels stand out without the guard.</summary>
    public static string Relabelled(Func<string, int, string> label, char separator = ',', Func<string, string>? number = null)
    {
        string[] lines = File.ReadAllLines(Path("number-labels", "whole.csv"));
        var text = new StringBuilder(lines[0].Replace(',', separator)).Append('\n');
        for (int row = 1; row < lines.Length; row++)
        {
            string[] cells = lines[row].Split(',');
            cells[1] = label(cells[1], row);
            for (int column = 2; number is not null && column < cells.Length; column++)
                cells[column] = number(cells[column]);
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(separator, cells)}\n");
        }

        return text.ToString();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
