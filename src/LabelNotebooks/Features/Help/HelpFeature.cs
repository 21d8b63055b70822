using LabelNotebooks.FeatureModel;

namespace LabelNotebooks.Features.Help;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class HelpFeature
{
    public static Feature Row { get; } = new("Help")
    {
        Commands = [HelpCommand.Row],
        Guide = new CommandGuide(
            "#!label-help [command]",
            "lists the commands, or explains one with every option",
            "what can be typed"),
    };
}
