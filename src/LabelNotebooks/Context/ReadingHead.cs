using System.Collections.Immutable;
using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>
/// What the input leaves open stands at the head of every page that rests on it: in which of two ways it was read, and how to have it in the other.
/// </summary>
internal static class ReadingHead
{
    /// <summary>The page under its open questions.</summary>
    public static Sheet Over(Sheet page, object value)
    {
        string[] asked = [.. Asked(value).Select(Sentence)];
        return asked.Length == 0 ? page : page with { Lead = [new Questions(asked), .. page.Lead] };
    }

    /// <summary>The open questions behind a result, each once.</summary>
    public static IReadOnlyList<Note> Asked(object value) => [.. NotesOf(value).Where(note => note.Kind == NoteKind.Asked).Distinct()];

    /// <summary>The notes that are no questions: these stand where a page has room for them.</summary>
    public static IEnumerable<Note> Rest(IEnumerable<Note> notes) => notes.Where(note => note.Kind != NoteKind.Asked);

    /// <summary>A note as a sentence of a page.</summary>
    public static string Sentence(Note note) =>
        note.Sentence is [var first, ..] text ? char.ToUpperInvariant(first) + text[1..] + (text.EndsWith('.') ? "" : ".") : "";

    private static ImmutableArray<Note> NotesOf(object value) => value switch
    {
        IAudited audited => [.. audited.Context.Notes, .. audited.Context.Data?.Notes ?? []],
        DataAudit audit => audit.Notes,
        LabeledData data => data.Notes,
        Annotations annotations => annotations.Notes,
        ConsensusLabels consensus => [.. consensus.Notes, .. consensus.Annotations.Notes],
        AgreementReport report => [.. report.Notes, .. report.Annotations.Notes],
        AnnotatorReport report => report.Notes,
        LabelingPlan plan => plan.Notes,
        _ => [],
    };
}
