using System.Reflection;
using LabelNotebooks.Charts;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features;
using LabelNotebooks.Pages;
using Plotly.NET;

namespace LabelNotebooks;

/// <summary>The extension as a host sees it: two tables, the assemblies, and what is shown on loading.</summary>
public static class LabelNotebooksExtension
{
    /// <summary>The name by which a notebook asks for it: <c>#r "nuget: LabelNotebooks"</c>.</summary>
    public const string PackageId = "LabelNotebooks";

    /// <summary>The version of this assembly, without build metadata.</summary>
    public static string Version { get; } =
        typeof(LabelNotebooksExtension).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>For hosts: the extension as data. From now on messages say what is typed, see <see cref="OptionSpelling"/>.</summary>
    public static NotebookExtension Create()
    {
        // Here, where a host in which people type commands takes us, and not when the assembly is loaded: a program that only
        // uses the libraries has no options.
        OptionSpelling.Register(OptionSpellings.All);
        return Rows();
    }

    private static NotebookExtension Rows() => new()
    {
        PackageId = PackageId,
        Version = Version,
        Assemblies =
        [
            typeof(LabelNotebooksExtension).Assembly,
            typeof(LabelIssues).Assembly,
            typeof(LabeledData).Assembly,
            typeof(CrossValidation).Assembly,
        ],
        Commands = [.. FeatureList.All.SelectMany(feature => feature.Commands).Select(ForWhoTypes)],
        Formatters = [.. FeatureList.All.SelectMany(feature => feature.Pages)],
        NamedFormatters = [.. FeatureList.All.SelectMany(feature => feature.NamedPages)],
        NamedFormattersNeed = static () => MimeBundle.Of("(plotly.js, for the charts below)", ChartMarkup.Library().ToString()),
        Greeting = Greet,
        ExplainedErrors = [typeof(AuditInputException)],
    };

    private static NotebookCommand ForWhoTypes(NotebookCommand command) => command with
    {
        Run = async call =>
        {
            using (OptionSpelling.Typing())
                await command.Run(call);
        },
    };

    // The library of the charts comes along once, here: a chart itself stays small.
    private static MimeBundle Greet()
    {
        string sentence = $"LabelNotebooks {Version} is ready. For what you can type: #!label-help";
        return MimeBundle.Of(
            sentence,
            Html.Of($"<p>LabelNotebooks {Version} is ready. For what you can type: <code>#!label-help</code></p>{ChartMarkup.Library()}").ToString());
    }
}
