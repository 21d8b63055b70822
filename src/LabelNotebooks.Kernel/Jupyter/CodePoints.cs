namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>Places in code: messages count code points, .NET counts UTF-16 units; an emoji is one of those and two of these.</summary>
internal static class CodePoints
{
    /// <summary>The unit at which a code point begins; the end of the text for those beyond it.</summary>
    public static int ToUnits(string text, int codePoints)
    {
        int unit = 0;
        for (int seen = 0; seen < codePoints && unit < text.Length; seen++)
            unit += char.IsSurrogatePair(text, unit) ? 2 : 1;
        return unit;
    }

    /// <summary>How many code points begin before a unit.</summary>
    public static int FromUnits(string text, int units)
    {
        int points = 0;
        for (int unit = 0; unit < units && unit < text.Length; points++)
            unit += char.IsSurrogatePair(text, unit) ? 2 : 1;
        return points;
    }
}
