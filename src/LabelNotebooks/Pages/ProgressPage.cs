using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Pages;

/// <summary>How far a command has come, where its result will stand.</summary>
internal static class ProgressPage
{
    public static MimeBundle Ended { get; } = MimeBundle.Of("Stopped: there is no result.", Page.Frame("Stopped: there is no result", Html.Empty).ToString());

    public static MimeBundle Bundle(Progress progress)
    {
        string sentence = progress.Total > 0
            ? $"{progress.Activity}: {Sentences.Count(progress.Completed)} of {Sentences.Count(progress.Total)}"
            : $"{progress.Activity} ...";
        Html bar = progress.Total > 0 ? Page.Meter((double)progress.Completed / progress.Total) : Html.Empty;
        return MimeBundle.Of(TerminalText.OneLine(sentence), Page.Frame("Working", Html.Of($"<p role=\"status\">{bar}{sentence}</p>")).ToString());
    }
}
