using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features;

namespace LabelNotebooks.Tests.Features;

/// <summary>What is listed anywhere is read from the one list of features, and each feature has its room.</summary>
public sealed class FeatureTests
{
    [Fact]
    public void Every_feature_has_a_folder_of_its_name_and_every_folder_a_feature()
    {
        string rooms = RepositoryRoot.Combine("src", "LabelNotebooks", "Features");
        Assert.Equal(
            Directory.GetDirectories(rooms).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            FeatureList.All.Select(feature => feature.Name).Order(StringComparer.Ordinal));
        Assert.All(FeatureList.All, feature => Assert.True(File.Exists(Path.Combine(rooms, feature.Name, $"{feature.Name}Feature.cs"))));
    }

    [Fact]
    public void A_host_gets_the_commands_and_forms_of_all_features_and_no_other()
    {
        NotebookExtension extension = LabelNotebooksExtension.Create();
        // Run is wrapped for who types.
        Assert.Equal(
            FeatureList.All.SelectMany(feature => feature.Commands).Select(command => command with { Run = Nothing }),
            extension.Commands.Select(command => command with { Run = Nothing }));
        Assert.Equal(FeatureList.All.SelectMany(feature => feature.Pages), extension.Formatters);
        Assert.Equal(FeatureList.All.SelectMany(feature => feature.NamedPages), extension.NamedFormatters);
        Assert.Equal(extension.Commands.Count, extension.Commands.Select(command => command.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static Task Nothing(LabelNotebooks.Contracts.Extending.CommandCall call) => Task.CompletedTask;

    [Fact]
    public void The_readme_lists_every_command_as_its_feature_says()
    {
        Assert.All(FeatureList.All, feature => Assert.Equal(feature.Commands.Count > 0, feature.Guide is not null));
        string[] expected =
        [
            "| command | what it does |",
            "|---|---|",
            .. FeatureList.All.Select(feature => feature.Guide).OfType<CommandGuide>().Select(guide => $"| `{guide.Line}` | {guide.Sentence} |"),
        ];
        string[] lines = File.ReadAllLines(RepositoryRoot.Combine("README.md"));
        int at = Array.IndexOf(lines, expected[0]);
        Assert.True(at >= 0, "README.md has no table of commands.");
        string[] table = [.. lines.Skip(at).TakeWhile(line => line.StartsWith('|'))];
        Assert.True(expected.SequenceEqual(table), $"The table of commands in README.md should be:\n{string.Join('\n', expected)}");
    }

    [Fact]
    public void The_readme_sums_up_every_command()
    {
        string row = File.ReadAllLines(RepositoryRoot.Combine("README.md")).Single(line => line.StartsWith("| Commands |", StringComparison.Ordinal));
        Assert.All(
            FeatureList.All.SelectMany(feature => feature.Commands).Where(command => command.Name != "#!label-help"),
            command => Assert.Contains($"`{command.Name}`", row, StringComparison.Ordinal));
    }

    [Fact]
    public void What_all_rooms_share_knows_no_room()
    {
        string[] shared = [.. new[] { "Commands", "Charts" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine("src", "LabelNotebooks", folder), "*.cs", SearchOption.AllDirectories))];
        Assert.NotEmpty(shared);
        Assert.Empty(shared.Where(path => File.ReadAllText(path).Contains("LabelNotebooks.Features", StringComparison.Ordinal)).Select(Path.GetFileName));
    }
}
