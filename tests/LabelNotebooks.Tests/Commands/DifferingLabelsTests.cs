using System.Globalization;
using System.Text;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Which single labels differ from the consensus, whose they are, and which pairs of annotators differ most.</summary>
public sealed class DifferingLabelsTests : IDisposable
{
    private static readonly string[] Columns = ["--id", "item", "--annotator", "worker", "--label", "label"];

    private readonly Animals _folder = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Dispose();

    // "a" and "b" are careful, "Mrs X" takes dog for newt half of the time; "few" labelled three examples, and "odd" is alone against all on one.
    private string Votes()
    {
        var text = new StringBuilder("item,worker,label\n");
        string[] classes = ["cat", "dog", "newt"];
        for (int example = 0; example < 60; example++)
        {
            string truth = classes[example % 3];
            foreach (string worker in (string[])["a", "b", "Mrs X"])
            {
                string given = worker == "Mrs X" && truth == "dog" && example % 2 == 0 ? "newt" : truth;
                text.Append(CultureInfo.InvariantCulture, $"n{example},{worker},{given}\n");
            }

            if (example < 3)
                text.Append(CultureInfo.InvariantCulture, $"n{example},few,cat\n");
        }

        return _folder.Write("votes.csv", text.ToString());
    }

    [Fact]
    public async Task Which_labels_of_a_person_differ_is_one_line_as_text_and_as_a_table()
    {
        string export = _folder.Path("ratings.csv");
        string text = await _host.Type("#!label-annotators", [Votes(), .. Columns, "--method", "majority", "--people", "Mrs X", "--export", export]);
        Assert.StartsWith("Mrs X: 10 of 60 labels differ from the consensus\n\nLabels that differ from the consensus: 10\n", text, StringComparison.Ordinal);
        string row = Assert.Single(text.Split('\n'), line => line.Contains(" n4 ", StringComparison.Ordinal));
        Assert.Equal(["Mrs", "X", "n4", "newt", "dog", "67", "of", "100"], row.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string[] lines = await File.ReadAllLinesAsync(export);
        Assert.Equal("annotator,example,label,consensus_label,consensus_quality,is_settled", lines[0]);
        Assert.Equal("Mrs X,n4,newt,dog,0.6666666666666666,true", lines[1]);
        Assert.Equal(11, lines.Length);
    }

    [Fact]
    public async Task Without_a_name_all_of_them_are_written_and_counted_and_the_page_says_how_to_ask()
    {
        string export = _folder.Path("ratings.csv");
        string text = await _host.Type("#!label-annotators", [Votes(), .. Columns, "--method", "majority", "--export", export]);
        Assert.Contains("Labels that differ from the consensus: 12. --people NAME lists those of one person", text, StringComparison.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(export);
        Assert.Equal(2, lines.Count(line => line.StartsWith("few,", StringComparison.Ordinal)));
        Assert.Equal(13, lines.Length);
    }

    [Fact]
    public async Task A_tie_is_held_against_nobody()
    {
        string votes = _folder.Write("votes.csv", "item,worker,label\n1,a,x\n1,b,y\n2,a,x\n2,b,x\n");
        string export = _folder.Path("ratings.csv");
        string text = await _host.Type("#!label-annotators", [votes, .. Columns, "--method", "majority", "--people", "a, b", "--export", export]);
        Assert.Contains("(open: held against nobody)", text, StringComparison.Ordinal);
        Assert.Equal("b,1,y,x,0.5,false", Assert.Single((await File.ReadAllLinesAsync(export)).Skip(1)));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_told_and_a_name_beside_pseudonyms_is_refused()
    {
        AuditInputException fault = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-annotators", [Votes(), .. Columns, "--people", "Mrs Y"]));
        Assert.Contains("there is no annotator \"Mrs Y\" (nearest: \"Mrs X\")", fault.Message, StringComparison.Ordinal);
        fault = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-annotators", [Votes(), .. Columns, "--people", "Mrs X", "--pseudonyms"]));
        Assert.Contains("people are named, and names are to be replaced by numbers", fault.Message, StringComparison.Ordinal);
        await _host.Type("#!label-annotators", [Votes(), .. Columns, "--pseudonyms", "--export", _folder.Path("numbers.csv")]);
        Assert.DoesNotContain("Mrs X", await File.ReadAllTextAsync(_folder.Path("numbers.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_are_listed_and_written_those_who_agree_least_first()
    {
        string export = _folder.Path("pairs.csv");
        string text = await _host.Type("#!label-agreement", [Votes(), .. Columns, "--export", export]);
        string[] listed = [.. text.Split('\n').SkipWhile(line => line != "Pairs of annotators, those who agree least first")];
        Assert.Equal(["Mrs", "X", "a", "83.3", "%", "60"], listed[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)[..6]);
        Assert.Equal(["a", "b", "100.0", "%", "60"], listed[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)[..5]);
        Assert.Contains("too few to say", listed[5], StringComparison.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(export);
        Assert.Equal("first_annotator,second_annotator,shared_examples,same_label,agreement,agreement_low,agreement_high,kappa", lines[0]);
        Assert.StartsWith("Mrs X,a,60,50,0.8333333333333334,", lines[1], StringComparison.Ordinal);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public async Task Of_many_pairs_the_text_shows_some_and_names_the_file_for_all()
    {
        var text = new StringBuilder("item," + string.Join(',', Enumerable.Range(0, 9).Select(who => $"r_{who}")) + "\n");
        for (int example = 0; example < 40; example++)
        {
            IEnumerable<int> given = Enumerable.Range(0, 9).Select(who => (example + (who * example % 7)) % 3);
            text.Append(CultureInfo.InvariantCulture, $"{example},{string.Join(',', given)}\n");
        }

        string page = await _host.Type("#!label-agreement", _folder.Write("wide.csv", text.ToString()), "--id", "item", "--annotators", "r_*");
        Assert.Contains("20 of 36 pairs shown; --export pairs.csv writes all of them.", page, StringComparison.Ordinal);
    }
}
