using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Forms of types that go by their name, of all extensions that are carried; and what each extension needs on the page before them.</summary>
internal sealed class NamedForms(IReadOnlyList<NotebookExtension> carried)
{
    private readonly HashSet<string> _isOnPage = new(StringComparer.Ordinal);

    /// <summary>Shows what must stand on the page first.</summary>
    public Action<MimeBundle>? Show { get; set; }

    /// <summary>The greeting of an extension brings what its forms need.</summary>
    public void Greeted(NotebookExtension extension)
    {
        lock (_isOnPage)
            _isOnPage.Add(extension.PackageId);
    }

    /// <summary>The rows that serve a value; empty where none does.</summary>
    public IReadOnlyList<NamedFormatter> For(object value)
    {
        Type type = value.GetType();
        foreach (NotebookExtension extension in carried)
        {
            NamedFormatter[] rows = [.. extension.NamedFormatters.Where(row => row.Serves(type))];
            if (rows.Length > 0)
            {
                Prepare(extension);
                return rows;
            }
        }

        return [];
    }

    private void Prepare(NotebookExtension extension)
    {
        lock (_isOnPage)
        {
            if (extension.NamedFormattersNeed is null || Show is null || !_isOnPage.Add(extension.PackageId))
                return;
        }

        Show(extension.NamedFormattersNeed());
    }
}
