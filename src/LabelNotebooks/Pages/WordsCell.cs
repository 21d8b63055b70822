using System.Globalization;

namespace LabelNotebooks.Pages;

/// <summary>Words, or a number that is read as words.</summary>
internal sealed record WordsCell(Phrase Phrase) : Cell
{
    protected override string Reading => Phrase.Text();

    /// <summary>A count that is sorted as a number: "1,234" is none to a page.</summary>
    public static WordsCell Count(long value)
    {
        string words = Sentences.Count(value);
        string digits = value.ToString(CultureInfo.InvariantCulture);
        return new WordsCell(words) { SortValue = words == digits ? null : digits };
    }

    public override Html Markup(int most) => Phrase.Markup(most);
}
