using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>Agreement by each version of the guideline, and whether it changed with the last one.</summary>
internal static class GuidelinePart
{
    private const int MostRows = 20;

    public static Block Of(GuidelineAgreement guideline, AgreementReport report) => new Group(
        TableOf(guideline.Versions, MeasureNames.Of(report.Quoted), ".Guideline.Versions"),
        new Paragraph(guideline.ToString()),
        new Notes([.. NotesOf(guideline)]));

    public static Sheet Of(GuidelineAgreement guideline) => new(
        guideline.ToString(),
        TableOf(guideline.Versions, MeasureNames.Of(guideline.Versions[0].Agreement.Measure), ".Versions"),
        new Notes([.. NotesOf(guideline)]));

    public static Sheet Of(VersionAgreement version) => new(version.ToString());

    public static Sheet Of(VersionChange change) => new(change.ToString());

    private static WordTable TableOf(IReadOnlyList<VersionAgreement> versions, string measure, string allIn) => new(
        "By version of the guideline",
        ["version", ">labels", ">annotators", ">examples", ">shared", $">{measure}", "interval", "change"],
        [.. versions.Take(MostRows).Select(one => new[]
        {
            one.Version, Sentences.Count(one.Labels), Sentences.Count(one.Annotators), Sentences.Count(one.Examples), Sentences.Count(one.SharedExamples),
            double.IsNaN(one.Agreement.Value) ? "unknown" : AgreementPage.Number(one.Agreement.Value), AgreementPage.Range(one.Agreement.Interval),
            one.Change is { } change && !double.IsNaN(change.Interval.Low) ? Signed(change) : "",
        })],
        versions.Count,
        allIn);

    private static IEnumerable<Phrase> NotesOf(GuidelineAgreement guideline)
    {
        if (guideline.Versions.Length > 1)
            yield return guideline.IsOrderedByTime
                ? "Versions stand in the order in which their labels were given."
                : "Versions stand in the order of their names, because no times are known for each.";
        if (guideline.WithoutVersion > 0)
            yield return $"{Sentences.Count(guideline.WithoutVersion, "label names", "labels name")} no version and "
                + $"{(guideline.WithoutVersion == 1 ? "is" : "are")} in none of these rows.";
        if (guideline.ExamplesAcross > 0)
            yield return $"{Sentences.Count(guideline.ExamplesAcross, "example has", "examples have")} two labels or more, but no two by the same version: "
                + $"{(guideline.ExamplesAcross == 1 ? "it counts" : "they count")} in no row.";
    }

    private static string Signed(VersionChange change) => string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Difference:+0.00;-0.00;0.00} ({change.Interval.Low:+0.00;-0.00;0.00} to {change.Interval.High:+0.00;-0.00;0.00})");
}
