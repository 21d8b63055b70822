namespace LabelNotebooks;

/// <summary>A result that knows what was audited: any command can go on from it, and any page can say what the result stands on.</summary>
public interface IAudited
{
    /// <summary>What was audited, and what is known of it.</summary>
    AuditContext Context { get; }

    /// <summary>The label issues behind it, for a command that goes on from them; null where it was made without.</summary>
    LabelIssueReport? Findings => null;
}
