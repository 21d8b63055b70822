namespace LabelNotebooks.Features.Trails;

/// <summary>The examples that wait for somebody, or of which no more can be said.</summary>
internal static class Unsettled
{
    private static readonly ExampleStatus[] Statuses = [ExampleStatus.Contested, ExampleStatus.Escalated, ExampleStatus.Ambiguous];

    /// <summary>Each in four texts: the example, its state, its label, who decided what.</summary>
    public static IEnumerable<string[]> Of(TrailState state, TrailLines lines) => state.Examples
        .Where(example => Statuses.Contains(example.Status))
        .Select(example => new[]
        {
            lines.NameOf(example.Example),
            TrailPage.StatusOf(example.Status),
            example.Label,
            string.Join(", ", example.Live.Select(one => $"{lines.PersonOf(one.Decision.Who)} {one.Decision.Words}")),
        });

    /// <summary>Who stands against nobody but themselves: two copies in which one person decided were merged; null where several people differ.</summary>
    public static string? OnePersonOf(ExampleState? example, TrailLines lines) =>
        example is { Status: ExampleStatus.Contested }
        && example.Live.Select(one => lines.PersonOf(one.Decision.Who)).Distinct(StringComparer.Ordinal).ToArray() is [var person]
            ? person
            : null;
}
