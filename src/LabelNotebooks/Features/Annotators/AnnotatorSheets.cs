using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Annotators;

/// <summary>Pages of single annotators, and of classes that are taken for one another.</summary>
internal static class AnnotatorSheets
{
    public static Sheet Of(AnnotatorSummary one) => new(
        one.ToString(),
        new Facts(one.HasEnough
            ? [
                ("labels", Sentences.Count(one.LabelCount)),
                ("with the consensus", one.WithConsensusInterval.ToString()),
                ("with another annotator", Sentences.Percent(one.WithOthers)),
                ("right against the majority", Sentences.Count(one.RightAgainstMajority.Length)),
            ]
            : [("labels", Sentences.Count(one.LabelCount))]));

    public static Sheet Of(LabelingPace pace) => new($"From label to label: {pace}.");

    public static Sheet Of(ConfusedClasses confusion) => new(confusion.ToString());

    public static Sheet Of(DifferingLabel label) => new(label.ToString());

    public static Sheet Of(SharedConfusion confusion) => new(confusion.ToString());
}
