using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>A matrix of classes as it stands: numbers in their rows, the same in both forms.</summary>
internal static class ClassMatrixPage
{
    public static Html Markup(object matrix) => Html.Of($"<pre>{matrix.ToString()}</pre>");

    public static string Text(object matrix) => TerminalText.Lines(matrix.ToString()!);
}
