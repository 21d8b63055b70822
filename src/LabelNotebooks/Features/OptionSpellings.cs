using LabelNotebooks.Commands;
using LabelNotebooks.Features.Agreement;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features;

/// <summary>What is typed in a notebook for each property that messages of Core and Data speak of.</summary>
internal static class OptionSpellings
{
    public static OptionSpelling All { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(TableReadOptions.Classes)] = AuditParameters.Classes,
        [nameof(TableReadOptions.DecimalComma)] = TableOptions.DecimalComma,
        [nameof(TableReadOptions.DecimalPoint)] = TableOptions.DecimalPoint,
        [nameof(TableReadOptions.Limits)] = TableOptions.Limits,
        [nameof(TableReadOptions.Encoding)] = TableOptions.Encoding,
        [nameof(TableReadOptions.Sheet)] = TableOptions.SheetName,
        [nameof(TableReadOptions.HasHeader)] = TableOptions.NoHeader,
        [nameof(TableReadOptions.LeaveOutSeveralLabels)] = TableOptions.LeaveOutSeveral,
        [nameof(TableReadOptions.MissingLabels)] = TableOptions.MissingLabels,
        [nameof(TableReadOptions.MissingValues)] = TableOptions.MissingValues,
        [nameof(TableReadOptions.KeptLabels)] = TableOptions.KeepLabels,
        [nameof(TableReadOptions.MergeSpellings)] = TableOptions.MergeSpellings,
        [nameof(TableReadOptions.AsWritten)] = TableOptions.AsWritten,
        [nameof(TableReadOptions.Quote)] = TableOptions.Quote,
        [nameof(ColumnUse.OtherLabel)] = AuditParameters.Truth,
        [nameof(WideTable)] = CrowdParameters.Annotators,
        [nameof(AnnotationsReading)] = $"{AgreementCommand.Name} FILE {CrowdParameters.Annotators}",
        [nameof(LabelIssueOptions.GuardBelow)] = LabelIssueParameters.Guard,
        [nameof(LabeledData.Categories)] = AuditParameters.Categories,
        [nameof(LabeledData.Features)] = AuditParameters.Features,
        [nameof(DataAudit.LabelColumn)] = AuditParameters.Label,
        [nameof(Annotation.Label)] = AuditParameters.Label,
        [nameof(Annotation.Annotator)] = CrowdParameters.Annotator,
        [nameof(Annotation.Example)] = AuditParameters.Id,
        [nameof(AnnotationReadOptions.Dates)] = CrowdParameters.Dates,
        [nameof(AnnotationOptions.Repeats)] = CrowdParameters.Duplicates,
        [nameof(AgreementOptions.AreClassesOrdered)] = AgreementCommand.Ordered,
        [nameof(ConsensusOptions.Method)] = MethodOptions.Method,
        [nameof(ConsensusOptions.Probabilities)] = AuditParameters.Probabilities,
        [nameof(SanityOptions.KnownOutOfSample)] = AuditParameters.OutOfSample,
        [nameof(ModelInputs)] = $"{AuditParameters.Features}, {AuditParameters.Categories} or {AuditParameters.Text}",
        [nameof(PredictedProbabilities.Softmax)] = $"{AuditParameters.Mend} {ChoiceNames.Dashed(nameof(ProbabilityMending.Softmax))}",
        [nameof(PredictedProbabilities.Normalized)] = $"{AuditParameters.Mend} {ChoiceNames.Dashed(nameof(ProbabilityMending.Normalize))}",
        [nameof(PredictedProbabilities.WithColumnOrder)] = $"{AuditParameters.Mend} {ChoiceNames.Dashed(nameof(ProbabilityMending.ColumnOrder))}",
        [nameof(AuditSnapshot)] = $"{AuditCommand.Save}, or {nameof(AuditSnapshot)}.{nameof(AuditSnapshot.Write)}",
        [nameof(ReviewQueueFile)] = $"{ReviewWork.Done} of {BudgetCommand.Name}",
        [nameof(ReviewSheetFile)] = $"{EstimateCommand.Name} {EstimateCommand.Sheet} FILE.csv",
    });
}
