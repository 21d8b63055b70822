using System.Reflection;
using LabelNotebooks.Contracts.Cells;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace LabelNotebooks.Compatibility;

/// <summary>.NET Interactive's own interface in our cells: its real assemblies, with our host behind them.</summary>
public sealed class DotNetInteractive : IForeignHost
{
    private readonly CellKernels _kernels = new();
    private readonly CellDisplays _displays = new();
    private readonly int _usualLimit;
    private readonly HashSet<ITypeFormatter> _ofPackages = [];

    /// <summary>A session begins: what an earlier one registered is forgotten.</summary>
    public DotNetInteractive()
    {
        Formatter.ResetToDefault();
        _usualLimit = Formatter.ListExpansionLimit;
        // Markup of a cell inside that host's tags is markup there, too.
        Formatter.Register<RawHtml>((markup, writer) => writer.Write(markup.Content), MimeBundle.Html);
    }

    /// <inheritdoc/>
    public IForeignCell Enter(INotebookHost host, string code)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new CellContext(host, code, _kernels, _displays);
    }

    /// <inheritdoc/>
    public MimeBundle? Format(object value, bool byPersonAlone, Func<MimeBundle> usual)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(usual);
        Type type = value.GetType();
        IReadOnlyCollection<string> preferred = Formatter.GetPreferredMimeTypesFor(type);
        if (value is TabularDataResource resource && NotebookHost.Current is { } host)
            return host.Format(TableOfResource.Of(resource));
        if (IsItsOwn(value, type))
            return Bundle(preferred.Count > 0 ? preferred : [MimeBundle.Html], mimeType => Formatter.GetPreferredFormatterFor(type, mimeType), value);

        Dictionary<string, string> chosen = RegisteredFormatters.Forms(
            value,
            Formatter.RegisteredFormatters(includeDefaults: false).Where(formatter => !byPersonAlone || !_ofPackages.Contains(formatter)));
        // A package that registers a formatter prefers it, too.
        bool isChosen = IsChosen(type, preferred) && !(byPersonAlone && chosen.Count == 0);
        if (chosen.Count == 0 && !isChosen)
            return null;

        MimeBundle others = usual();
        IEnumerable<string> forms = isChosen ? preferred : chosen.Keys.Union(others.Select(form => form.Key), StringComparer.Ordinal);
        return new MimeBundle(forms.Select(mimeType => KeyValuePair.Create(mimeType, chosen.TryGetValue(mimeType, out string? form)
            ? form
            : others.TryGet(mimeType, out string? text) ? text : Text(Formatter.GetPreferredFormatterFor(type, mimeType), value))));
    }

    /// <inheritdoc/>
    public string? Format(object? value, string mimeType) => value is null ? null : Formatter.ToDisplayString(value, mimeType);

    /// <inheritdoc/>
    public int? MostItems => Formatter.ListExpansionLimit is var limit && limit != _usualLimit ? limit : null;

    /// <inheritdoc/>
    public bool IsShown(object value) => value is Microsoft.DotNet.Interactive.Formatting.DisplayedValue;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ExtendAsync(Assembly extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        var faults = new List<string>();
        ITypeFormatter[] before = [.. Formatter.RegisteredFormatters(includeDefaults: false)];
        foreach (Type type in extension.GetExportedTypes().Where(type => type is { IsAbstract: false } && typeof(IKernelExtension).IsAssignableFrom(type)))
        {
            try
            {
                await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(_kernels.Root);
            }
#pragma warning disable CA1031 // An extension is somebody else's code: whatever it throws is told in one sentence.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Exception cause = fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
                faults.Add($"{type.Name} asks for more of its host than formatters ({cause.GetType().Name}: {cause.Message})");
            }
        }

        _ofPackages.UnionWith(Formatter.RegisteredFormatters(includeDefaults: false).Except(before));
        return faults;
    }

    // Markup, and what that host's own library makes: only its formatters know these.
    private static bool IsItsOwn(object value, Type type) =>
        value is IHtmlContent || type.Assembly == typeof(Formatter).Assembly || type.Assembly == typeof(Kernel).Assembly;

    // By default a value is shown as markup, a text as text; whatever else is preferred, somebody preferred.
    private static bool IsChosen(Type type, IReadOnlyCollection<string> preferred) =>
        preferred.Count > 0
        && !preferred.SequenceEqual([Formatter.DefaultMimeType])
        && !(preferred.SequenceEqual([MimeBundle.PlainText]) && (type.IsPrimitive || type == typeof(string)));

    private static MimeBundle Bundle(IEnumerable<string> mimeTypes, Func<string, ITypeFormatter> formatter, object value) =>
        new(mimeTypes
            .Append(MimeBundle.PlainText)
            .Distinct(StringComparer.Ordinal)
            .Select(mimeType => KeyValuePair.Create(mimeType, Text(formatter(mimeType), value))));

    private static string Text(ITypeFormatter formatter, object value) => Formatter.ToDisplayString(value, formatter).ReplaceLineEndings("\n");
}
