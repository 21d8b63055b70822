using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Tool;

/// <summary>The <c>run</c> command as it was typed.</summary>
internal sealed record RunOptions(
    string Notebook,
    IReadOnlyList<KeyValuePair<string, string>> Parameters,
    string? Output,
    string? Html,
    TimeSpan? Timeout,
    bool AllowErrors)
{
    public NotebookRunRequest ToRequest() => new()
    {
        InputPath = Notebook,
        OutputPath = Output,
        HtmlPath = Html,
        Parameters = Parameters,
        CellTimeout = Timeout,
        AllowErrors = AllowErrors,
        CarriedExtensions = Extensions.Create(),
        ForeignHost = ForeignHost.Find(),
    };
}
