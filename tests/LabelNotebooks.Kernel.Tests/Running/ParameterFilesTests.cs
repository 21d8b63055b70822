using LabelNotebooks.Kernel.Running;

namespace LabelNotebooks.Kernel.Tests.Running;

/// <summary>Which file a value means: the person sees the folder in which the run was started, the cells are in that of the notebook.</summary>
public sealed class ParameterFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _notes = [];
    private readonly ParameterSlot _reads = new("path", "string", IsNullable: false, "\"data/digits.csv\"");

    public ParameterFilesTests()
    {
        Directory.CreateDirectory(Here("ward"));
        Directory.CreateDirectory(There("data"));
        File.WriteAllText(There(Path.Combine("data", "digits.csv")), "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("own.csv")]
    [InlineData("Stationsbl\u00e4tter M\u00e4rz.csv")]
    [InlineData("ward/own.csv")]
    [InlineData("./own.csv")]
    [InlineData("ward/labels")]
    public void A_file_that_is_seen_from_the_caller_is_meant(string value)
    {
        File.WriteAllText(Here(value), "");
        Assert.Equal(Path.GetFullPath(Here(value)), Meant(value));
        Assert.Empty(_notes);
    }

    [Fact]
    public void A_file_beside_the_notebook_is_still_found_there()
    {
        Assert.Equal("data/digits.csv", Meant("data/digits.csv"));
        Assert.Empty(_notes);
    }

    [Fact]
    public void A_file_that_is_in_both_folders_is_the_callers_and_that_is_said()
    {
        File.WriteAllText(Here("own.csv"), "");
        File.WriteAllText(There("own.csv"), "");
        Assert.Equal(Here("own.csv"), Meant("own.csv"));
        Assert.Equal([$"parameter path: own.csv is there twice; {Here("own.csv")} is taken, {There("own.csv")} is not."], _notes);
    }

    [Fact]
    public void A_file_that_is_nowhere_is_said_with_both_folders()
    {
        Assert.Equal("onw.csv", Meant("onw.csv"));
        Assert.Equal(
            [$"parameter path: there is no onw.csv, neither where the run was started ({Here("")}) nor beside the notebook ({There("")})."],
            _notes);
    }

    [Theory]
    [InlineData("Diagnose")]
    [InlineData("px_*")]
    [InlineData("a\0.csv")]
    public void A_text_that_is_no_path_stays_what_it_is(string value)
    {
        File.WriteAllText(Here("Diagnose"), "a file that is called like a column");
        Assert.Equal(value, Meant(value));
        Assert.Empty(_notes);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"flags.csv\"")]
    [InlineData("compute()")]
    [InlineData(null)]
    public void A_file_that_a_notebook_may_write_is_not_missed(string? defaultText)
    {
        Assert.Equal("new.csv", Meant("new.csv", _reads with { DefaultText = defaultText }));
        Assert.Empty(_notes);
    }

    private string Meant(string value, ParameterSlot? slot = null) => new ParameterPaths(Here(""), There(""), _notes.Add).Meant("path", value, slot ?? _reads);

    private string Here(string name) => Path.Combine(_folder.Combine("here"), name);

    private string There(string name) => Path.Combine(_folder.Combine("there"), name);
}
