using LabelNotebooks.Interactive.Tests.Host;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>Formatters as the real host has them after loading.</summary>
[Collection(SharedHost.Name)]
public sealed class FormatterTests(LoadedHost host)
{
    [HostFact]
    public void Every_class_that_the_table_serves_is_shown_in_both_forms_by_our_row()
    {
        string text = host.Run("""
            {
                var extension = LabelNotebooks.LabelNotebooksExtension.Create();
                var types = extension.Formatters.Select(row => row.Type).Concat(extension.Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
                    .Where(type => (type.IsClass || type.IsValueType) && !type.IsAbstract && !type.IsGenericTypeDefinition)
                    .Where(type => extension.Formatters.Any(row => row.Type.IsAssignableFrom(type)))).Distinct().ToArray();
                Console.WriteLine(types.Length);
                foreach (var type in types)
                {
                    var forms = Microsoft.DotNet.Interactive.Formatting.Formatter.GetPreferredMimeTypesFor(type);
                    if (!forms.Contains("text/html") || !forms.Contains("text/plain"))
                        Console.WriteLine(type + " " + string.Join(",", forms));
                    foreach (string form in new[] { "text/html", "text/plain", "application/json" })
                    {
                        if (!Microsoft.DotNet.Interactive.Formatting.Formatter.RegisteredFormatters(false).Any(one => one.Type == type && one.MimeType == form))
                            Console.WriteLine(type + " lacks " + form);
                    }
                }
            }
            """).Text;
        string[] lines = text.TrimEnd().Split('\n');
        Assert.Single(lines);
        Assert.InRange(int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture), 80, 300);
    }

    [HostFact]
    public void A_data_frame_has_our_page_although_its_own_package_registers_later()
    {
        HostRun run = host.Run("using Microsoft.Data.Analysis;\nvar digits = DataFrame.LoadCsv(\"data/digits.csv\");\ndigits");
        Assert.Contains("Microsoft.Data.Analysis.Interactive", host.Loading!.Text, StringComparison.Ordinal);
        Assert.StartsWith("1,797 rows and 67 columns", run.Output.Forms["text/plain"], StringComparison.Ordinal);
        Assert.Contains("<section class=\"lnb\"", run.Output.Forms["text/html"], StringComparison.Ordinal);
        Assert.InRange(run.Output.Forms["text/html"].Length, 10_000, 200_000);
    }

    [HostFact]
    public void What_a_person_registers_wins()
    {
        using var session = new HostSession(host.Packages.Folder, host.Packages.Environment);
        session.Run(host.Packages.Load);
        HostRun run = session.Run("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Microsoft.Data.Analysis.DataFrame>((frame, "
            + "writer) => writer.Write(\"mine\"), \"text/html\");\nnew Microsoft.Data.Analysis.DataFrame()");
        Assert.Equal("mine", run.Output.Forms["text/html"]);
        Assert.Equal("mine", session.Run("new Microsoft.Data.Analysis.DataFrame()").Output.Forms["text/html"]);
    }

    [HostFact]
    public void A_chart_that_a_person_composes_is_drawn_offline()
    {
        HostRun run = host.Run("""
            var trace = new Plotly.NET.Trace("bar");
            trace.SetProperty("y", new[] { 1, 2, 3 });
            var composed = Plotly.NET.GenericChart.ofTraceObject(false, trace);
            composed
            """);
        Assert.Equal("chart: bar, 1 trace", run.Output.Forms["text/plain"]);
        string html = run.Output.Forms["text/html"];
        Assert.Contains("LabelNotebooksPlotly.newPlot", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 500, 100_000);
    }
}
