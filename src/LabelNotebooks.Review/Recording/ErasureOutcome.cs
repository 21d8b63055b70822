using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What was erased, and where it may still be.</summary>
/// <param name="Entry">The entry that says so.</param>
/// <param name="Reached">The exports with names that were made before: files that cannot be reached from here.</param>
public sealed record ErasureOutcome(TrailEntry Entry, ImmutableArray<TrailEntry> Reached);
