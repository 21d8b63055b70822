using System.Collections.Immutable;
using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>What was audited: names, ids, pictures, and where the probabilities come from. What a report needs to say beside the numbers.</summary>
public sealed record AuditContext
{
    /// <summary>The file or table, as the person knows it.</summary>
    public string Source => Examples.Source;

    /// <summary>The examples, as they are found again.</summary>
    public required ExampleSet Examples { get; init; }

    /// <summary>The column of the given labels; null if there is none.</summary>
    public string? LabelColumn { get; init; }

    /// <summary>The data behind the labels; null if only labels and probabilities are known.</summary>
    public LabeledData? Data { get; init; }

    /// <summary>The probabilities, (N, K), for a look at single rows; null to leave that look out.</summary>
    public PredictedProbabilities? Probabilities { get; init; }

    /// <summary>Where the probabilities come from, as the end of the sentence "Probabilities ...".</summary>
    public required string ProbabilityOrigin { get; init; }

    /// <summary>A column of true or corrected labels with which the findings are compared; null where none was named.</summary>
    public string? TruthColumn { get; init; }

    /// <summary>Whether the probabilities are sane: the report leads with it. Null where it was not asked.</summary>
    public SanityReport? Sanity { get; init; }

    /// <summary>The C# variable that holds the report, where a command keeps it in one; null where a person keeps it himself.</summary>
    public string? Variable { get; init; }

    /// <summary>The line of a shell that made the audit, to which options can be added; null in a notebook.</summary>
    internal string? ShellLine { get; init; }

    /// <summary>
    /// What was guessed because it was not named, converted, or not used: what only this audit knows. How the data was read, its own notes say.
    /// </summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>What the trail of the data has to do with the flags, or why nothing: as it was when it was last looked at.</summary>
    internal ImmutableArray<Note> TrailNotes { get; init; } = [];

    /// <summary>The sentences of <see cref="Notes"/>, but for what is asked: that heads every page by itself.</summary>
    public ImmutableArray<string> Assumptions => [.. ReadingHead.Rest(Notes.Concat(Read).Concat(TrailNotes)).Select(ReadingHead.Sentence).Distinct()];

    /// <summary>Behind a table that was cut: where C# has all of it. A shell has no C#.</summary>
    internal string AllIn(string property) => ShellLine is null ? $"; in C#, all are in {Variable ?? "this result"}.{property}" : "";

    /// <summary>What is typed to go on from this audit, to which options can be added: the line of the shell, or a command on the variable.</summary>
    internal string Again(string command) => ShellLine ?? $"{command} {Variable ?? "audit"}";

    /// <summary>What was said of the audit that this one comes from: on each page again it would hide what is new.</summary>
    internal ImmutableArray<string> Said { get; init; } = [];

    /// <summary><see cref="Assumptions"/>, but for what was said before.</summary>
    internal ImmutableArray<string> Unsaid => [.. Assumptions.Except(Said)];

    // What the reader of the file guessed, changed or doubts; how it was read apart from that is told where a page has room.
    private IEnumerable<Note> Read =>
        (Data?.Notes ?? []).Where(note => note.Kind is NoteKind.Guessed or NoteKind.Converted or NoteKind.Dropped or NoteKind.Doubted);

    /// <summary>True where examples go by the number of their row, from 0.</summary>
    internal bool NamesAreRowNumbers => Examples.AreNumbered;

    /// <summary>How the probabilities were made here by cross-validation; null where they were given.</summary>
    internal CrossValidationOptions? Training { get; init; }

    /// <summary>True where the probabilities were made here by cross-validation.</summary>
    internal bool IsTrainedHere => Training is not null;

    /// <summary>How an example is shown; null to show its id alone.</summary>
    public ExampleView? View { get; init; }

    /// <summary>
    /// By what files and C# find the example: its id, or its row number from 0. What a screen shows, <see cref="ExampleSet.NameOf"/> says.
    /// </summary>
    public string KeyOf(int index) => Examples.KeyOf(index);

    /// <summary>The probabilities, where something cannot be done without them.</summary>
    /// <param name="what">The end of "the probabilities behind these findings are not known, so that ...".</param>
    /// <exception cref="AuditInputException">They are not known.</exception>
    internal PredictedProbabilities ProbabilitiesFor(string what) => Probabilities ?? throw new AuditInputException(
        Source,
        $"the probabilities behind these findings are not known, so that {what}.",
        "Name the data and its probabilities again.");

    /// <summary>(K): one row of the probabilities; null if they are not known.</summary>
    internal double[]? RowOf(int index) => Probabilities?.RowAsDouble(index);
}
