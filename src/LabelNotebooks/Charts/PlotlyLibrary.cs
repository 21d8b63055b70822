using System.Reflection;

namespace LabelNotebooks.Charts;

/// <summary>plotly.js as Plotly.NET carries it: nothing is fetched. 3.6 MB.</summary>
internal static class PlotlyLibrary
{
    private static readonly Lazy<string> Text = new(Read);

    public static string Source => Text.Value;

    private static string Read()
    {
        // By its name: a type of it would load F# with it.
        var assembly = Assembly.Load("Plotly.NET");
        string name = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith(".min.js", StringComparison.Ordinal));
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        // A closing tag inside a string of the library would end the script element.
        return reader.ReadToEnd().Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
    }
}
