using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Formatting;

/// <summary>The one rule by which a formatter is chosen, in every host: the row whose type is nearest to the value's.</summary>
public static class FormatterChoice
{
    /// <summary>
    /// For each form the row that serves a type, the nearest first; among equally near ones the first row of the table. Empty where none does.
    /// </summary>
    /// <remarks>A class is nearer than its base; an interface stands behind the class that first brings it, before that class's base.</remarks>
    public static IReadOnlyList<ResultFormatter> For(Type type, IEnumerable<ResultFormatter> table)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(table);
        return [.. table
            .Where(row => row.Type.IsAssignableFrom(type))
            .Select((row, index) => (Row: row, Index: index, Distance: Distance(type, row.Type)))
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Index)
            .DistinctBy(entry => entry.Row.MimeType, StringComparer.Ordinal)
            .Select(entry => entry.Row)];
    }

    /// <summary>A value in all forms that the table has for it; empty where it has none.</summary>
    public static MimeBundle Bundle(object? value, IEnumerable<ResultFormatter> table) =>
        new(value is null ? [] : For(value.GetType(), table).Select(row => KeyValuePair.Create(row.MimeType, row.Format(value))));

    /// <summary>How far one type is from another that serves it: 0 for the type itself, more for each step to a base.</summary>
    public static int Distance(Type from, Type to)
    {
        int steps = 0;
        for (Type? type = from; type is not null; type = type.BaseType, steps += 2)
        {
            if (type == to)
                return type == typeof(object) ? int.MaxValue : steps;
        }

        steps = 0;
        for (Type? type = from; type is not null && to.IsAssignableFrom(type); type = type.BaseType)
            steps += 2;
        return steps - 1;
    }
}
