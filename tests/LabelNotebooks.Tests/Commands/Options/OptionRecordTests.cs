using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace LabelNotebooks.Tests.Commands.Options;

/// <summary>Each record of options says each of its properties in a row: what is added without one is found here.</summary>
public sealed class OptionRecordTests
{
    // What a record carries beside its settings: data, results, another record.
    private static readonly string[] NoSettings =
    [
        "ConsensusOptions.Probabilities", "ConsensusOptions.Weights", "AnnotationReadOptions.Table",
    ];

    // Settings of nothing that is typed, kept or compared: what is known of given data.
    private static readonly Type[] NoRows = [typeof(SanityOptions), typeof(AnnotationOptions)];

    public static TheoryData<Type> Records => [.. All];

    private static IEnumerable<Type> All => new[] { typeof(LabelIssueOptions), typeof(TableReadOptions), typeof(CrossValidationOptions) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type is { IsClass: true, IsSealed: true, IsAbstract: false })
        .Except(NoRows)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void The_records_are_found() => Assert.Equal(
        "AgreementOptions, AnnotationReadOptions, AnnotatorReportOptions, ConsensusOptions, CrossValidationOptions, CsvWriteOptions, LabelIssueOptions, "
        + "LabelingPlanOptions, TableReadOptions",
        string.Join(", ", All.Select(type => type.Name)));

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_setting_has_a_row_of_its_name(Type record) => Assert.Equal(
        Properties(record).Select(property => property.Name).Order(StringComparer.Ordinal),
        Walk.Of(record).Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Records))]
    public void A_value_comes_back_from_its_text_in_every_culture_and_moves_no_other(Type record)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            foreach (PropertyInfo property in Properties(record))
                Walk.Of(record).ComesBack(property.Name, options => property.SetValue(options, Another(property, options)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Defaults_have_no_fault(Type record) => Assert.Empty(Walk.Of(record).FaultsOfDefaults);

    private static IEnumerable<PropertyInfo> Properties(Type record) => record
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(one => one.CanWrite && !NoSettings.Contains($"{record.Name}.{one.Name}"));

    private static object Another(PropertyInfo property, object options) => property.GetValue(options) switch
    {
        bool flag => !flag,
        int number => number + 1,
        long number => number - 1,
        double number => (number / 2) + 0.001,
        float number => (number / 2) + 0.001f,
        Enum value => Enum.GetValues(property.PropertyType).Cast<object>().First(other => !other.Equals(value)),
        char => ';',
        ImmutableArray<int> => ImmutableArray.Create(1, 0, 20),
        _ when property.PropertyType == typeof(int?) => 3,
        _ when property.PropertyType == typeof(char?) => '|',
        _ when property.PropertyType == typeof(string) => "a \"b\", ü",
        _ when property.PropertyType == typeof(IReadOnlyList<string>) => new[] { "a,b", "\"", "ü\n", "" },
        var other => throw new InvalidOperationException($"{property.Name}: no other value of {other} is known."),
    };

    private abstract class Walk
    {
        public abstract IEnumerable<string> Names { get; }

        public abstract IEnumerable<OptionFault> FaultsOfDefaults { get; }

        public static Walk Of(Type record) => (Walk)Activator.CreateInstance(typeof(Walk<>).MakeGenericType(record))!;

        public abstract void ComesBack(string property, Action<object> change);
    }

    private sealed class Walk<TOptions> : Walk
        where TOptions : class, new()
    {
        private static IReadOnlyList<OptionRow<TOptions>> Rows =>
            (ImmutableArray<OptionRow<TOptions>>)typeof(TOptions).GetProperty("Rows", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

        public override IEnumerable<string> Names => Rows.Select(row => row.Name);

        public override IEnumerable<OptionFault> FaultsOfDefaults =>
            (IEnumerable<OptionFault>)typeof(TOptions).GetMethod("Faults", [])!.Invoke(new TOptions(), null)!;

        public override void ComesBack(string property, Action<object> change)
        {
            OptionRow<TOptions> row = Rows.Single(candidate => candidate.Name == property);
            var changed = new TOptions();
            change(changed);
            Assert.NotEqual(row.Default, row.TextOf(changed));
            TOptions? read = row.Read(new TOptions(), row.TextOf(changed));
            Assert.NotNull(read);
            Assert.Equal(row.TextOf(changed), row.TextOf(read));
            Assert.All(Rows.Where(other => other != row), other => Assert.Equal(other.Default, other.TextOf(read)));
            Assert.Null(row.Read(new TOptions(), "[no such value]"));
        }
    }
}
