using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>
/// <c>--brief</c>: what a person reads who has a minute. The rest is folded away on a page, and in a terminal a line says how to have it.
/// </summary>
internal static class BriefOption
{
    /// <summary>How many rows of a table are enough to see what it holds.</summary>
    public const int Rows = 3;

    private const string Name = "--brief";

    public static CommandParameter Row { get; } = new()
    {
        Name = Name,
        Description = "Show the finding, the first rows and the next step alone; the rest is folded away.",
        ValueType = typeof(bool),
        Default = false,
    };

    public static bool IsGiven(CommandCall call) => call.Command.Parameters.Contains(Row) && call.Get<bool>(Name);

    /// <summary>As many rows as were asked for, else a few.</summary>
    public static int RowsFor(CommandCall call) => call.IsGiven(AuditParameters.Top) ? call.Get<int>(AuditParameters.Top) : Rows;

    /// <summary>The short page over the whole one.</summary>
    public static MimeBundle Over(Sheet brief, MimeBundle whole)
    {
        var text = new Paragraph($"More without {Name}.");
        Html folded = Html.Of($"<div class=\"lnb\"><details class=\"lnb-part lnb-whole\"><summary><h4>All of it</h4></summary>"
            + $"{Html.Trusted(whole.First(form => form.Key == MimeBundle.Html).Value)}</details></div>");
        return MimeBundle.Of($"{brief.Text().TrimEnd('\n')}\n{text.Text()}", $"{brief.Markup()}{folded}");
    }
}
