namespace LabelNotebooks.Commands;

/// <summary>Names of commands of which what all rooms share has to speak: an option that only they take is refused elsewhere with the one to type.</summary>
internal static class CommandNames
{
    public const string Agreement = "#!label-agreement";

    public const string Annotators = "#!label-annotators";

    public const string Audit = "#!label-audit";

    public const string Trail = "#!label-trail";

    public const string Corrected = "#!label-corrected";

    public const string Estimate = "#!label-estimate";

    public const string Record = "#!label-record";
}
