using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How far annotators agree, by every measure that fits, pair by pair, and which figure to quote.</summary>
public sealed record AgreementReport
{
    /// <summary>What it was computed of: one label for each annotator and example.</summary>
    public required Annotations Annotations { get; init; }

    /// <summary>How it was computed.</summary>
    public required AgreementOptions Options { get; init; }

    /// <summary>The measures, in the order of <see cref="AgreementMeasure"/>; those that do not fit are left out, and <see cref="Notes"/> say why.</summary>
    public required ImmutableArray<AgreementCoefficient> Coefficients { get; init; }

    /// <summary>The figure to quote.</summary>
    public required AgreementMeasure Quoted { get; init; }

    /// <summary>Why that one, in one sentence.</summary>
    public required string WhyQuoted { get; init; }

    /// <summary>Pairs of annotators who share an example.</summary>
    public required ImmutableArray<PairAgreement> Pairs { get; init; }

    /// <summary>How many annotators the pairs leave out, because others gave more labels.</summary>
    public required int UnpairedAnnotators { get; init; }

    /// <summary>How many examples have two labels or more: only these say anything of agreement.</summary>
    public required int SharedExamples { get; init; }

    /// <summary>How many labels were set aside, because their annotator labelled the example again.</summary>
    public required int SetAside { get; init; }

    /// <summary>True where one class is so common that kappa and its kin are low although annotators agree.</summary>
    public required bool IsPrevalenceParadox { get; init; }

    /// <summary>The same by each version of the guideline; null where no label names one.</summary>
    public GuidelineAgreement? Guideline { get; init; }

    /// <summary>What a reader must know, in sentences.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>One measure.</summary>
    /// <exception cref="KeyNotFoundException">It does not fit these annotations.</exception>
    public AgreementCoefficient this[AgreementMeasure measure] =>
        Coefficients.FirstOrDefault(coefficient => coefficient.Measure == measure)
        ?? throw new KeyNotFoundException($"{measure} does not fit these annotations: {string.Join<Note>(' ', Notes)}");

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => double.IsNaN(this[Quoted].Value)
        ? $"Agreement of {Sentences.Count(Annotations.Annotators.Length, "annotator")} is not defined: {this[Quoted].Note}"
        : $"{MeasureNames.Of(Quoted)} {this[Quoted].Value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)} "
            + $"over {Sentences.Count(SharedExamples, "example")} with two labels or more, {Sentences.Count(Annotations.Annotators.Length, "annotator")}.";
}
