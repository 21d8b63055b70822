namespace LabelNotebooks.Kernel.Formatting;

/// <summary>What holds while one value is read and shown, for all the values that lie in it; on the thread that does so.</summary>
internal sealed class DisplayScope : IDisposable
{
    [ThreadStatic]
    private static DisplayScope? s_current;

    private readonly DisplayScope? _outer = s_current;
    private readonly Func<object, string?> _markup;
    private readonly int _maxItems;

    /// <param name="markup">The page of a value that has one of its own, wherever it lies: markup of a person, or what somebody registered for it.</param>
    /// <param name="maxItems">How many items of a sequence are shown.</param>
    public DisplayScope(Func<object, string?> markup, int maxItems)
    {
        _markup = markup;
        _maxItems = maxItems;
        s_current = this;
    }

    public static int MaxItems => s_current?._maxItems ?? SequenceHead.MaxItems;

    public static string? MarkupOf(object value) => s_current?._markup(value);

    public void Dispose() => s_current = _outer;
}
