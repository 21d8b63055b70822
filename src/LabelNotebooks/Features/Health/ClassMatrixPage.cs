using System.Globalization;
using System.Numerics;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>A matrix of classes as it stands: a table on a page, numbers in their rows in a terminal.</summary>
internal static class ClassMatrixPage
{
    private const int MostClasses = 50;

    public static Html Markup<T>(ClassMatrix<T> matrix)
        where T : struct, INumber<T> => new Sheet(
            $"A matrix of {Sentences.Count(matrix.ClassCount)} x {Sentences.Count(matrix.ClassCount)} classes",
            new Table(
                [new Column("class") { NamesRows = true }, .. matrix.Classes.Take(MostClasses).Select(name => new Column(name, Align.Right))],
                Enumerable.Range(0, Math.Min(matrix.ClassCount, MostClasses)).Select(row => new TableRow(
                    [matrix.Classes[row], .. matrix.Row(row).ToArray().Take(MostClasses).Select(cell => (Cell)Written(cell))])))
            {
                Rest = shown => shown < matrix.ClassCount
                    ? $"{Sentences.Count(shown)} of {Sentences.Count(matrix.ClassCount)} classes shown, the first; in C#, ToArray() has all."
                    : "",
            }).Markup();

    public static string Text<T>(ClassMatrix<T> matrix)
        where T : struct, INumber<T> => TerminalText.Lines(matrix.ToString());

    private static string Written<T>(T cell)
        where T : struct, INumber<T> => cell.ToString("#,0.####", CultureInfo.InvariantCulture);
}
