using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool;

/// <summary>A command without a notebook: what it shows is kept for the page and for standard output, progress goes to standard error.</summary>
internal sealed class CommandHost(NotebookExtension extension, TextWriter progress, CancellationToken cancellation) : INotebookHost
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private readonly List<Shown> _shown = [];
    private string _activity = "";

    /// <summary>What stands on the page, in its order; what was replaced or taken away is not there.</summary>
    public IReadOnlyList<MimeBundle> Results => [.. _shown.Select(shown => shown.Content)];

    public string? ShellLine { get; init; }

    public IReadOnlyList<string> VariableNames => [.. _variables.Keys];

    public CancellationToken Cancellation => cancellation;

    public bool TryGetVariable(string name, out object? value) => _variables.TryGetValue(name, out value);

    public void SetVariable(string name, object? value)
    {
        _variables.Remove(name);
        _variables.Add(name, value);
    }

    public IDisplayHandle Display(MimeBundle content)
    {
        var shown = new Shown($"display-{_shown.Count + 1}", content);
        _shown.Add(shown);
        return shown;
    }

    public void ClearOutput(bool wait) => _shown.Clear();

    public string ReadLine(string prompt, bool isPassword) => throw new InvalidOperationException("Nobody is there to type.");

    public MimeBundle Format(object? value) => FormatterChoice.Bundle(value, extension.Formatters);

    public void Report(Progress report)
    {
        // One line for each thing that is done: a file of a scheduled job has no bar.
        if (report.Activity == _activity)
            return;
        _activity = report.Activity;
        progress.WriteLine(report.Activity);
    }

    private sealed class Shown(string id, MimeBundle content) : IDisplayHandle
    {
        public string Id => id;

        public MimeBundle Content { get; private set; } = content;

        public void Update(MimeBundle content) => Content = content;
    }
}
