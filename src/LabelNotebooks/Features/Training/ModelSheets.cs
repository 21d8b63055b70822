using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Training;

/// <summary>Pages of how far a model is to be trusted.</summary>
internal static class ModelSheets
{
    private const int MostRows = 100;

    public static Sheet Of(ModelSummary model) => new(
        model.ToString(),
        new Facts([
            ("sure of its first choice", $"{Words.OfHundred(model.MeanConfidence)} on average"),
            ("agreement above chance (Cohen's kappa)", Words.Exact(model.Kappa)),
            ("log loss", $"{Words.Exact(model.LogLoss)}; {Words.Exact(model.BaselineLogLoss)} by guessing how common each class is"),
        ]),
        new Notes(["Measured against the given labels, some of which may be wrong: a perfect model would not reach 100 % either."]),
        Table("Classes", model.Classes, ".Classes"));

    public static Sheet Of(ClassRecall one) => new(one.ToString());

    public static Sheet Of(IEnumerable<ClassRecall> classes)
    {
        ClassRecall[] all = [.. classes];
        return new Sheet(
            Sentences.Count(all.Length, "class", "classes"),
            Table("How well the model meets each class", all, "this list"));
    }

    private static WordTable Table(string title, IReadOnlyList<ClassRecall> classes, string allIn) => new(
        title,
        ["class", ">labels", ">predicted", ">recall", ">precision"],
        [.. classes.Take(MostRows).Select(one => new[]
        {
            one.Name,
            Sentences.Count(one.Examples),
            Sentences.Count(one.Predicted),
            Sentences.Percent(one.Recall),
            Sentences.Percent(one.Precision),
        })],
        classes.Count,
        allIn);
}
