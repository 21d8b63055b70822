using System.Text;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Every fault of a command with the whole text that a person reads. The snapshot is the table.</summary>
public sealed class CommandFaultsTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task Every_fault_is_told_with_its_mend_and_leaves_nothing_behind()
    {
        var table = new StringBuilder();
        _host.SetVariable("df", Animals.Frame);
        _host.SetVariable("labeled", Sample.Data(Sample.Animals));
        _host.SetVariable("number", 5);
        _host.SetVariable("ragged", new[] { new[] { 0.5, 0.5 }, new[] { 1.0 } });
        _host.SetVariable("empty", new double[3][]);
        _animals.Write("other.json", "{\"a\": 1}");
        _animals.Write(
            "nulls.json",
            "{\"format\":\"label-notebooks-audit\",\"version\":1,\"source\":\"a\",\"examples\":1,\"classes\":[null],\"examples_are_row_numbers\":true,"
            + "\"rule\":\"Both\",\"agreeing\":1,\"flagged\":[null]}");
        _animals.Write(
            "named.json",
            "{\"format\":\"label-notebooks-audit\",\"version\":1,\"source\":\"a\",\"examples\":1,\"classes\":[],\"examples_are_row_numbers\":true,"
            + "\"rule\":\"Both\",\"settings\":\"\",\"agreeing\":1,\"flagged\":[]}");
        _animals.Write(
            "later.json",
            "{\"format\":\"label-notebooks-audit\",\"version\":4,\"reviewed_by\":\"what this version knows nothing of\",\"source\":\"a\",\"examples\":1,"
            + "\"classes\":[],\"examples_are_row_numbers\":true,\"rule\":\"Both\",\"agreeing\":1,\"flagged\":[]}");
        await Refuse("#!label-errors", "dff");
        await Refuse("#!label-errors", "@animals.csv");
        await Refuse("#!label-errors", "number");
        await Refuse("#!label-errors", "animal.csv");
        await Refuse("#!label-errors", "df", "--label", "lable", "--probabilities", "p_*");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "q_*");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@probs");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@number");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@ragged");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@empty");
        await Refuse("#!label-errors", "labeled", "--id", "id");
        await Refuse("#!label-errors", "labeled", "--probabilities", "q_*");
        await Refuse("#!label-errors", "labeled", "--label", "note");
        await Refuse("#!label-errors", "df", "--label", "labels.npy");
        await Refuse("#!label-errors", "df", "--into", "2nd");
        await Refuse("#!label-errors", "df", "--into", "class", "--export", "kept.csv");
        Assert.False(File.Exists("kept.csv"));
        await Refuse("#!label-errors", "df", "--top", "0");
        await Refuse("#!label-errors", "df", "--export", "issues.docx");
        await Refuse("#!label-errors", "df", "--export", "nowhere/issues.csv");
        await Refuse("#!label-errors", "df", "--show", "picture");
        await Refuse("#!label-errors", "df", "--show", "9x9");
        await Refuse("#!label-errors", "df", "--fraction-noise", "2");
        await Refuse("#!label-audit", "df", "--fail-over", "200");
        await Refuse("#!label-audit", "df", "--since", "other.json");
        await Refuse("#!label-audit", "df", "--since", "nulls.json");
        await Refuse("#!label-audit", "df", "--since", "later.json");
        await Refuse("#!label-audit", "df", "--save", "same.csv");
        await Refuse("#!label-audit", "df", "--since", "named.json");
        await Refuse("#!label-describe", "labels.npy");
        await Refuse("#!label-audit", "animals.csv", "--export", "animals.csv");
        await Refuse("#!label-audit", "df", "--since", "none.json");
        await Refuse("#!label-audit", "df", "--save", "nowhere/audit.json");
        var empty = new FakeHost();
        Add("#!label-audit (no data)", await Assert.ThrowsAsync<AuditInputException>(() => empty.Type("#!label-audit")));
        Snapshot.Matches(table.ToString());

        async Task Refuse(string command, params string[] words)
        {
            string[] there = [.. words.Select(word => word.EndsWith(".json", StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal)
                || word is "animal.csv" or "animals.csv"
                ? _animals.Path(word)
                : word)];
            Add($"{command} {string.Join(' ', words)}", await Assert.ThrowsAsync<AuditInputException>(() => _host.Type(command, there)));
            Assert.Empty(_host.Displayed);
            Assert.Equal(["df", "labeled", "number", "ragged", "empty"], _host.VariableNames);
        }

        void Add(string what, AuditInputException error) => table.Append("## ").Append(what).Append('\n')
            .Append(error.Message.Replace(Path.GetDirectoryName(_animals.Csv)!, "<folder>", StringComparison.Ordinal)).Append("\n\n");
    }
}
