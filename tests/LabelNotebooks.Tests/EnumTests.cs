using System.Reflection;
using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests;

/// <summary>Every enum of the domain, and every place that turns one into words: each value has its text, and a value that there is not throws.</summary>
public sealed class EnumTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(LabelNotebooksExtension).Assembly, typeof(LabelIssues).Assembly, typeof(LabeledData).Assembly, typeof(CrossValidation).Assembly,
    ];

    private static Type[] Enums => [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum)];

    // Methods that take one value of an enum and nothing else, and give its text.
    private static MethodInfo[] Words =>
    [
        .. Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(string) && !method.IsGenericMethod && !method.DeclaringType!.IsGenericType)
            .Where(method => method.GetParameters() is [{ ParameterType.IsEnum: true } only] && Enums.Contains(only.ParameterType)),
    ];

    [Fact]
    public void Every_value_has_a_name_of_its_own_that_can_be_typed_and_read_back()
    {
        Assert.True(Enums.Length >= 20, $"only {Enums.Length} enums were found");
        foreach (Type type in Enums)
        {
            typeof(EnumTests).GetMethod(nameof(Names), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, []);
        }
    }

    [Fact]
    public void Every_method_that_puts_an_enum_into_words_knows_each_value_and_no_other()
    {
        Assert.True(Words.Length >= 6, $"only {Words.Length} methods were found");
        foreach (MethodInfo method in Words)
        {
            Type type = method.GetParameters()[0].ParameterType;
            foreach (object value in Enum.GetValues(type))
                Assert.True(method.Invoke(null, [value]) is string, $"{method.DeclaringType}.{method.Name}, {value}");
            TargetInvocationException error = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [Enum.ToObject(type, 999)]));
            Assert.Contains("999", Assert.IsType<ArgumentOutOfRangeException>(error.InnerException).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_result_says_each_value_that_it_may_hold_and_throws_at_another()
    {
        Walk<WrongLabelEstimator>(one => new WrongLabelEstimate(null, one, 1, 9, 3, new Interval(0, 2)).ToString());
        Walk<ProbabilityMending>(one => new SanityFinding(SanityConcern.Scale, SanityVerdict.Unusable, "", "") { Mending = one }.MendCall!);
    }

    private static void Walk<T>(Func<T, string> text)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>().Length, Enum.GetValues<T>().Select(text).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => text((T)Enum.ToObject(typeof(T), 999)));
    }

    private static void Names<T>()
        where T : struct, Enum
    {
        Assert.Equal(ChoiceNames.Of<T>(), Enum.GetValues<T>().Select(ChoiceNames.Of));
        Assert.Equal(Enum.GetValues<T>(), ChoiceNames.Of<T>().Select(ChoiceNames.Value<T>));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChoiceNames.Of((T)Enum.ToObject(typeof(T), 999)));
    }
}
