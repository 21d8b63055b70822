using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using static LabelNotebooks.Kernel.Tests.Formatting.Samples;

namespace LabelNotebooks.Kernel.Tests.Formatting;

/// <summary>What a person sees of a value, by its kind.</summary>
public sealed class ValueFormsTests
{
    private static readonly int[] Numbers = [1, 2, 3];

    [Fact]
    public void Scalars() => Snapshot.Matches(ValueProbe.Describe(
        ("null", null),
        ("nullable", (int?)5),
        ("database null", DBNull.Value),
        ("date and time", new DateTime(2026, 3, 1, 8, 5, 0)),
        ("date with offset", new DateTimeOffset(2026, 3, 1, 8, 5, 0, TimeSpan.FromHours(2))),
        ("date only", new DateOnly(2026, 3, 1)),
        ("time only", new TimeOnly(8, 5)),
        ("time span", TimeSpan.FromMinutes(90)),
        ("guid", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")),
        ("address", new Uri("https://example.org/a b")),
        ("version", new Version(1, 2, 3)),
        ("enum", DayOfWeek.Monday),
        ("flags", Sides.Left | Sides.Right),
        ("big", BigInteger.Pow(10, 30)),
        ("complex", new Complex(1.5, -2)),
        ("decimal", 1.50m),
        ("half", (Half)0.5),
        ("letter", 'x'),
        ("type", typeof(Dictionary<string, int[,]>)),
        ("pointer type", typeof(int*)),
        ("function", new Func<int, string>(n => "")),
        ("method", new Func<string, int>(int.Parse)),
        ("builder", new StringBuilder("built")),
        ("builders", new[] { new StringBuilder("built") }),
        ("culture", CultureInfo.GetCultureInfo("de-DE")),
        ("encoding", Encoding.UTF8),
        ("element", new XElement("a", new XElement("b", 1))),
        ("json element", JsonSerializer.Deserialize<JsonElement>("{\"a\":[1,\"<ü>\"]}")),
        ("json node", JsonNode.Parse("[1,{\"b\":null}]")),
        ("json document", JsonDocument.Parse("{\"a\":1}")),
        ("no json element", default(JsonElement)),
        ("json nodes", new[] { JsonNode.Parse("{\"a\":1}") }),
        ("task", Task.CompletedTask),
        ("task with value", Task.FromResult(new { A = 1 })),
        ("task not ended", new TaskCompletionSource<int>().Task),
        ("task that failed", Task.FromException<int>(new InvalidOperationException("no"))),
        ("task that was stopped", Task.FromCanceled(new CancellationToken(canceled: true))),
        ("value task", new ValueTask<int>(5)),
        ("lazy", new Lazy<int>(() => throw new InvalidOperationException("must not be asked"))),
        ("later", Later()),
        ("enumerator", Enumerable.Empty<int>().GetEnumerator()),
        ("control letters inside", new[] { "a\tb\u001b[31m\0\\\"" })));

    [Fact]
    public void Objects() => Snapshot.Matches(ValueProbe.Describe(
        ("text of its own", new Place("<Rome>", 41.9)),
        ("texts of their own", new[] { new Place("Rome", 41.9), new Place("Oslo", 59.9) }),
        ("record", new Person("Ada", 36)),
        ("records", new[] { new Person("Ada", 36), null, new Person("<b>", 1) }),
        ("nested", new { A = 1, B = new { C = 2, D = new { E = new { F = 3 } } } }),
        ("circle", Circle()),
        ("hidden member", new Derived()),
        ("odd members", new Odd()),
        ("text that fails", new Mute()),
        ("no members", new object()),
        ("expando", Expando()),
        ("tuple", (1, "a")),
        ("tuple of parts", (1, Numbers, (2, "b"))),
        ("tuples", new[] { (1, "a"), (2, "b") }),
        ("old tuple", Tuple.Create("x", 2)),
        ("lines", new { Text = "one\ntwo", Letters = 'c' }),
        ("exception", new InvalidOperationException("outer", new FormatException("<inner>"))),
        ("exceptions", new Exception[] { new ArithmeticException("no") })));

    [Fact]
    public void Collections() => Snapshot.Matches(ValueProbe.Describe(
        ("bytes", Enumerable.Range(0, 1000).Select(n => (byte)n).ToArray()),
        ("memory", new Memory<int>(Numbers)),
        ("memory of letters", "letters".AsMemory(2)),
        ("groups", Numbers.GroupBy(n => n % 2)),
        ("group", Numbers.GroupBy(n => n % 2).First()),
        ("groups of objects", new[] { new Person("Ada", 36), new Person("Bo", 36), new Person("Cy", 7) }.GroupBy(one => one.Age)),
        ("lookup", Numbers.ToLookup(n => n > 1 ? "big" : "small")),
        ("query", Numbers.AsQueryable().Where(n => n > 1)),
        ("query in an object", new { Rows = Numbers.AsQueryable() }),
        ("two dimensions", new[,] { { 1, 2 }, { 3, 4 } }),
        ("three dimensions", new[, ,] { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } }),
        ("empty dimensions", new int[2, 0]),
        ("jagged", new[] { Numbers, [4] }),
        ("lists in lists", new List<List<string>> { new() { "a" }, new() }),
        ("dictionary of objects", new Dictionary<string, object?> { ["a"] = new Person("Ada", 36), ["b"] = null, ["c"] = Numbers }),
        ("pair", KeyValuePair.Create("a", new { B = 1 })),
        ("mixed", new object?[] { 1, "a", null, Numbers }),
        ("text of its own", new Bag()),
        ("empty", Array.Empty<object>()),
        ("throws at once", Fails(0)),
        ("throws midway", Fails(2)),
        ("throws after what is shown", Fails(20)),
        ("not made", default(ImmutableArray<int>)),
        ("wide", Enumerable.Range(0, 2).Select(_ => (object)Enumerable.Range(0, 30).ToArray()).ToArray())));

    [Fact]
    public void A_value_that_is_too_deep_says_what_was_left_out()
    {
        string html = ValueProbe.Html(Deep(12))!;
        Assert.Contains("(2 members not shown)", html, StringComparison.Ordinal);
        Assert.Equal(8, html.Split("<details>").Length - 1);
        Assert.Equal("{ Level = 12, Inner = { Level = 11, Inner = { Level = 10, Inner = { ... } } } }", ValueProbe.Text(Deep(12)));
    }

    [Fact]
    public void A_value_with_too_many_parts_gives_each_its_share_and_says_what_was_left_out()
    {
        int[][][][] many = [.. Enumerable.Repeat(0, 30)
            .Select(_ => (int[][][])[.. Enumerable.Repeat(0, 30).Select(_ => (int[][])[.. Enumerable.Repeat(0, 30).Select(_ => new int[30])])])];
        string html = ValueProbe.Html(many)!;
        Assert.Contains("(30 items not shown)", html, StringComparison.Ordinal);
        Assert.Contains("20 of 30 items shown", html, StringComparison.Ordinal);
        Assert.True(html.Length < 1_000_000);
    }

    [Fact]
    public void Long_texts_are_whole_alone_and_cut_inside()
    {
        string text = new('x', 5000);
        Assert.Equal(text, ValueProbe.Text(text));
        Assert.Equal($"[ \"{text[..1000]}\"... (5,000 letters) ]", ValueProbe.Text(new[] { text }));
        Assert.EndsWith("... (2,000,000 letters)", ValueProbe.Text(new string('x', 2_000_000)), StringComparison.Ordinal);
        Assert.DoesNotContain('\ud83d', ValueProbe.Text(new[] { new string('x', 999) + "\U0001F600" }).Replace("\U0001F600", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_that_cannot_be_seen_are_written_out_inside()
    {
        const string Text = "a\tb\u001b[31m\0";
        Assert.Equal(Text, ValueProbe.Text(Text));
        Assert.Equal("{ A = \"a\\tb\\u001b[31m\\0\" }", ValueProbe.Text(new { A = Text }));
        Assert.Contains("<td>a\tb\\u001b[31m\\0</td>", ValueProbe.Html(new { A = Text }), StringComparison.Ordinal);
    }

    [Fact]
    public void Collections_without_an_order_of_their_own_are_sorted()
    {
        string[] words = ["pear", "apple", "fig"];
        Dictionary<string, int> lengths = words.ToDictionary(word => word, word => word.Length);
        const string Sorted = "\"apple\": 5\n\"fig\": 3\n\"pear\": 4";
        Assert.Equal(Sorted, ValueProbe.Text(new Hashtable(lengths)));
        Assert.Equal(Sorted, ValueProbe.Text(new ConcurrentDictionary<string, int>(lengths)));
        Assert.Equal(Sorted, ValueProbe.Text(lengths.ToImmutableDictionary()));
        Assert.Equal(Sorted, ValueProbe.Text(lengths.ToFrozenDictionary()));
        Assert.Equal("[ \"apple\", \"fig\", \"pear\" ]", ValueProbe.Text(words.ToImmutableHashSet()));
        Assert.Equal("[ -2, 3, 10 ]", ValueProbe.Text(ImmutableHashSet.Create(10, 3, -2)));
        Assert.Equal("\"pear\": 4\n\"apple\": 5\n\"fig\": 3", ValueProbe.Text(lengths));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_forms_are_the_same_in_any_culture(string culture)
    {
        object value = new
        {
            A = 1234.5,
            B = new DateTimeOffset(2026, 3, 1, 8, 5, 0, TimeSpan.Zero),
            C = new Place("I", -0.5),
            D = new[,] { { 1.5 } },
            E = Enumerable.Range(0, 3000),
        };
        (string text, string? html) = (ValueProbe.Text(value), ValueProbe.Html(value));
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal((text, html), (ValueProbe.Text(value), ValueProbe.Html(value)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
