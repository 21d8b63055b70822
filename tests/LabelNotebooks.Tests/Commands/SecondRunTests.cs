using System.Globalization;

namespace LabelNotebooks.Tests.Commands;

/// <summary>The same line typed again, and lines that go on from what came before.</summary>
public sealed class SecondRunTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task A_line_that_writes_into_another_folder_under_the_same_name_can_be_typed_twice()
    {
        Directory.CreateDirectory(_animals.Path("out"));
        string export = Path.Combine(_animals.Path("out"), "animals.csv");
        await _host.Type("#!label-errors", _animals.Csv, "--export", export);
        byte[] first = await File.ReadAllBytesAsync(export);
        await _host.Type("#!label-errors", _animals.Csv, "--export", export);
        Assert.Equal(first, await File.ReadAllBytesAsync(export));
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", _animals.Csv, "--export", _animals.Csv));
    }

    [Fact]
    public async Task The_seed_draws_also_where_no_model_is_trained()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        string[] sheets = [_animals.Path("a.csv"), _animals.Path("b.csv"), _animals.Path("c.csv")];
        await _host.Type("#!label-estimate", "labelErrors", "--sheet", sheets[0], "--seed", "7");
        string page = await _host.Type("#!label-estimate", _animals.Csv, "--sheet", sheets[1], "--seed", "7");
        Assert.DoesNotContain("not used", page, StringComparison.Ordinal);
        await _host.Type("#!label-estimate", "labelErrors", "--sheet", sheets[2], "--seed", "8");
        Assert.Equal(await File.ReadAllTextAsync(sheets[0]), await File.ReadAllTextAsync(sheets[1]));
        Assert.NotEqual(await File.ReadAllTextAsync(sheets[0]), await File.ReadAllTextAsync(sheets[2]));
        Assert.Contains("--seed: not used", await _host.Type("#!label-errors", _animals.Csv, "--seed", "7"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!label-errors")]
    [InlineData("#!label-health")]
    [InlineData("#!label-disagreements")]
    public async Task What_was_said_of_an_audit_is_not_said_again(string command)
    {
        const string Guess = "To name another: --label COLUMN.";
        Assert.Contains(Guess, await _host.Type("#!label-errors", _animals.Csv, "--into", "first"), StringComparison.Ordinal);
        string again = await _host.Type(command, "first", "--into", "again");
        Assert.DoesNotContain(Guess, again, StringComparison.Ordinal);
        Assert.DoesNotContain(Guess, Assert.IsType<LabelIssueReport>(_host["first"]).Top(2).ToString(), StringComparison.Ordinal);
        // What this line alone guesses is new.
        Assert.Contains("No data was named: the variable again, which came last, is taken.", await _host.Type(command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guard_may_be_a_number_in_a_variable()
    {
        _host.SetVariable("n", 5);
        await _host.Type("#!label-errors", _animals.Csv, "--guard", "@n");
        Assert.Equal(5, Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Options.GuardBelow);
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", _animals.Csv, "--guard", "@m"));
    }

    [Fact]
    public async Task A_budget_counts_what_it_drew()
    {
        string path = _animals.Write("few.csv", "id,label,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 22).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"a{row},{(row % 2 == 0 ? "cat" : "dog")},{(row < 18 == (row % 2 == 0) ? 0.1 : 0.9)},{(row < 18 == (row % 2 == 0) ? 0.9 : 0.1)}\n"))));
        string sheet = _animals.Path("next.csv");
        string page = await _host.Type("#!label-budget", path, "--guard", "off", "--reviews", "12", "--sheet", sheet);
        int rows = (await File.ReadAllLinesAsync(sheet)).Length - 1;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{rows} labels to look at next, 3 of them drawn"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_guessed_for_a_balance_is_said()
    {
        Assert.Contains("Labels: column \"label\" (guessed", await _host.Type("#!label-balance", _animals.Csv), StringComparison.Ordinal);
        await _host.Type("#!label-errors", _animals.Csv);
        Assert.Contains("the variable labelErrors, which came last, is taken", await _host.Type("#!label-balance"), StringComparison.Ordinal);
        string plain = _animals.Write("plain.csv", "label\n" + string.Concat(Enumerable.Range(0, 20).Select(row => row % 2 == 0 ? "cat\n" : "dog\n")));
        Assert.Contains("--guard: not used", await _host.Type("#!label-balance", plain, "--guard", "off"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consensus_that_is_found_again_keeps_its_options_and_auto_looks_at_the_data()
    {
        string votes = _animals.Write("votes.csv", "item,annotator,label\n" + string.Concat(Enumerable.Range(0, 60).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row / 3},{"abc"[row % 3]},{(row % 7 == 0 ? "dog" : "cat")}\n"))));
        await _host.Type("#!label-consensus", votes, "--method", "dawid-skene", "--smoothing", "1");
        await _host.Type("#!label-consensus", "consensus", "--method", "dawid-skene");
        Assert.Equal(1, Assert.IsType<ConsensusLabels>(_host["consensus"]).Options.Smoothing);
        Assert.Contains("Method: ", await _host.Type("#!label-consensus", "consensus", "--method", "auto"), StringComparison.Ordinal);
    }

    [Fact]
    public void Strata_of_any_size_are_counted_without_running_over()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => RandomSample.Of(100, [
            new ReviewedExample(0, true) { Stratum = "a", InclusionProbability = 1e-12 },
            new ReviewedExample(1, false) { Stratum = "b", InclusionProbability = 1e-12 },
        ]));
        Assert.Contains("its strata stand for", error.Message, StringComparison.Ordinal);
    }
}
