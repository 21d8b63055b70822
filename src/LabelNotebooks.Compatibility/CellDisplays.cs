using LabelNotebooks.Contracts.Hosting;
using Microsoft.DotNet.Interactive.Formatting;

namespace LabelNotebooks.Compatibility;

/// <summary>Values that code shows through that host's library, under the cell that runs; a later one may replace them.</summary>
internal sealed class CellDisplays
{
    private const int MostKept = 10_000;

    private readonly Dictionary<string, IDisplayHandle> _shown = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];
    private readonly Lock _lock = new();

    public void Show(INotebookHost host, string? id, object? value, IReadOnlyCollection<FormattedValue> formatted, bool isUpdate)
    {
        MimeBundle bundle = Bundle(host, value, formatted);
        lock (_lock)
        {
            if (isUpdate && id is not null && _shown.TryGetValue(id, out IDisplayHandle? handle))
            {
                handle.Update(bundle);
                return;
            }

            IDisplayHandle made = host.Display(bundle);
            if (id is null)
                return;
            _shown[id] = made;
            _order.Enqueue(id);
            // Each holds the outputs of its cell: of very many the first are not replaced any more.
            if (_order.Count > MostKept)
                _shown.Remove(_order.Dequeue());
        }
    }

    // In the forms that somebody asked for, else as our own display shows it.
    private static MimeBundle Bundle(INotebookHost host, object? value, IReadOnlyCollection<FormattedValue> formatted)
    {
        bool isUsual = value is not null && formatted.Select(form => form.MimeType).SequenceEqual(Formatter.GetPreferredMimeTypesFor(value.GetType()));
        return isUsual
            ? host.Format(value)
            : new MimeBundle(formatted
                .DistinctBy(form => form.MimeType, StringComparer.Ordinal)
                .Select(form => KeyValuePair.Create(form.MimeType, form.Value.ReplaceLineEndings("\n"))));
    }
}
