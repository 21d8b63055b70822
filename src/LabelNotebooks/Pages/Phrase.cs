using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LabelNotebooks.Pages;

/// <summary>Words of which some are set apart on a page; a terminal shows them all alike.</summary>
internal sealed record Phrase(ImmutableArray<PhrasePiece> Pieces)
{
    public bool IsEmpty => Pieces.All(piece => piece.Text.Length == 0);

    public static implicit operator Phrase(string text) => new([new PhrasePiece(text, Stress.None)]);

    /// <summary>Words with pieces in their holes: <c>Phrase.Of($"Type {Phrase.Code(line)}.")</c>.</summary>
    public static Phrase Of(Template template) => template.ToPhrase();

    /// <summary>Something to be typed.</summary>
    public static Phrase Code(string text) => new([new PhrasePiece(text, Stress.Code)]);

    /// <summary>Something to be typed that is never broken in two.</summary>
    public static Phrase Name(string text) => new([new PhrasePiece(text, Stress.Name)]);

    public static Phrase Strong(string text) => new([new PhrasePiece(text, Stress.Strong)]);

    public static Phrase Small(string text) => new([new PhrasePiece(text, Stress.Small)]);

    public static Phrase Flag(string text) => new([new PhrasePiece(text, Stress.Flag)]);

    /// <param name="most">Characters of a piece.</param>
    public Html Markup(int most = int.MaxValue) => Html.Join(Pieces.Select(piece => piece.Markup(most)));

    public string Text() => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Collects literals and values as plain pieces, phrases as they are.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template
    {
        private readonly ImmutableArray<PhrasePiece>.Builder _pieces;

        public Template(int literalLength, int formattedCount)
        {
            _ = literalLength;
            _pieces = ImmutableArray.CreateBuilder<PhrasePiece>((2 * formattedCount) + 1);
        }

        public void AppendLiteral(string literal) => _pieces.Add(new PhrasePiece(literal, Stress.None));

        public void AppendFormatted(Phrase phrase) => _pieces.AddRange(phrase.Pieces);

        public void AppendFormatted(string text) => AppendLiteral(text);

        public void AppendFormatted(int number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));

        public Phrase ToPhrase() => new(_pieces.ToImmutable());
    }
}
