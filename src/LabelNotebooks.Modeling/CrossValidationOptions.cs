using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>How the data is split and the models are trained.</summary>
public sealed record CrossValidationOptions
{
    /// <summary>The number of parts; each is predicted by a model trained on the others. 2 to N.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>The seed of the split. The same seed gives the same probabilities, byte for byte, on the same machine and library versions.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// The weight of the squared norm of the coefficients against the summed log loss, of standardized features: lambda / 2 x |w|^2;
    /// 0 or more. Higher makes the probabilities more careful and wrong labels less able to bend the model.
    /// </summary>
    public float L2Regularization { get; init; } = 10;

    /// <summary>The weight of the absolute norm of the coefficients; 0 or more. Above 0 it drops features. L-BFGS alone knows it.</summary>
    public float L1Regularization { get; init; }

    /// <summary>How the model of each fold is trained.</summary>
    public ModelTrainer Trainer { get; init; } = ModelTrainer.Auto;

    /// <summary>How much an example of each class weighs.</summary>
    public ClassWeighting ClassWeighting { get; init; } = ClassWeighting.None;

    /// <summary>Whether probabilities are made to be taken at their word.</summary>
    public ProbabilityCalibration Calibration { get; init; } = ProbabilityCalibration.None;

    /// <summary>The most steps of the optimizer in each fold; at least 1.</summary>
    public int MaxIterations { get; init; } = 500;

    /// <summary>The most folds trained at the same time; at least 1; null for the number of processors. It does not change the result.</summary>
    public int? MaxParallelFolds { get; init; }

    /// <summary>The same with the trainer that Auto stands for.</summary>
    internal CrossValidationOptions Resolved(ModelInputs inputs) => Trainer != ModelTrainer.Auto
        ? this
        : this with { Trainer = inputs.Texts.IsEmpty || L1Regularization > 0 || L2Regularization == 0 ? ModelTrainer.Lbfgs : ModelTrainer.Sdca };

    /// <summary>All of the properties.</summary>
    public static ImmutableArray<OptionRow<CrossValidationOptions>> Rows => CrossValidationOptionRows.All;

    /// <summary>What is wrong with the values, and with values beside each other; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults()
    {
        foreach (OptionFault fault in OptionRows.Faults(Rows, this))
            yield return fault;
        if (Trainer == ModelTrainer.Sdca && L1Regularization > 0)
            yield return Beside(nameof(L1Regularization), L1Regularization, "0 with the trainer Sdca", "take the trainer Lbfgs to drop features");
        if (Trainer == ModelTrainer.Sdca && L2Regularization == 0)
            yield return Beside(nameof(L2Regularization), L2Regularization, "above 0 with the trainer Sdca", "10 is the default");

        static OptionFault Beside(string property, float value, string allowed, string usual)
        {
            (string finding, string mend) = CrossValidationOptionRows.Fault(property, value.ToString(CultureInfo.InvariantCulture), allowed, usual);
            return new OptionFault(property, finding, mend);
        }
    }
}
