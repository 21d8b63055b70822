using System.Runtime.InteropServices;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The labels whose quality lies in one step of the scale.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QualityBin(double From, double To, int Flagged, int Others)
{
    private const int Steps = 10;

    /// <summary>Ten steps from 0 to 1; the last step holds 1 itself.</summary>
    public static QualityBin[] AllOf(LabelIssues issues)
    {
        var flagged = new int[Steps];
        var others = new int[Steps];
        bool[] mask = issues.ToMask();
        for (int i = 0; i < mask.Length; i++)
            (mask[i] ? flagged : others)[Math.Clamp((int)(issues.QualityScores[i] * Steps), 0, Steps - 1)]++;
        return [.. Enumerable.Range(0, Steps).Select(step => new QualityBin((double)step / Steps, (step + 1.0) / Steps, flagged[step], others[step]))];
    }
}
