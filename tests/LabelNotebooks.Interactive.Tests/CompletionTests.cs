using LabelNotebooks.Interactive.Tests.Host;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>What the real host offers while a person types.</summary>
[Collection(SharedHost.Name)]
public sealed class CompletionTests(LoadedHost host)
{
    [HostFact]
    public void Commands_are_offered() =>
        Assert.Equal(
            LabelNotebooksExtension.Create().Commands.Select(command => command.Name).Order(StringComparer.Ordinal),
            host.Session.Complete("#!label-").Order(StringComparer.Ordinal));

    [HostFact]
    public void Options_are_offered_with_their_aliases()
    {
        Assert.Equal(["--label", "--labels"], host.Session.Complete("#!label-errors data/digits.csv --la"));
        Assert.Contains("--probabilities", host.Session.Complete("#!label-errors data/digits.csv --"));
    }

    [HostFact]
    public void Columns_of_the_file_and_of_the_variable_that_is_named_are_offered()
    {
        host.Run("var columns = new Microsoft.Data.Analysis.DataFrame(new Microsoft.Data.Analysis.StringDataFrameColumn(\"species\", 2), "
            + "new Microsoft.Data.Analysis.DoubleDataFrameColumn(\"weight\", 2));");
        Assert.Equal(["species", "weight"], host.Session.Complete("#!label-errors columns --label "));
        Assert.Equal(["weight"], host.Session.Complete("#!label-errors @columns --label w"));
        Assert.Equal(["case", "annotator", "label"], host.Session.Complete("#!label-errors data/votes.csv --label "));
        Assert.Equal(["species", "weight"], host.Session.Complete("int before = 1;\n#!label-errors columns --label "));
    }

    [HostFact]
    public void Values_files_and_variables_are_offered()
    {
        Assert.Contains("prune-by-class", host.Session.Complete("#!label-errors --filter-by "));
        Assert.Contains("data/digits.csv", host.Session.Complete("#!label-errors data/d"));
        host.Run("var offered = LabelNotebooks.LabeledData.Read(\"data/digits.csv\", \"label\", features: \"px_*\");");
        Assert.Contains("offered", host.Session.Complete("#!label-errors o"));
    }
}
