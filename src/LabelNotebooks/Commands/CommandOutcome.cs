using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>What a command has computed: what is kept, shown and written.</summary>
/// <param name="Value">What the variable keeps.</param>
internal sealed record CommandOutcome(object Value)
{
    /// <summary>What stands above the page: what was guessed, left out or is doubtful, and what was written; one sentence each.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>What the input leaves open, where the value itself does not know it: at the head of the page.</summary>
    public IReadOnlyList<Note> Asked { get; init; } = [];

    /// <summary>The name of the file behind what was read, without its folder; null where it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>The short page, for <see cref="BriefOption"/>.</summary>
    public Func<Sheet>? Brief { get; init; }

    /// <summary>A result of its own that is shown before the page; null for none.</summary>
    public object? Before { get; init; }

    /// <summary>Adds the files; called once, when nothing else can fail.</summary>
    public Action<OutputFiles>? AddFiles { get; init; }

    /// <summary>What the command ends with after all is shown; null where it ends well.</summary>
    public AuditInputException? Failure { get; init; }
}
