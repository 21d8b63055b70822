using System.Runtime.InteropServices;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>A label issue seen as a finding: how strongly it is said depends on the list in which it stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelIssueFinding(LabelIssue Issue, FindingStrength Strength) : IFinding
{
    public int Row => Issue.Index;

    public double Score => Issue.Quality;
}
