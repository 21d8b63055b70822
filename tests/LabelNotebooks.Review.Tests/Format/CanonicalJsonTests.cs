using System.Globalization;
using System.Text;
using CsCheck;
using LabelNotebooks.Format;

namespace LabelNotebooks.Review.Tests.Format;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Check_string_has_the_published_hash()
    {
        const string Check = "\u00e9\u00a0\u2028\U0001F600\ue000\ufdd0\u007f</>&'\"\\\u0001\u001f\n+\u00ad";
        var text = new StringBuilder();
        CanonicalJson.Quote(text, Check);
        Assert.Equal("0b807e181c9d82d8daff6b66984c5a264fe76aa1b5d766f507b3ba037867239e", HashText.Of(text.ToString()));
    }

    [Fact]
    public void Worked_entries_have_the_published_bytes_and_hashes()
    {
        TrailEntry[] entries = WorkedEntries.Written();
        Assert.Equal(WorkedEntries.Hashes, entries.Select(entry => entry.Hash));
        Assert.Equal(WorkedEntries.Bytes, entries.Select(entry => Encoding.UTF8.GetByteCount(entry.Text)));
        foreach (TrailEntry entry in entries)
        {
            var read = TrailEntry.Read(entry.Text);
            Assert.Equal((entry.Hash, entry.Number, entry.Time), (read.Hash, read.Number, read.Time));
            Assert.Equal(entry.Text, TrailEntry.Write(read.Number, read.Previous, read.Time, read.Body).Text);
        }
    }

    [Fact]
    public void Seals_are_the_published_ones()
    {
        Assert.Equal(WorkedEntries.Ana, Seals.Of(Seals.Person, WorkedEntries.Salt(1), "Ana M\u00fcller"));
        Assert.Equal(
            WorkedEntries.Reason,
            Seals.Of(Seals.Reason, WorkedEntries.Salt(2), "Gr\u00f6\u00dfe \u2265 3 cm, e\u0301 stays decomposed \U0001F600\nline 2\ttab \u2028 \u0001"));
        Assert.Equal(WorkedEntries.LongReasonSeal, Seals.Of(Seals.Reason, WorkedEntries.Salt(3), new string('a', 1_000_000)));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.String.Array[0, 4].Sample(texts =>
    {
        if (texts.Any(text => text.Any(char.IsSurrogate)))
            return;
        var fields = new EntryFields();
        for (int at = 0; at < texts.Length; at++)
            fields.With("k" + (char)('a' + at), texts[at]);
        string written = CanonicalJson.Write(fields);
        EntryFields read = CanonicalJson.Read(written);
        for (int at = 0; at < texts.Length; at++)
            Assert.Equal(texts[at], read.Text("k" + (char)('a' + at)));
    });

    [Theory]
    [InlineData("{\"b\":1,\"a\":2}", "keys sorted")]
    [InlineData("{\"a\": 1}", "no spaces")]
    [InlineData("{\"a\":1.5}", "no whole number")]
    [InlineData("{\"a\":1e3}", "no whole number")]
    [InlineData("{\"a\":9007199254740992}", "no whole number")]
    [InlineData("{\"a\":null}", "holds what no entry holds")]
    [InlineData("{\"a\":{\"b\":1}}", "holds what no entry holds")]
    [InlineData("{\"a\":[1,\"b\"]}", "no list of texts")]
    [InlineData("{\"a\":\"\\u00e9\"}", "no needless escapes")]
    [InlineData("{\"a\":\"\\/\"}", "no needless escapes")]
    [InlineData("{\"a\":1,\"a\":1}", "stands twice")]
    [InlineData("{\"a\":\"\\ud800\"}", "not JSON")]
    [InlineData("[1]", "not one object")]
    [InlineData("{\"a\":1", "not JSON")]
    [InlineData("", "not JSON")]
    public void Read_of_what_is_written_otherwise_is_refused(string text, string why)
    {
        var fault = Assert.Throws<EntryFormatException>(() => CanonicalJson.Read(text));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void Times_and_numbers_are_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("2026-11-24T09:30:00.001Z", TrailTime.Write(new DateTime(2026, 11, 24, 9, 30, 0, 1, DateTimeKind.Utc)));
            Assert.Equal(WorkedEntries.Hashes, WorkedEntries.Written().Select(entry => entry.Hash));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("2026-11-24T09:30:00Z")]
    [InlineData("2026-11-24 09:30:00.000Z")]
    [InlineData("2026-11-24T09:30:00.000+01")]
    [InlineData("2026-13-24T09:30:00.000Z")]
    public void A_time_that_is_written_otherwise_is_refused(string text) =>
        Assert.Throws<EntryFormatException>(() => TrailTime.Read(text));
}
