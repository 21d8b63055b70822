using System.Text.Json.Nodes;
using LabelNotebooks.Interactive.Tests.Host;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>Commands while they run in the real host, and what they leave.</summary>
[Collection(SharedHost.Name)]
public sealed class RunningTests(LoadedHost host)
{
    private const string LongLine = "#!label-errors data/digits.csv --label label --id id --features px_* --folds 50 --seed 1 --into slow";

    [HostFact]
    public void Progress_and_result_stand_in_one_place()
    {
        HostRun run = host.Run(LongLine.Replace("--folds 50", "--folds 20", StringComparison.Ordinal));
        HostOutput shown = run.Output;
        Assert.True(shown.Updates > 1, $"{shown.Updates} updates");
        Assert.Contains("labels to look at first", shown.Forms["text/plain"], StringComparison.Ordinal);
        Assert.Contains("<section class=\"lnb\"", shown.Forms["text/html"], StringComparison.Ordinal);
    }

    [HostFact]
    public void Stopped_while_it_trains_it_ends_keeps_nothing_and_the_next_cell_runs()
    {
        string token = host.Session.Submit(LongLine.Replace("--into slow", "--into stopped", StringComparison.Ordinal));
        bool isAsked = false;
        HostRun run = host.Session.Wait(token, found =>
        {
            if (isAsked || found["eventType"]!.GetValue<string>() != "DisplayedValueProduced")
                return;
            isAsked = true;
            host.Session.Cancel();
        });
        Assert.True(isAsked);
        Assert.Contains("cancelled", run.Failure, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("still here\n", host.Run("Console.WriteLine(\"still here\");").Text);
        Assert.NotNull(host.Session.Run("stopped").Failure);
    }

    [HostFact]
    public void A_method_that_a_cell_calls_stops_as_well()
    {
        string ended = Path.Combine(host.Packages.Folder, "ended.txt");
        string token = host.Session.Submit($$"""
            var read = LabelNotebooks.LabeledData.Read("data/digits.csv", "label", features: "px_*");
            string ending = "done";
            Console.WriteLine("begun");
            try { LabelNotebooks.LabeledDataAudit.CrossValidate(read, 500); }
            catch (OperationCanceledException) { ending = "stopped"; }
            System.IO.File.WriteAllText("{{ended}}.new", ending);
            System.IO.File.Move("{{ended}}.new", "{{ended}}");
            """);
        bool isAsked = false;
        host.Session.Wait(token, found =>
        {
            if (isAsked || found["eventType"]!.GetValue<string>() != "StandardOutputValueProduced")
                return;
            isAsked = true;
            host.Session.Cancel();
        });
        // The host says that a cell was stopped before its thread has ended.
        Assert.True(SpinWait.SpinUntil(() => File.Exists(ended), TimeSpan.FromMinutes(10)));
        Assert.Equal("stopped", File.ReadAllText(ended));
    }

    [HostFact]
    public void Results_are_typed_variables_that_the_host_lists_and_shares()
    {
        host.Run("#!label-errors data/digits.csv --label label --id id --features px_* --folds 2 --into typed");
        Assert.Equal("5\n", host.Run("LabelNotebooks.LabelIssueReport same = typed; Console.WriteLine(same.Top(5).Issues.Count());").Text);
        Assert.Contains("typed", string.Concat(host.Run("#!who").Outputs.SelectMany(output => output.Forms.Values)), StringComparison.Ordinal);
        Assert.Contains("LabelIssueReport", string.Concat(host.Run("#!whos").Outputs.SelectMany(output => output.Forms.Values)), StringComparison.Ordinal);
        HostRun json = host.Run("display(typed, \"application/json\");");
        JsonNode shared = JsonNode.Parse(json.Output.Forms["application/json"])!;
        Assert.Equal("LabelNotebooks.LabelIssueReport", shared["type"]!.GetValue<string>());
        Assert.Contains("labels to look at first", shared["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [HostFact]
    public void A_decision_is_recorded_in_a_trail_and_found_again()
    {
        string trail = Path.Combine(host.Packages.Folder, "digits.trail.db");
        string where = $"--data data/digits.csv --label label --id id --trail \"{trail}\"";
        host.Run($"#!label-record 45 {where} --decision change --to 3 --reviewer \"Ana M.\" --reason \"an open curve\"");
        string life = host.Run($"#!label-trail \"{trail}\" --id 45 --verify").Text;
        Assert.Contains("45: 3, changed", life, StringComparison.Ordinal);
        Assert.Contains("an open curve", life, StringComparison.Ordinal);
        Assert.Contains("Verified: all 3 entries", life, StringComparison.Ordinal);
    }

    [HostFact]
    public void A_comma_in_the_persons_numbers_changes_nothing()
    {
        host.Run("var before = System.Globalization.CultureInfo.CurrentCulture; System.Globalization.CultureInfo.DefaultThreadCurrentCulture = "
            + "System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(\"de-DE\"); double share = 0.2;");
        try
        {
            Assert.Contains(
                "labels to look at first",
                host.Run("#!label-errors data/digits.csv --label label --features px_* --folds 2 --filter-by "
                    + "prune-by-class --fraction-noise @share --into german").Text,
                StringComparison.Ordinal);
        }
        finally
        {
            host.Run("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null; System.Globalization.CultureInfo.CurrentCulture = before;");
        }
    }

    [HostFact]
    public void A_failing_command_says_its_sentence_alone()
    {
        string failure = host.Session.Run("#!label-errors nope.csv").Failure!;
        Assert.StartsWith("nope.csv: there is no such file.", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", failure, StringComparison.Ordinal);
    }
}
