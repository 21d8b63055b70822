using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>The rows of <see cref="CrossValidationOptions"/>.</summary>
internal static class CrossValidationOptionRows
{
    public static ImmutableArray<OptionRow<CrossValidationOptions>> All { get; } =
    [
        Number(
            nameof(CrossValidationOptions.Folds),
            "folds",
            options => options.Folds,
            (options, value) => options with { Folds = value },
            value => value >= 2,
            "at least 2",
            "5 is usual"),
        OptionRows.Number<CrossValidationOptions, long>(
            nameof(CrossValidationOptions.Seed),
            "seed",
            options => options.Seed,
            (options, value) => options with { Seed = value }),
        Number(
            nameof(CrossValidationOptions.L2Regularization),
            "L2 regularization",
            options => options.L2Regularization,
            (options, value) => options with { L2Regularization = value },
            value => value >= 0 && float.IsFinite(value),
            "a finite number of 0 or more",
            "10 is the default"),
        Number(
            nameof(CrossValidationOptions.L1Regularization),
            "L1 regularization",
            options => options.L1Regularization,
            (options, value) => options with { L1Regularization = value },
            value => value >= 0 && float.IsFinite(value),
            "a finite number of 0 or more",
            "0 is the default"),
        Number(
            nameof(CrossValidationOptions.MaxIterations),
            "steps at most",
            options => options.MaxIterations,
            (options, value) => options with { MaxIterations = value },
            value => value >= 1,
            "at least 1",
            "500 is the default"),
        OptionRows.NumberOrNone<CrossValidationOptions, int>(
            nameof(CrossValidationOptions.MaxParallelFolds),
            "folds at the same time at most",
            options => options.MaxParallelFolds,
            (options, value) => options with { MaxParallelFolds = value },
            value => value >= 1
                ? null
                : Fault(
                    nameof(CrossValidationOptions.MaxParallelFolds),
                    value.ToString(CultureInfo.InvariantCulture),
                    "at least 1",
                    "leave it out for the number of processors")),
        Named(
            nameof(CrossValidationOptions.Trainer),
            "trainer",
            options => options.Trainer,
            (options, value) => options with { Trainer = value },
            "Auto is the default"),
        Named(
            nameof(CrossValidationOptions.ClassWeighting),
            "class weighting",
            options => options.ClassWeighting,
            (options, value) => options with { ClassWeighting = value },
            "None is the default"),
        Named(
            nameof(CrossValidationOptions.Calibration),
            "calibration",
            options => options.Calibration,
            (options, value) => options with { Calibration = value },
            "None is the default"),
    ];

    public static (string Finding, string Mend) Fault(string name, string value, string allowed, string usual) =>
        ($"{name} is {value}, but must be {allowed}.", $"Correct {name}; {usual}.");

    private static OptionRow<CrossValidationOptions> Number<TNumber>(
        string name,
        string words,
        Func<CrossValidationOptions, TNumber> get,
        Func<CrossValidationOptions, TNumber, CrossValidationOptions> with,
        Func<TNumber, bool> isAllowed,
        string allowed,
        string usual)
        where TNumber : struct, INumber<TNumber> => OptionRows.Number(
            name,
            words,
            get,
            with,
            value => isAllowed(value) ? null : Fault(name, value.ToString(null, CultureInfo.InvariantCulture), allowed, usual));

    private static OptionRow<CrossValidationOptions> Named<TEnum>(
        string name,
        string words,
        Func<CrossValidationOptions, TEnum> get,
        Func<CrossValidationOptions, TEnum, CrossValidationOptions> with,
        string usual)
        where TEnum : struct, Enum => OptionRows.Named(
            name,
            words,
            get,
            with,
            value => Enum.IsDefined(value) ? null : Fault(name, value.ToString("D"), "one of the named values", usual));
}
