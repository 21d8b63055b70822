using System.Reflection;
using LabelNotebooks.Charts;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.ComposedCharts;
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

    /// <summary>For hosts: the extension as data.</summary>
    public static NotebookExtension Create() => new()
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
        Commands = CommandTable.Rows,
        Formatters = FormatterTable.Rows,
        NamedFormatters =
        [
            new(ComposedChart.TypeName, MimeBundle.Html, chart => ComposedChart.Markup((GenericChart)chart).ToString()),
            new(ComposedChart.TypeName, MimeBundle.PlainText, chart => ComposedChart.Text((GenericChart)chart)),
            new(XPlotChart.TypeName, MimeBundle.Html, chart => XPlotChart.Markup(chart).ToString()),
            new(XPlotChart.TypeName, MimeBundle.PlainText, XPlotChart.Text),
        ],
        NamedFormattersNeed = static () => MimeBundle.Of("(plotly.js, for the charts below)", ChartMarkup.Library().ToString()),
        Greeting = Greet,
        ExplainedErrors = [typeof(AuditInputException)],
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
