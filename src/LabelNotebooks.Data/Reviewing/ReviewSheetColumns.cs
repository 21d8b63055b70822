using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The names by which a sheet is written and its verdicts are read.</summary>
internal static class ReviewSheetColumns
{
    public const string Example = "example";
    public const string GivenLabel = "given_label";
    public const string Purpose = "purpose";
    public const string Verdict = "verdict";
    public const string Stratum = "stratum";
    public const string InclusionProbability = "inclusion_probability";

    public static ImmutableArray<string> All { get; } = [Example, GivenLabel, Purpose, Verdict, Stratum, InclusionProbability];
}
