namespace LabelNotebooks.Kernel.Formatting;

/// <summary>What stands in the place of a member that cannot be read.</summary>
internal sealed record MemberNote(string Text)
{
    public static MemberNote Of(Exception fault) => new(Faults.Describe(fault));
}
