using System.Globalization;
using System.Text;

namespace LabelNotebooks.Tests.Commands;

/// <summary>How many labels are wrong, and how common classes are, by command.</summary>
public sealed class EstimateCommandTests : IDisposable
{
    private readonly Animals _folder = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reviewed_sample_gives_bounds_and_leads()
    {
        _host.SetVariable("report", Sample.Report());
        string reviewed = _folder.Write(
            "reviewed.csv",
            "example,verdict\n" + string.Concat(Enumerable.Range(0, 60)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"a{row},{(row % 3 == 0 ? row % 10 == 3 ? "wrong" : "RIGHT" : "")}\n"))));
        string export = _folder.Path("estimate.csv");
        await _host.Type("#!label-estimate", "report", "--reviewed", reviewed, "--export", export);
        var found = (WrongLabels)_host["wrongLabels"]!;
        Assert.Equal(20, found.Sample.Examples.Length);
        Assert.NotEqual(WrongLabelEstimator.Model, found.Leading.Estimator);
        string[] lines = File.ReadAllLines(export);
        Assert.Equal("class,estimator,estimate,low,high", lines[0]);
        Assert.Equal(1 + (3 * 4), lines.Length);
        Assert.Matches("^,model,[0-9.]+,,$", lines[1]);
        Assert.Matches("^,sample,6,[0-9.]+,[0-9.]+$", lines[5]);
        Assert.Matches("^cat,sample,", lines[6]);
        Assert.Matches("^,corrected,", lines[9]);
        LabeledData back = await Parquet(reviewed);
        Assert.Equal(12, back.RowCount);
    }

    [Fact]
    public async Task Without_a_review_the_model_speaks_alone_and_it_is_said()
    {
        _host.SetVariable("report", Sample.Report());
        string text = await _host.Type("#!label-estimate", "report");
        Assert.Contains("not a confidence interval", text, StringComparison.Ordinal);
        Assert.Contains("--sheet review.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_in_a_variable_is_taken()
    {
        _host.SetVariable("report", Sample.Report());
        _host.SetVariable("sample", RandomSample.Of(60, [new ReviewedExample(3, true), new ReviewedExample(4, false)]));
        await _host.Type("#!label-estimate", "report", "--reviewed", "@sample", "--into", "estimate");
        Assert.Equal(2, ((WrongLabels)_host["estimate"]!).Sample.Examples.Length);
    }

    [Fact]
    public async Task Verdicts_of_a_queue_in_a_variable_are_no_random_sample_and_a_random_sample_may_stand_in_a_queue()
    {
        _host.SetVariable("report", Sample.Report());
        _host.SetVariable("queue", ReviewQueueSample.Of(60, [new ReviewedExample(3, true)]));
        _host.SetVariable("sample", RandomSample.Of(60, [new ReviewedExample(3, true), new ReviewedExample(4, false)]));
        Assert.Equal(
            "--reviewed: queue holds a value of type ReviewQueueSample.\n"
            + "  Name a file with the columns example and verdict, or a variable that holds a RandomSample.",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", "report", "--reviewed", "@queue"))).Message);
        await _host.Type("#!label-budget", "report", "--done", "@queue", "--into", "one");
        await _host.Type("#!label-budget", "report", "--done", "@sample", "--into", "two");
        Assert.Equal((59, 58), (((ReviewBudget)_host["one"]!).Queue.Length, ((ReviewBudget)_host["two"]!).Queue.Length));
    }

    [Fact]
    public async Task Balance_of_labels_alone_needs_no_model()
    {
        string path = _folder.Write("labels.csv", "id,label\n1,a\n2,a\n3,a\n4,b\n");
        Assert.Contains(
            "a is 3 times as common as b: 3 and 1 label.",
            await _host.Type("#!label-balance", path, "--label", "label"),
            StringComparison.Ordinal);
        Assert.Equal(4, ((ClassBalance)_host["balance"]!).Count);
    }

    [Fact]
    public async Task Balance_is_that_of_the_audit()
    {
        _host.SetVariable("report", Sample.Report());
        string text = await _host.Type("#!label-balance", "report");
        Assert.StartsWith("Classes are about equally common: 20 to 20 labels each.", text, StringComparison.Ordinal);
        Assert.Equal(3, ((ClassBalance)_host["balance"]!).Classes.Length);
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_mend()
    {
        _host.SetVariable("report", Sample.Report());
        _host.SetVariable("number", 5);
        var table = new StringBuilder();
        await Refuse("no columns", "who,what\na,b\n");
        await Refuse("verdicts and ids", "example,verdict\na1,maybe\na2,wrong\nz9,right\n");
        await Refuse("twice", "example,verdict\na1,wrong\na1,right\n");
        await Refuse("strata", "example,verdict,stratum,inclusion_probability\na1,wrong,x,0.5\na2,right,x,half\n");
        await Refuse("strata without a chance", "example,verdict,stratum\na1,wrong,x\n");
        table
            .Append("=== a variable\n")
            .Append((await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", "report", "--reviewed", "@number"))).Message)
            .Append("\n\n");
        table
            .Append("=== no file\n")
            .Append((await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", "report", "--reviewed", "no.csv"))).Message)
            .Append('\n');
        Snapshot.Matches(table.ToString());

        async Task Refuse(string name, string content)
        {
            string path = _folder.Write("reviewed.csv", content);
            table.Append("=== ").Append(name).Append('\n')
                .Append((await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", "report", "--reviewed", path))).Message)
                .Append("\n\n");
        }
    }

    private async Task<LabeledData> Parquet(string reviewed)
    {
        string path = _folder.Path("estimate.parquet");
        await _host.Type("#!label-estimate", "report", "--reviewed", reviewed, "--export", path);
        return LabeledData.Read(path, label: "estimator");
    }
}
