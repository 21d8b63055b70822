using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>How a model is cross-validated where no probabilities are given, as a person types it.</summary>
internal static class TrainingOptions
{
    public const string Folds = "--folds";

    private static readonly OptionMaker<CrossValidationOptions> Make = new(CrossValidationOptions.Rows);

    public static OptionSet<CrossValidationOptions> All { get; } = new(
        [
            Make.Plain(
                nameof(CrossValidationOptions.Folds),
                new CommandParameter { Name = Folds, Description = "How many folds the cross-validation has.", ValueType = typeof(int) },
                "Give 2 or more; 5 is usual."),
            Make.Plain(
                nameof(CrossValidationOptions.Seed),
                new CommandParameter { Name = AuditParameters.Seed, Description = "The same number gives the same folds.", ValueType = typeof(int) }),
        ],
        options => options.Faults());
}
