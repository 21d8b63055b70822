namespace LabelNotebooks;

/// <summary>A number that says how far annotators agree.</summary>
public enum AgreementMeasure
{
    /// <summary>The share of an example's pairs of labels that are the same, averaged over examples. Not corrected for chance.</summary>
    Percent,

    /// <summary>Cohen's kappa, of two annotators (Cohen 1960).</summary>
    Cohen,

    /// <summary>Cohen's kappa with linear weights, of two annotators and ordered classes (Cohen 1968).</summary>
    CohenLinear,

    /// <summary>Cohen's kappa with quadratic weights, of two annotators and ordered classes (Cohen 1968).</summary>
    CohenQuadratic,

    /// <summary>Scott's pi, of two annotators (Scott 1955).</summary>
    Scott,

    /// <summary>Fleiss' kappa, Scott's pi for any number of annotators (Fleiss 1971).</summary>
    Fleiss,

    /// <summary>Conger's kappa, Cohen's kappa for any number of annotators (Conger 1980).</summary>
    Conger,

    /// <summary>Brennan and Prediger's coefficient, also known as Randolph's kappa: chance is one class like another (1981).</summary>
    BrennanPrediger,

    /// <summary>Gwet's AC1: steady where one class is very common (Gwet 2008).</summary>
    GwetAc1,

    /// <summary>Gwet's AC2 with quadratic weights, of ordered classes (Gwet 2008).</summary>
    GwetAc2,

    /// <summary>Krippendorff's alpha of classes without order (Krippendorff 2011).</summary>
    KrippendorffNominal,

    /// <summary>Krippendorff's alpha of ordered classes.</summary>
    KrippendorffOrdinal,

    /// <summary>Krippendorff's alpha of classes that are numbers, by their differences.</summary>
    KrippendorffInterval,

    /// <summary>Krippendorff's alpha of classes that are numbers from 0, by their ratios.</summary>
    KrippendorffRatio,

    /// <summary>
    /// The mean probability of the majority label, if each annotator is right as often as they agree with the majority (crowd-kit). Ties of
    /// the vote go to the first class.
    /// </summary>
    Consistency,

    /// <summary>The mean entropy of an example's label, in nats; 0 if there is no doubt (crowd-kit).</summary>
    Uncertainty,
}
