using System.Diagnostics;

namespace LabelNotebooks;

/// <summary>One estimate with the classes that it is of.</summary>
internal readonly record struct WrongLabelRow(WrongLabels Found, WrongLabelEstimate Estimate)
{
    public string Class => Estimate.Class is { } k ? Found.Labels.Classes[k] : "";

    public string Estimator => Estimate.Estimator switch
    {
        WrongLabelEstimator.Model => "model",
        WrongLabelEstimator.Sample => "sample",
        WrongLabelEstimator.Corrected => "corrected",
        _ => throw new UnreachableException($"There is no estimator called {Estimate.Estimator}."),
    };
}
