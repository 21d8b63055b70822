using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>
/// What the input leaves open, or loses on its way, stands at the head of every page that rests on it: in which of two ways it was read and how to have the
/// other, which column has no part in it and what to type.
/// </summary>
internal static class ReadingHead
{
    private const int Few = 5;

    /// <summary>The page under its open questions, and under what was lost on the way to it.</summary>
    public static Sheet Over(Sheet page, object value)
    {
        Note[] notes = [.. NotesOf(value).Distinct()];
        return notes.Any(IsHead) ? page with { Lead = [Block(notes), .. page.Lead] } : page;
    }

    /// <summary>The notes that stand out, as a block.</summary>
    public static Questions Block(IReadOnlyList<Note> notes) => new(
        [.. notes.Where(note => note.Kind == NoteKind.Asked).Select(Sentence).Distinct()],
        [.. notes.Where(note => note.Kind is NoteKind.Dropped or NoteKind.Doubted).Select(Sentence).Distinct()]);

    /// <summary>The notes behind a result that stand out, each once.</summary>
    public static IReadOnlyList<Note> Heads(object value) => [.. NotesOf(value).Where(IsHead).Distinct()];

    /// <summary>The same of annotations: what makes a figure doubtful stands beside the figure, what is open at the head.</summary>
    public static IEnumerable<Note> Unasked(IEnumerable<Note> notes) => notes.Where(note => note.Kind != NoteKind.Asked);

    /// <summary>The notes that do not stand out: these stand where a page has room for them.</summary>
    public static IEnumerable<Note> Rest(IEnumerable<Note> notes) => notes.Where(note => !IsHead(note));

    private static bool IsHead(Note note) => note.Kind is NoteKind.Asked or NoteKind.Dropped or NoteKind.Doubted;

    /// <summary>A note as a sentence of a page.</summary>
    public static string Sentence(Note note) =>
        CommandLines.Spoken(note.Sentence) is [var first, ..] text ? char.ToUpperInvariant(first) + text[1..] + (text.EndsWith('.') ? "" : ".") : "";

    private static ImmutableArray<Note> NotesOf(object value) => value switch
    {
        IAudited { Context: var context } => [.. TooFew(context.Examples.Count), .. context.Notes, .. context.Data?.Notes ?? [], .. context.TrailNotes],
        DataAudit audit => [.. TooFew(audit.RowCount), .. audit.Notes],
        LabeledData data => data.Notes,
        Annotations annotations => Open(annotations.Notes),
        ConsensusLabels consensus => Open([.. consensus.Notes, .. consensus.Annotations.Notes]),
        AgreementReport report => Open([.. report.Notes, .. report.Annotations.Notes]),
        AnnotatorReport report => Open(report.Notes),
        LabelingPlan plan => Open(plan.Notes),
        _ => [],
    };

    // What looks like a finding in so few is chance.
    private static IEnumerable<Note> TooFew(long examples)
    {
        if (examples < Few)
            yield return new Note(
                NoteKind.Doubted,
                examples,
                $"there {(examples == 1 ? "is" : "are")} {Sentences.Count(examples, "example")} alone: too few to say anything of their labels");
    }

    private static ImmutableArray<Note> Open(ImmutableArray<Note> notes) => [.. notes.Where(note => note.Kind == NoteKind.Asked)];
}
