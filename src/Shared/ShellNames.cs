namespace LabelNotebooks.Shared;

/// <summary>
/// The commands of a notebook that are typed in a shell, too. Compiled into the tool, which runs them, and into what it carries, whose pages name them.
/// </summary>
internal static class ShellNames
{
    /// <summary>What stands before the name of each in a notebook.</summary>
    public const string Magic = "#!label-";

    public const string Audit = "audit";
    public const string Record = "record";
    public const string Trail = "trail";
    public const string Corrected = "corrected";

    public static readonly string[] All = [Audit, Record, Trail, Corrected];
}
