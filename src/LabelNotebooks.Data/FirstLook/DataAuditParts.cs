using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a <see cref="DataAudit"/> is put together from.</summary>
internal sealed record DataAuditParts(string Source, long RowCount, ImmutableArray<ColumnProfile> Columns, string? LabelColumn, string LabelReason)
{
    public LabeledData? Data { get; init; }

    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    public SanityReport? Sanity { get; init; }

    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>What is said of the columns of numbers by who reads them, too.</summary>
    public ImmutableArray<Note> NumberNotes { get; init; } = [];

    public SuggestedColumns? Suggested { get; init; }

    public ImmutableArray<string> OtherLabelColumns { get; init; } = [];

    /// <summary>True where nobody named the label.</summary>
    public bool IsLabelGuessed { get; init; }

    /// <summary>Why the suggested id is one.</summary>
    public string IdReason { get; init; } = "";

    public TableReadOptions Options { get; init; } = new();

    public string? Path { get; init; }

    public string? NextStep { get; init; }
}
