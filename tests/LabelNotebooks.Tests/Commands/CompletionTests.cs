using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What a command can go on from is offered while a person types, whatever result it is.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public void Every_result_that_knows_what_was_audited_is_offered_with_its_columns()
    {
        LabelIssueReport report = Sample.Report();
        IAudited[] results =
        [
            report, new AuditReport(report), report.Health, report.ByClass, report.ConfusedPairs, report.NoiseMatrix, report.QualityHistogram,
            report.ClassCounts,
            report.Reliability, report.Top(3), report.Against("true_label"),
            new DisagreementReport(report, NearSureDisagreements.Of(report.Issues.Labels, report.Context.Probabilities!)),
        ];
        Type[] all = [.. typeof(IAudited).Assembly.GetExportedTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IAudited)))];
        Assert.Equal(
            all.Select(type => type.Name).Order(StringComparer.Ordinal),
            results.Select(result => result.GetType().Name).Order(StringComparer.Ordinal));
        foreach (IAudited result in results)
        {
            _host.SetVariable("result", result);
            Assert.Contains("result", Offered("--data"));
            Assert.Contains("true_label", Offered("--label", ("--data", "result")));
            Assert.Contains("true_label", Offered("--label"));
        }
    }

    [Fact]
    public void A_first_look_is_offered_with_its_columns()
    {
        _host.SetVariable("look", DataAudit.ReadFile(_animals.Csv));
        Assert.Contains("look", Offered("--data"));
        Assert.Contains("px_3", Offered("--features", ("--data", "look")));
    }

    [Fact]
    public async Task A_command_goes_on_from_every_result()
    {
        LabelIssueReport report = Sample.Report();
        foreach (IAudited result in new IAudited[] { report, new AuditReport(report), report.ByClass, report.Top(3), report.Against("true_label") })
        {
            _host.SetVariable("result", result);
            await _host.Type("#!label-health", "result");
            await _host.Type("#!label-describe", "result");
        }
    }

    private IReadOnlyList<string> Offered(string parameter, params (string Name, string Value)[] typed)
    {
        NotebookCommand command = LabelNotebooksExtension.Create().Commands.Single(candidate => candidate.Name == "#!label-errors");
        Dictionary<string, string> values = typed.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        return command.Parameters.Single(candidate => candidate.Name == parameter).Completions!(new CompletionRequest(_host, values, ""));
    }
}
