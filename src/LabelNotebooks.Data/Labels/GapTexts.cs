using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>What people and programs write where there is nothing, and what may be a name all the same.</summary>
internal static class GapTexts
{
    private static readonly FrozenSet<string> Doubtful = FrozenSet.ToFrozenSet(
        [
            "-", "--", "---", "\u2013", "\u2014", "?", "??", ".", "..", "/",
            "NA", "N/A", "n.a.", "n. a.", "nan", "null", "none", "<NA>", "#N/A", "#NV", "n/d", "n.d.", "(blank)", "(leer)",
            "k.A.", "k. A.", "k.A", "keine Angabe", "s.d.", "s/d", "n.r.", "n.c.", "n/c", "n/r", "o.A.", "o. A.", "ohne Angabe", "sin dato", "sin datos",
            "non renseign\u00e9", "b.d.",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DoubtfulSpans = Doubtful.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for what is a name to one table and a gap to another. What can be a finding ("o.B.", "no finding", "unknown") is none of them.</summary>
    public static bool MayBeNone(ReadOnlySpan<char> text) => DoubtfulSpans.Contains(text);

    /// <summary>True for what stands for a gap in a column of names. "NA", "N/A" and "None" can be names.</summary>
    public static bool IsGap(string value) => TableReadOptions.UsualMissingLabels.Contains(value) || value == "?";
}
