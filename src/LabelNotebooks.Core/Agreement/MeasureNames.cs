namespace LabelNotebooks;

/// <summary>What measures are called in sentences and tables.</summary>
public static class MeasureNames
{
    /// <summary>The name, as a paper would write it.</summary>
    public static string Of(AgreementMeasure measure) => measure switch
    {
        AgreementMeasure.Percent => "percent agreement",
        AgreementMeasure.Cohen => "Cohen's kappa",
        AgreementMeasure.CohenLinear => "Cohen's kappa, linear weights",
        AgreementMeasure.CohenQuadratic => "Cohen's kappa, quadratic weights",
        AgreementMeasure.Scott => "Scott's pi",
        AgreementMeasure.Fleiss => "Fleiss' kappa",
        AgreementMeasure.Conger => "Conger's kappa",
        AgreementMeasure.BrennanPrediger => "Brennan-Prediger",
        AgreementMeasure.GwetAc1 => "Gwet's AC1",
        AgreementMeasure.GwetAc2 => "Gwet's AC2, quadratic weights",
        AgreementMeasure.KrippendorffNominal => "Krippendorff's alpha",
        AgreementMeasure.KrippendorffOrdinal => "Krippendorff's alpha, ordinal",
        AgreementMeasure.KrippendorffInterval => "Krippendorff's alpha, interval",
        AgreementMeasure.KrippendorffRatio => "Krippendorff's alpha, ratio",
        AgreementMeasure.Consistency => "consistency",
        AgreementMeasure.Uncertainty => "uncertainty (nats)",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };
}
