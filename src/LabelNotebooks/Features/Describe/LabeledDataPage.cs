using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Describe;

/// <summary>What was read, and what was assumed in reading it.</summary>
internal static class LabeledDataPage
{
    private const int MostClasses = 30;

    public static Sheet Of(LabeledData data)
    {
        int classes = data.Labels.ClassCount;
        string left = classes > MostClasses
            ? $"{Sentences.Count(MostClasses)} of {Sentences.Count(classes)} classes shown; in C#, all are in .Labels.Classes."
            : "";
        return new Sheet(
            $"{Sentences.Count(data.RowCount, "example")} of {Sentences.Count(classes, "class", "classes")} in {data.Source}",
            Notes.Lines([.. ReadingHead.Rest(data.Notes).Select(note => note.Sentence)]),
            ClassTable.Of(data, Enumerable.Range(0, Math.Min(classes, MostClasses)), left))
        {
            EndsLine = left.Length == 0,
        };
    }
}
