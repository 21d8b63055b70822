using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Trails;

/// <summary>What a trail says at one of its entries, and what a check of it found: results that a person meets in C#.</summary>
internal static class TrailStatePage
{
    private const int MostRows = 100;

    public static Sheet Of(TrailCheck check) => new(
        check.ToString(),
        new WordTable(
            "What does not fit",
            [">entry", "example", "what"],
            [.. check.Faults.Select(fault => new[] { Sentences.Number(fault.Number), fault.Example ?? "", fault.What })],
            check.FaultCount,
            ".Faults"));

    public static Sheet Of(TrailState state) => new(
        $"{Sentences.Count(state.Examples.Length, "example")} with decisions at entry {Sentences.Count(state.Number)}",
        new WordTable(
            "In the order of the first decision",
            ["example", "before", "label in force", "state", ">decisions"],
            [.. state.Examples.Take(MostRows).Select(Row)],
            state.Examples.Length,
            ".Examples"));

    public static Sheet Of(ExampleState state) => new(
        $"{state.Example}: {state.Label}{TrailReport.StatusWords(state.Status)}",
        new WordTable(
            "Its decisions",
            [">entry", "decision", "counts"],
            [.. state.All.Select(one => new[] { Sentences.Number(one.Number), one.Decision.Words, state.Live.Contains(one) ? "yes" : "no" })],
            state.All.Length,
            ".All"));

    private static string[] Row(ExampleState state) =>
        [state.Example, state.Original, state.Label, TrailPage.StatusOf(state.Status), Sentences.Number(state.All.Length)];
}
