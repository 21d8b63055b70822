using LabelNotebooks.Pages;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>
/// Cells in the shape in which notebooks that know nothing of us are written, by what they ask of their host. Each is our own writing; they run in their
/// order, in one session.
/// </summary>
internal static class StrangersCells
{
    public static IReadOnlyList<(string Topic, string Source)> All =>
    [
        .. Of("formatters", Formatters),
        .. Of("markup", Markup),
        .. Of("display", Displays),
        .. Of("values", Values),
        .. Of("context", Context),
        .. Of("tables", Tables),
        .. Of("results", Results),
        .. Of("language", Language),
        .. Of("session", Session),
    ];

    private static readonly string[] Formatters =
    [
        "using Microsoft.DotNet.Interactive.Formatting;",
        "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Formatting;\nusing Microsoft.DotNet.Interactive.Formatting.TabularData;",
        "public record Patient(string Name, int Age);\npublic class Ward { public string Title = \"A\"; "
        + "public List<Patient> Patients = new() { new(\"Ada\", 36) }; }",
        "Formatter.Register<Patient>(patient => $\"<b>{patient.Name}</b>\", \"text/html\");\nnew Patient(\"Ada\", 36)",
        "Formatter.Register<Patient>((patient, writer) => writer.Write($\"{patient.Name} ({patient.Age})\"), \"text/plain\");\n"
        + "new Patient(\"Ada\", 36).ToDisplayString(\"text/plain\")",
        "Formatter.Register(typeof(Ward), (value, writer) => writer.Write($\"<h3>{((Ward)value).Title}</h3>\"), \"text/html\");\nnew Ward()",
        "Formatter.SetPreferredMimeTypesFor(typeof(Patient), \"text/plain\");\nnew Patient(\"Grace\", 45)",
        "Formatter.Register<IEnumerable<Patient>>(patients => $\"<ul>{string.Concat(patients.Select(one => $\"<li>{one.Name}</li>\"))}</ul>\", "
        + "\"text/html\");\nnew List<Patient> { new(\"Ada\", 36), new(\"Grace\", 45) }",
        "Formatter.ListExpansionLimit = 5;\nFormatter.RecursionLimit = 3;\nConsole.WriteLine(Formatter.ListExpansionLimit);",
        "Formatter<Patient>.ListExpansionLimit = 2;",
        "Formatter.DefaultMimeType = \"text/html\";\nstring.Join(\",\", Formatter.GetPreferredMimeTypesFor(typeof(Patient)))",
        "using (var writer = new System.IO.StringWriter())\n{\n    writer.Write(new[] { 1, 2 }.ToDisplayString());\n    Console.WriteLine(writer);\n}",
        "Formatter.ResetToDefault();\nnew Patient(\"Ada\", 36).ToDisplayString(\"text/plain\").Contains(\"Ada\")",
    ];

    private static readonly string[] Markup =
    [
        "using Microsoft.AspNetCore.Html;\nIHtmlContent heading = new HtmlString(\"<h2>Heading</h2>\");\nheading",
        "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndiv[style: \"color:teal\"](h3(\"Ward\"), p(\"<12 patients>\"))",
        "var rows = new[] { (Name: \"Ada\", Age: 36), (Name: \"Grace\", Age: 45) };\n"
        + "PocketView view = table(thead(tr(th(\"name\"), th(\"age\"))), tbody(rows.Select(row => tr(td(row.Name), td(row.Age)))));\nview",
        "display(view);",
        "display(span(\"in \", b(\"bold\")));",
        "HTML(\"<i>mine</i>\")",
        "display(HTML(\"<i>mine</i>\"));",
        "CSS(\".ward { color: teal }\");",
        "Javascript(\"console.log('ward')\");",
        "IHtmlContent Card(string title) => div[@class: \"card\"](title);\nCard(\"T\")",
        "new HtmlString($\"<p>{System.Net.WebUtility.HtmlEncode(\"<script>\")}</p>\")",
    ];

    private static readonly string[] Displays =
    [
        "display(5);\ndisplay(\"five\");",
        "var shown = display(\"0 %\");\nshown.Update(\"100 %\");",
        "\"<b>x</b>\".DisplayAs(\"text/html\");",
        "\"# Heading\".DisplayAs(\"text/markdown\");",
        "new { A = 1 }.Display(\"application/json\");",
        "display(new { A = 1 }, \"application/json\");",
        "new[] { 1, 2, 3 }.Display();",
        "new[] { 1, 2, 3 }.Display(\"text/plain\");",
        "foreach (var name in new[] { \"Ada\", \"Grace\" })\n    name.Display();",
        "display((object)null);",
        "Console.Write(\"a\");\nConsole.WriteLine(\"b\");\nConsole.Error.WriteLine(\"c\");",
    ];

    private static readonly string[] Values =
    [
        "#!set --name word --value hello\nConsole.WriteLine(word);",
        "var list = new List<int> { 1, 2 };",
        "#!set --name text --value @csharp:word\nConsole.WriteLine(text);",
        "#!value --name notes\nfirst line\nsecond line",
        "#!share --from value notes\nConsole.WriteLine(notes.Contains(\"second\"));",
        "#!share --from value notes --as remarks",
        "Console.WriteLine(remarks.Length > 10);",
        "#!value --name json --mime-type application/json\n{ \"a\": 1 }",
    ];

    private static readonly string[] Context =
    [
        "KernelInvocationContext.Current.Display(\"through the context\", \"text/plain\");",
        "var update = KernelInvocationContext.Current.Display(\"first\", \"text/plain\");\nupdate.Update(\"second\");",
        "var token = KernelInvocationContext.Current.CancellationToken;\nawait Task.Delay(1, token);\nConsole.WriteLine(token.IsCancellationRequested);",
        "Console.WriteLine(KernelInvocationContext.Current.HandlingKernel.Name);",
        "Console.WriteLine(Kernel.Root.FindKernelByName(\"csharp\") is not null);",
        "Kernel.display(\"of the kernel\");",
        "KernelInvocationContext.Current.Publish(new Microsoft.DotNet.Interactive.Events.DisplayedValueProduced(1, KernelInvocationContext.Current.Command, "
        + "new[] { new FormattedValue(\"text/plain\", \"published\") }));",
    ];

    private static readonly string[] Tables =
    [
        "new[] { new { Name = \"Ada\", Age = 36 }, new { Name = \"Grace\", Age = 45 } }.DisplayTable();",
        "new[] { 3, 4 }.DisplayTable()",
        "using Microsoft.DotNet.Interactive.Formatting.TabularData;\nvar resource = new[] { new { Name = \"Ada\" } }.ToTabularDataResource();\n"
        + "Console.WriteLine(resource.Schema.Fields.Count());",
        "resource",
        "#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"\nusing Microsoft.Data.Analysis;\n"
        + "var frame = new DataFrame(new Int32DataFrameColumn(\"a\", new[] { 1, 2 }), new StringDataFrameColumn(\"name\", new[] { \"x\", \"y\" }));\nframe",
        "frame.Columns[\"a\"]",
        "frame.Info()",
        "var data = new System.Data.DataTable();\ndata.Columns.Add(\"a\", typeof(int));\ndata.Rows.Add(1);\ndata",
    ];

    private static readonly string[] Results =
    [
        "Enumerable.Range(0, 2000).Select(number => number * 2)",
        "new[] { \"ant\", \"bee\", \"ape\" }.GroupBy(word => word[0])",
        "new[] { \"ant\", \"bee\", \"ape\" }.ToLookup(word => word[0])",
        "new[] { 1, 2, 3 }.AsQueryable().Where(number => number > 1)",
        "new int[,] { { 1, 2 }, { 3, 4 } }",
        "new { A = 1, B = new { C = 2, D = new { E = 3 } } }",
        "new Dictionary<string, int[]> { [\"a\"] = new[] { 1 }, [\"b\"] = new[] { 2, 3 } }",
        "(1, \"two\", 3.0)",
        "return 5;",
        "var three = 3;\nreturn new { three };",
        "DateTime.UnixEpoch",
        "typeof(Dictionary<string, List<int>>)",
        "new Uri(\"https://example.org/a?b=1\")",
        "System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1,2]}\").RootElement",
    ];

    private static readonly string[] Language =
    [
        "var union = new HashSet<int> { 1 };\nunion.UnionWith(new[] { 2, 3 });\nConsole.WriteLine(union.Count);",
        "List<int> numbers = new() { 1, 2 };",
        "int Sum(List<int> of) => of.Sum();",
        "Console.WriteLine(Sum(numbers));",
        "async Task<int> LaterAsync(int value)\n{\n    await Task.Yield();\n    return value;\n}\nConsole.WriteLine(await LaterAsync(7));",
        "interface IShape { double Area { get; } }\nrecord Circle(double Radius) : IShape { public double Area => Math.PI * Radius * Radius; }\n"
        + "record Square(double Side) : IShape { public double Area => Side * Side; }\nIShape[] shapes = { new Circle(1), new Square(2) };\nforeach (var shape "
        + "in shapes)\n    Console.WriteLine(shape switch { Circle { Radius: > 0 } => \"circle\", Square s when s.Side > 1 => \"square\", _ => \"other\" });",
        "public static class Words\n{\n    public static string Twice(string text) => text + text;\n}\nConsole.WriteLine(Words.Twice(\"ab\"));",
        "var text2 = \"\"\"\n    raw \"text\"\n    #!not a command\n    \"\"\";\nConsole.WriteLine(text2);",
        "enum Level { Low, High }\nvar level = Enum.Parse<Level>(\"High\");\nConsole.WriteLine(level);",
        "IEnumerable<int> Count()\n{\n    for (int i = 0; ; i++)\n        yield return i;\n}\nConsole.WriteLine(string.Join(\",\", Count().Take(3)));",
        "#nullable enable\nstring? maybe = null;\nConsole.WriteLine(maybe?.Length ?? -1);",
        "try { throw new InvalidOperationException(\"caught\"); }\n"
        + "catch (InvalidOperationException fault) when (fault.Message.Length > 0) { Console.WriteLine(fault.Message); }",
        "dynamic loose = new System.Dynamic.ExpandoObject();\nloose.Name = \"Ada\";\nConsole.WriteLine(loose.Name);",
        "int Second()\n{\n    Span<int> span = stackalloc int[3];\n    span[1] = 2;\n    return span[1];\n}\nConsole.WriteLine(Second());",
    ];

    private static readonly string[] Session =
    [
        "#!time\nvar waited = 1;",
        "#!who",
        "#!whos",
        "#!about",
        "#!lsmagic",
        "#!csharp\nConsole.WriteLine(\"still C#\");",
        "System.Diagnostics.Process.Start(\"true\").WaitForExit();",
        "System.IO.File.WriteAllText(\"helper.csx\", \"int Helper() => 42;\");",
        "#!import helper.csx",
        "Console.WriteLine(Helper());",
    ];

    private static IEnumerable<(string Topic, string Source)> Of(string topic, IEnumerable<string> cells) => cells.Select(source => (topic, source));
}
