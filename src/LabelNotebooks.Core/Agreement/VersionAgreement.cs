namespace LabelNotebooks;

/// <summary>How far annotators agree who followed one version of the guideline.</summary>
public sealed record VersionAgreement
{
    /// <summary>The version, as the data name it.</summary>
    public required string Version { get; init; }

    /// <summary>How many labels follow it.</summary>
    public required int Labels { get; init; }

    /// <summary>How many annotators gave them.</summary>
    public required int Annotators { get; init; }

    /// <summary>Of how many examples they are.</summary>
    public required int Examples { get; init; }

    /// <summary>How many of these examples have two labels or more by this version: only these say anything of agreement.</summary>
    public required int SharedExamples { get; init; }

    /// <summary>The report's measure to quote, of these labels alone.</summary>
    public required AgreementCoefficient Agreement { get; init; }

    /// <summary>What is different from the version before; null for the first.</summary>
    public VersionChange? Change { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Version {Version}, {Sentences.Count(Labels, "label")}: {Agreement}";
}
