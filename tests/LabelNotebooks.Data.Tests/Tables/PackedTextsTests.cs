using CsCheck;

namespace LabelNotebooks.Data.Tests;

public sealed class PackedTextsTests
{
    // Letters of one byte and of two, halves of letters too, and lengths about where the head takes another byte and a chunk ends.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 12],
        Gen.String[Gen.Char['a', 'z'], 0, 80],
        Gen.Int[0, 70_000].Select(length => new string('\u00E9', length)),
        Gen.Int[30, 9_000].Select(length => new string('\u4F8B', length)),
        Gen.Char['\uD800', '\uDFFF'].Select(half => $"a{half}"));

    [Fact]
    public void What_is_packed_comes_out_as_it_was() => Text.Array[0, 60].Sample(texts =>
    {
        PackedTexts packed = PackedTexts.Of(texts);
        char[] scratch = [];
        Assert.Equal(texts, packed);
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(texts[i], new string(packed.Read(i, ref scratch)));
            Assert.True(packed.Is(i, texts[i]));
            Assert.False(packed.Is(i, texts[i] + "a"));
            Assert.Equal(string.IsNullOrWhiteSpace(texts[i]), packed.IsBlank(i));
        }
    }, iter: 300);

    [Fact]
    public void Kept_rows_are_those_asked_for() => Gen.Select(Text.Array[1, 40], Gen.Int[0, 1_000_000].Array[0, 40]).Sample((texts, rows) =>
    {
        int[] kept = [.. rows.Select(row => row % texts.Length)];
        Assert.Equal(kept.Select(row => texts[row]), PackedTexts.Of(texts).Keep(kept));
    }, iter: 300);

    [Fact]
    public void Codes_are_those_of_a_dictionary() => Gen.String[Gen.Char["ab\u00E9\u4F8B"], 0, 3].Array[0, 300].Sample(texts =>
    {
        var distinct = new DistinctTexts();
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            Assert.Equal(codeOf.ContainsKey(text), distinct.Contains(text));
            codeOf.TryAdd(text, codeOf.Count);
            Assert.Equal(codeOf[text], distinct.CodeOf(text));
        }

        Assert.Equal(codeOf.Keys, distinct.Texts);
    }, iter: 300);

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Index_outside_is_refused(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedTexts.Of(["a", "b"])[index]);
}
