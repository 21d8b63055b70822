using System.Text.RegularExpressions;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>What every file of the house keeps to.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 300;
    private const int MostColumns = 160;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        string[] files = [.. RepositoryFile.Text("src", "tests").Where(IsSource)];
        Assert.True(files.Length > 100, $"only {files.Length} files were found");
        Assert.DoesNotContain(files.Select(path => (path, Lines: File.ReadLines(RepositoryRoot.Combine(path)).Count())), file => file.Lines > MostLines);
    }

    [Fact]
    public void No_line_of_a_source_file_is_wider_than_160_columns()
    {
        string[] wide =
        [
            .. RepositoryFile.Text("src", "tests").Where(IsSource)
                .SelectMany(path => File.ReadLines(RepositoryRoot.Combine(path))
                    .Index()
                    .Where(line => line.Item.Length > MostColumns)
                    .Select(line => $"{path}:{line.Index + 1}")),
        ];
        Assert.True(wide.Length == 0, $"Wrap these lines: {string.Join(", ", wide)}");
    }

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name()
    {
        foreach (string path in RepositoryFile.Text("src").Where(IsSource))
        {
            string[] types = [.. PublicType().Matches(Read(path)).Select(match => match.Groups["name"].Value)];
            Assert.True(types.Length <= 1, $"{path} holds {string.Join(", ", types)}.");
            string file = Path.GetFileNameWithoutExtension(path);
            // A generic type may bear its parameter: Name{T}.
            Assert.True(
                types.Length == 0 || types[0] == file.Split('{')[0] || file.StartsWith(types[0] + ".", StringComparison.Ordinal),
                $"{path} holds {string.Join(", ", types)}.");
        }
    }

    [Theory]
    [InlineData("public sealed record A\n", 1)]
    [InlineData("public readonly record struct A(int B);\npublic static partial class C\n", 2)]
    [InlineData("public delegate void A();\n\npublic enum B\n", 2)]
    [InlineData("internal sealed class A\n{\n    public class B\n", 0)]
    [InlineData("public abstract unsafe partial class A<T> : B\r\n[X]\r\npublic interface C\r\n", 2)]
    public void Public_types_are_counted_where_they_stand_alone(string text, int expected) => Assert.Equal(expected, PublicType().Count(text));

    [Fact]
    public void No_file_names_a_place_on_one_machine()
    {
        string[] files =
        [
            .. RepositoryFile.Text("src", "docs", "notebooks"),
            .. RepositoryFile.Tracked.Where(path => !path.Contains('/') && path.EndsWith(".md", StringComparison.Ordinal)),
        ];
        Assert.True(files.Length > 100, $"only {files.Length} files were found");
        Assert.Empty(files.SelectMany(path => MachinePath().Matches(Read(path)).Select(match => $"{path}: {match.Value}")));
    }

    [Fact]
    public void No_file_names_a_registry_or_a_private_host()
    {
        Assert.DoesNotContain(RepositoryFile.Tracked, path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));
        string[] files = [.. RepositoryFile.Text("src", "docs", "notebooks"), .. RepositoryFile.Tracked.Where(path => !path.Contains('/'))];
        Assert.Empty(files.SelectMany(path => RegistryHost().Matches(Read(path)).Select(match => $"{path}: {match.Value}")));
    }

    // Put together, so that this file holds no path of a machine itself.
    [Theory]
    [InlineData("see /" + "work/data", true)]
    [InlineData("\"/" + "root/.nuget\"", true)]
    [InlineData("(/" + "tmp/x)", true)]
    [InlineData("/" + "home/ann/notes", true)]
    [InlineData("C:\\Users\\ann\\notes", true)]
    [InlineData("src/" + "work/data", false)]
    [InlineData("https://example.org/" + "tmp/x", false)]
    public void A_machine_path_is_told_from_a_part_of_another(string text, bool found) => Assert.Equal(found, MachinePath().IsMatch(text));

    [Theory]
    [InlineData("http://10.1.2.3:8081/repository", true)]
    [InlineData("https://nuget.corp/v3/index.json", true)]
    [InlineData("https://api.nuget.org/v3/index.json", true)]
    [InlineData("https://build.example.internal/x", true)]
    [InlineData("https://www.nuget.org/packages/LabelNotebooks", false)]
    [InlineData("http://www.w3.org/2000/svg", false)]
    public void A_registry_is_told_from_a_public_page(string text, bool found) => Assert.Equal(found, RegistryHost().IsMatch(text));

    private static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path));

    // At the beginning of a line: what stands further in is nested.
    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe|file|new) )*(?:delegate [^(;]*?(?<name>\w+)(?:"
        + @"<[^>]*>)?\(|(?:class|interface|enum|struct|record struct|record class|record) (?<name>\w+))",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"(?<![\w.~-])/(work|root|tmp|home|Users)/|[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        @"https?://(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|[^/\s""]+\.(internal|intranet|corp|lan|local)[:/])|"
        + @"/v3/index\.json|artifactory|/repository/(nuget|npm|pypi)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex RegistryHost();
}
