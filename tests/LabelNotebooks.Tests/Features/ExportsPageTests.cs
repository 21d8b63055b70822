using System.Reflection;
using System.Text.RegularExpressions;
using LabelNotebooks.Features;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Features;

/// <summary>docs/exports.md lists the columns of every table that is written, as its schema says them.</summary>
public sealed partial class ExportsPageTests
{
    private static readonly TableSchema[] Schemas = [.. FeatureList.All.SelectMany(feature => feature.Exports)];

    private static string PagePath => RepositoryRoot.Combine("docs", "exports.md");

    [Fact]
    public void Every_table_stands_on_the_page_as_its_schema_says()
    {
        string page = File.ReadAllText(PagePath).ReplaceLineEndings("\n");
        Assert.Equal(
            Schemas.Select(schema => schema.Name).Order(StringComparer.Ordinal),
            Section().Matches(page).Select(section => section.Groups["name"].Value).Order(StringComparer.Ordinal));
        string expected = Section().Replace(page, section => Written(Schemas.Single(schema => schema.Name == section.Groups["name"].Value)));
        if (page != expected)
            Assert.Fail($"{PagePath} is not what the schemas say. It should be:\n\n{expected}");
    }

    [Fact]
    public void Every_schema_of_the_house_is_listed()
    {
        Type[] declaring =
        [
            .. new[] { typeof(TableSchema), typeof(LabelIssueReport) }.SelectMany(type => type.Assembly.GetTypes())
                .Where(type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(GivesRows)),
        ];
        Assert.Equal(Schemas.Length, declaring.Length);
    }

    [Fact]
    public void A_column_means_the_same_in_every_table()
    {
        string[] differing =
        [
            .. Schemas.SelectMany(schema => schema.Columns).GroupBy(column => column.Name, StringComparer.Ordinal)
                .Where(columns => columns.Select(column => column.Type).Distinct().Count() > 1)
                .Select(columns => columns.Key),
        ];
        Assert.Empty(differing);
        Assert.All(Schemas.SelectMany(schema => schema.Columns), column => Assert.Matches(@"^[A-Z1].*[.?]$", column.Description));
    }

    private static string Written(TableSchema schema) => $"<!-- {schema.Name} -->\n{schema.Documentation}<!-- end -->";

    private static bool GivesRows(MemberInfo member) => member switch
    {
        PropertyInfo property => IsGeneric(property.PropertyType),
        MethodInfo { IsSpecialName: false } method => IsGeneric(method.ReturnType),
        _ => false,
    };

    private static bool IsGeneric(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(TableSchema<>);

    [GeneratedRegex(
        @"<!-- (?<name>(?!end )[^>]*?) -->\n(.*?\n)??<!-- end -->",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Section();
}
