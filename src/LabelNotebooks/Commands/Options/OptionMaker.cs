using System.Globalization;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Puts around a row of Core what a person types. The default in help is the row's, where nothing else is said.</summary>
/// <typeparam name="TOptions">The record of options.</typeparam>
/// <param name="rows">Core's rows of that record.</param>
internal sealed class OptionMaker<TOptions>(IReadOnlyList<OptionRow<TOptions>> rows)
    where TOptions : class, new()
{
    /// <summary>A number or a switch whose typed value is the value of the property.</summary>
    public Option<TOptions> Plain(string property, CommandParameter parameter, string? mend = null) => new()
    {
        Row = RowOf(property),
        Parameter = parameter with { Default = parameter.Default ?? TypedDefault(parameter.ValueType, RowOf(property).Default) },
        TextOf = call => TextOf(call.Get<object>(parameter.Name)!),
        Mend = mend,
    };

    /// <summary>One of the named values, typed with dashes.</summary>
    public Option<TOptions> Choice<TEnum>(string property, CommandParameter parameter)
        where TEnum : struct, Enum => new()
        {
            Row = RowOf(property),
            Parameter = parameter with { Choices = ChoiceNames.Of<TEnum>(), Default = ChoiceNames.Dashed(RowOf(property).Default) },
            TextOf = call => ChoiceNames.Value<TEnum>(call.Get<string>(parameter.Name)!).ToString(),
        };

    /// <summary>A text or a switch that means a value of the property, which its text says; where that is null, it says nothing of the property.</summary>
    public Option<TOptions> Meaning<TTyped>(string property, CommandParameter parameter, Func<TTyped, string?> meaning, string? mend = null) => new()
    {
        Row = RowOf(property),
        Parameter = parameter,
        TextOf = call => meaning(call.Get<TTyped>(parameter.Name)!),
        Mend = mend,
    };

    private OptionRow<TOptions> RowOf(string property) => rows.Single(row => row.Name == property);

    private static string TextOf(object typed) => typed switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {typed.GetType().Name} says nothing by itself: say what it means.", nameof(typed)),
    };

    private static object? TypedDefault(Type type, string text) => text.Length == 0 ? null : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
}
