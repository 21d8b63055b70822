using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Consensus;

/// <summary>Pages of several annotators' labels, and of what a method found of each annotator.</summary>
internal static class ConsensusSheets
{
    private const int MostRows = 100;

    public static Sheet Of(Annotations annotations) => new(
        annotations.ToString(),
        new Facts([("from", annotations.Source)]),
        new Notes([.. AnnotationNotes.Of(annotations)]),
        new WordTable(
            "Classes",
            ["class", ">labels"],
            [.. Counts(annotations.LabelCodes, annotations.Classes.Length)
                .Take(MostRows)
                .Select((count, k) => new[] { annotations.Classes[k], Sentences.Count(count) })],
            annotations.Classes.Length,
            ".Classes"),
        new WordTable(
            "Annotators",
            ["annotator", ">labels"],
            [.. Counts(annotations.AnnotatorCodes, annotations.Annotators.Length)
                .Take(MostRows)
                .Select((count, a) => new[] { annotations.Annotators[a], Sentences.Count(count) })],
            annotations.Annotators.Length,
            ".Annotators"));

    public static Sheet Of(Annotation annotation) => new(annotation.ToString());

    public static Sheet Of(RepeatCount count) => new(count.ToString());

    public static Sheet Of(AnnotatorSkill skill) => new(skill.ToString());

    public static Sheet Of(IEnumerable<AnnotatorSkill> skills)
    {
        AnnotatorSkill[] all = [.. skills];
        return Sheet.OfTable(
            "What the method found of each annotator",
            ["annotator", ">labels", ">skill"],
            [.. all.Take(MostRows).Select(one => new[] { one.Name, Sentences.Count(one.LabelCount), Words.Exact(one.Skill) })],
            all.Length,
            "annotator",
            "annotators");
    }

    private static int[] Counts(ReadOnlySpan<int> codes, int size)
    {
        var counts = new int[size];
        foreach (int code in codes)
            counts[code]++;
        return counts;
    }
}
