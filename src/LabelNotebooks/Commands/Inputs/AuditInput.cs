using System.Collections.Immutable;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>What a command audits: data with probabilities, or a report that was made before.</summary>
internal sealed record AuditInput
{
    /// <summary>The labels; null where a report is given.</summary>
    public LabeledData? Data { get; init; }

    /// <summary>Probabilities that are not those of the data; null for none.</summary>
    public PredictedProbabilities? Probabilities { get; init; }

    /// <summary>A cross-validation that was made before; null for none.</summary>
    public CrossValidationResult? Predictions { get; init; }

    /// <summary>The report that was named as the data; null for none.</summary>
    public LabelIssueReport? Report { get; init; }

    /// <summary>How issues were found before; null for the defaults.</summary>
    public LabelIssueOptions? Options { get; init; }

    /// <summary>What was known of the probabilities before; null for nothing.</summary>
    public SanityOptions? Known { get; init; }

    /// <summary>A file that was opened for this and is to be closed where nothing comes of it; null for none.</summary>
    public PredictedProbabilities? Opened { get; init; }

    /// <summary>How an example is shown; null for its id alone.</summary>
    public ExampleView? View { get; init; }

    /// <summary>What was guessed, converted or not used.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];
}
