using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>A sheet to review that was filled in, as <see cref="DecisionSheetFile"/> reads it.</summary>
/// <param name="Decisions">What was decided, in the order of the sheet; of one person no example twice.</param>
/// <param name="Blank">How many rows name an example and nothing that was decided.</param>
/// <param name="Notes">How words were understood, which ids were mended, what is doubtful.</param>
public sealed record DecisionSheet(ImmutableArray<SheetDecision> Decisions, int Blank, ImmutableArray<Note> Notes)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Sentences.Count(Decisions.Length, "decision")}, {Sentences.Count(Blank, "row")} left blank.";
}
