namespace LabelNotebooks;

/// <summary>One measure of agreement, with how sure it is.</summary>
public sealed record AgreementCoefficient
{
    /// <summary>Which.</summary>
    public required AgreementMeasure Measure { get; init; }

    /// <summary>
    /// The value: 1 if all agree, 0 if no more than by chance, below 0 if less; for the percentage, the consistency and the uncertainty as they
    /// say. NaN where it is not defined.
    /// </summary>
    public required double Value { get; init; }

    /// <summary>The observed agreement, in [0, 1], weighted where the measure is; NaN where the measure has none.</summary>
    public double Observed { get; init; } = double.NaN;

    /// <summary>The agreement that chance alone would give, in [0, 1]; NaN where the measure has none.</summary>
    public double Chance { get; init; } = double.NaN;

    /// <summary>The standard error over examples; NaN where it is not known.</summary>
    public double StandardError { get; init; } = double.NaN;

    /// <summary>The value over the standard error that it would have if there were nothing but chance; NaN where no such error is published.</summary>
    public double ZAgainstChance { get; init; } = double.NaN;

    /// <summary>The interval at the confidence that was asked for; unknown where there is none.</summary>
    public Interval Interval { get; init; } = Interval.Unknown;

    /// <summary>Where the interval comes from.</summary>
    public IntervalSource IntervalSource { get; init; }

    /// <summary>Why it is not defined, or what it rests on; null if there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => double.IsNaN(Value)
        ? $"{MeasureNames.Of(Measure)}: {Note}"
        : $"{MeasureNames.Of(Measure)} {Value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)}.";
}
