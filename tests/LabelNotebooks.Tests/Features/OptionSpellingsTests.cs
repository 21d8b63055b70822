using System.Text.RegularExpressions;
using LabelNotebooks.Features;

namespace LabelNotebooks.Tests.Features;

/// <summary>
/// Core and Data speak of properties; what a person types for each of them stands in one list, which has neither a gap nor an option that no command takes.
/// </summary>
public sealed partial class OptionSpellingsTests
{
    [Fact]
    public void Every_property_that_a_message_speaks_of_has_a_spelling_and_every_spelling_is_spoken_of()
    {
        string[] sources = [.. new[] { "LabelNotebooks.Core", "LabelNotebooks.Data", "LabelNotebooks.Modeling", "LabelNotebooks.Review", "LabelNotebooks" }
            .SelectMany(project => Directory.EnumerateFiles(RepositoryRoot.Combine("src", project), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj") && Path.GetFileName(path) != "Sentences.cs")
            .Select(File.ReadAllText)];
        string[] calls = [.. sources.SelectMany(text => Call().Matches(text)).Select(match => match.Groups["arguments"].Value)];
        Assert.True(calls.Length >= 25, $"only {calls.Length} calls were found");
        Assert.All(calls, call => Assert.Contains("nameof(", call, StringComparison.Ordinal));
        string[] asked =
            [.. calls.SelectMany(call => Name().Matches(call)).Select(match => match.Groups["last"].Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(asked, OptionSpellings.All.Words.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_spelling_is_of_a_command_and_its_parameters()
    {
        string[] commands = [.. LabelNotebooksExtension.Create().Commands.Select(command => command.Name)];
        HashSet<string> parameters = [.. LabelNotebooksExtension.Create()
            .Commands.SelectMany(command => command.Parameters)
            .Select(parameter => parameter.Name)];
        foreach ((string property, string words) in OptionSpellings.All.Words)
        {
            string[] typed = [.. words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
            Assert.True(typed.Any(parameters.Contains), $"{property}: {words}");
            Assert.All(typed.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, parameters));
            Assert.All(typed.Where(word => word.StartsWith("#!", StringComparison.Ordinal)), command => Assert.Contains(command, commands));
        }
    }

    [Fact]
    public void A_second_spelling_is_refused_and_the_same_one_is_not()
    {
        OptionSpelling.Register(OptionSpellings.All);
        Assert.Throws<InvalidOperationException>(() => OptionSpelling.Register(new OptionSpelling(new Dictionary<string, string>())));
        Assert.Equal("--quote single (in C#: Quote = 1)", Sentences.Setting(nameof(TableReadOptions.Quote), "Quote = 1", "single"));
    }

    [Theory]
    [InlineData("sep=a\nidalabel\n", "name in it what does: sep=; or sep=,")]
    [InlineData("name,x\none,1\ntwo,2\n", "Say which column holds the labels: --label NAME")]
    public async Task Who_typed_a_command_is_told_of_options_and_who_wrote_code_of_both(string table, string mend)
    {
        using var folder = new Cases.CaseFolder();
        string path = folder.Write("own.csv", table);
        AuditInputException typed = await Assert.ThrowsAsync<AuditInputException>(() => folder.Host.Type("#!label-errors", path));
        Assert.Contains($"{mend}.", typed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("in C#", typed.Message, StringComparison.Ordinal);
        string written = Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label", id: "none")).Message;
        if (table.StartsWith("sep", StringComparison.Ordinal))
            Assert.Contains($"{mend} (in C#: Delimiter).", written, StringComparison.Ordinal);
        using (OptionSpelling.Typing())
            Assert.Equal("--quote single", Sentences.Setting(nameof(TableReadOptions.Quote), "Quote = 1", "single"));
        Assert.Equal("--quote single (in C#: Quote = 1)", Sentences.Setting(nameof(TableReadOptions.Quote), "Quote = 1", "single"));
    }

    // Up to the C#, which is the first text; of several options, up to the end.
    [GeneratedRegex(
        @"Sentences\.(?:Setting|Typed)\(\s*(?<arguments>nameof\([^)]*\)|[^;]*?\)\)|[^;]*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Call();

    [GeneratedRegex(@"nameof\((?:[\w<>]+\.)*(?<last>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Name();
}
