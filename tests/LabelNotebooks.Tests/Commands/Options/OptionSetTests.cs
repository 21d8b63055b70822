using System.Collections.Immutable;
using System.Reflection;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features;

namespace LabelNotebooks.Tests.Commands.Options;

/// <summary>What Core, Data and Modeling know of options is offered to a person who types, or named here as set in C# alone.</summary>
public sealed class OptionSetTests
{
    private static readonly string[] InCSharpAlone =
    [
        "AgreementOptions.BootstrapSamples", "AgreementOptions.Confidence", "AgreementOptions.MostPairedAnnotators",
        "AnnotatorReportOptions.Confidence", "AnnotatorReportOptions.LeastShared", "AnnotatorReportOptions.Seed",
        "ConsensusOptions.MaxIterations", "ConsensusOptions.Tolerance",
        "CrossValidationOptions.Calibration", "CrossValidationOptions.ClassWeighting", "CrossValidationOptions.L1Regularization",
        "CrossValidationOptions.L2Regularization", "CrossValidationOptions.MaxIterations", "CrossValidationOptions.MaxParallelFolds",
        "CrossValidationOptions.Trainer",
        "CsvWriteOptions.ByteOrderMark", "CsvWriteOptions.NeutralizeFormulas",
        "LabelIssueOptions.JointRule", "LabelIssueOptions.RemovePerClass",
        // A sheet has it by --sheet-language.
        "CsvWriteOptions.DecimalComma",
        "TableReadOptions.Delimiter", "TableReadOptions.MaxProblemsShown", "TableReadOptions.ProbabilityMatching", "TableReadOptions.ProbabilityPrefix",
    ];

    private static IReadOnlyList<Walk> Sets { get; } =
    [
        .. typeof(OptionSet<>).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(OptionSet<>))
            .Select(property => Walk.Of(property.PropertyType.GetGenericArguments()[0], property.GetValue(null)!)),
    ];

    [Fact]
    public void Every_setting_is_offered_or_said_to_be_set_in_csharp_alone() => Assert.Equal(
        Sets.SelectMany(set => set.Rows).Distinct().Order(StringComparer.Ordinal),
        Sets.SelectMany(set => set.Offered).Concat(InCSharpAlone).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_that_messages_speak_of_means_one_option_in_every_record()
    {
        string[] doubtful = [.. Sets.SelectMany(set => set.Typed).Distinct()
            .Where(row => OptionSpellings.All.Words.ContainsKey(row.Property))
            .GroupBy(row => row.Property, row => row.Typed, StringComparer.Ordinal)
            .Where(spelled => spelled.Count() > 1 || OptionSpellings.All.Words[spelled.Key] != spelled.First())
            .Select(spelled => $"{spelled.Key}: {string.Join(", ", spelled)}")];
        Assert.Empty(doubtful);
    }

    [Fact]
    public void Nothing_that_is_offered_is_said_to_be_set_in_csharp_alone() => Assert.Empty(Sets.SelectMany(set => set.Offered).Intersect(InCSharpAlone));

    [Fact]
    public void Every_option_stands_in_help_is_read_from_a_line_and_has_the_default_that_help_says()
    {
        Assert.Equal(11, Sets.Count);
        foreach (Walk set in Sets)
            set.Check();
    }

    private abstract class Walk
    {
        public abstract IEnumerable<string> Rows { get; }

        public abstract IEnumerable<string> Offered { get; }

        public abstract IEnumerable<(string Property, string Typed)> Typed { get; }

        public static Walk Of(Type record, object set) => (Walk)Activator.CreateInstance(typeof(Walk<>).MakeGenericType(record), set)!;

        public abstract void Check();
    }

    private sealed class Walk<TOptions>(OptionSet<TOptions> set) : Walk
        where TOptions : class, new()
    {
        public override IEnumerable<string> Rows =>
            ((ImmutableArray<OptionRow<TOptions>>)typeof(TOptions).GetProperty("Rows")!.GetValue(null)!).Select(row => $"{typeof(TOptions).Name}.{row.Name}");

        public override IEnumerable<string> Offered => set.All.Select(option => $"{typeof(TOptions).Name}.{option.Row.Name}");

        public override IEnumerable<(string Property, string Typed)> Typed => set.All.Select(option => (option.Row.Name, option.Parameter.Name));

        public override void Check()
        {
            foreach (Option<TOptions> option in set.All)
            {
                NotebookCommand command = LabelNotebooksExtension.Create().Commands.First(one => one.Parameters.Any(row => row.Name == option.Parameter.Name));
                Assert.NotEqual(option.Row.Default, Read(command, option, Another(option.Parameter)));
                if (option.Parameter.Default is { } unsaid)
                    Assert.Equal(option.Row.Default, Read(command, option, unsaid));
                Assert.Equal(option.Row.Default, Read(command, option, typed: null));
            }
        }

        private string Read(NotebookCommand command, Option<TOptions> option, object? typed) => option.Row.TextOf(set.Read(
            new CommandCall(command, new FakeHost(), new Dictionary<string, object?> { [option.Parameter.Name] = typed }),
            new TOptions()));
    }

    private static object Another(CommandParameter parameter) => parameter switch
    {
        { Choices: { Count: > 0 } choices } => choices.Last(choice => !choice.Equals(parameter.Default)),
        { IsFlag: true } => true,
        { Default: double value } => value / 2,
        { Default: int value } => value + 1,
        { ValueType: { } type } when type == typeof(int) => 3,
        { Default: "on" } => "off",
        _ => "a,b",
    };
}
