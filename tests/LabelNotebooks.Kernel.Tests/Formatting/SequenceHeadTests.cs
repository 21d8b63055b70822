using System.Collections;

namespace LabelNotebooks.Kernel.Tests.Formatting;

/// <summary>A sequence may be slow, have no end, or do something each time that it is asked.</summary>
public sealed class SequenceHeadTests
{
    [Theory]
    [InlineData(3, 3, "[ 0, 1, 2 ]")]
    [InlineData(20, 20, "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ]")]
    [InlineData(21, 21, "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, (more) ]")]
    [InlineData(int.MaxValue, 21, "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, (more) ]")]
    public void Format_lazy_sequence_asks_for_one_item_beyond_those_shown(int length, int asked, string text)
    {
        var counted = new Counted(length);
        Assert.Equal(text, ValueProbe.Text(counted));
        Assert.Equal((1, asked, 1), (counted.Begun, counted.Asked, counted.Ended));
    }

    [Fact]
    public void Format_both_forms_come_from_one_reading()
    {
        var counted = new Counted(100);
        string html = ValueProbe.Html(counted.Select(n => new { N = n }))!;
        Assert.EndsWith("<p>20 rows shown; there are more</p>", html, StringComparison.Ordinal);
        Assert.Equal((1, 21, 1), (counted.Begun, counted.Asked, counted.Ended));
    }

    [Fact]
    public void Format_known_count_is_told_and_nothing_beyond_is_asked_for()
    {
        int asked = 0;
        Assert.EndsWith("19, 1,980 more ]", ValueProbe.Text(Enumerable.Range(0, 2000).Select(n => asked++)), StringComparison.Ordinal);
        Assert.Equal(20, asked);
        Assert.EndsWith("5 more ]", ValueProbe.Text(new HashSet<int>(Enumerable.Range(0, 25))), StringComparison.Ordinal);
        Assert.EndsWith("5 more ]", ValueProbe.Text(new Queue<int>(Enumerable.Range(0, 25))), StringComparison.Ordinal);
        Assert.EndsWith("5 more ]", ValueProbe.Text(new ReadOnly(25)), StringComparison.Ordinal);
        Assert.EndsWith("(more) ]", ValueProbe.Text(new ReadOnly(-1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_or_endless_sequence_of_a_cell_is_shown()
    {
        using var probe = new SessionProbe();
        await probe.RunAsync("int asked = 0;\nIEnumerable<int> Numbers() { while (true) { asked++; yield return asked; } }");
        Assert.EndsWith(", 20, (more) ]", await probe.RunAsync("Numbers().Select(n => n)"), StringComparison.Ordinal);
        Assert.Equal("[result] 21", await probe.RunAsync("asked"));
        Assert.Contains("(not read)", await probe.RunAsync("var kept = Numbers();\n#!who"), StringComparison.Ordinal);
        Assert.Equal("[result] 21", await probe.RunAsync("asked"));
    }

    private sealed class ReadOnly(int count) : IReadOnlyCollection<int>
    {
        public int Count => count < 0 ? throw new NotSupportedException() : count;

        public IEnumerator<int> GetEnumerator() => Enumerable.Repeat(1, 100).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Counted(int length) : IEnumerable<int>, IEnumerator<int>
    {
        public int Begun { get; private set; }

        public int Asked { get; private set; }

        public int Ended { get; private set; }

        public int Current { get; private set; }

        object IEnumerator.Current => Current;

        public IEnumerator<int> GetEnumerator()
        {
            Begun++;
            return this;
        }

        public bool MoveNext()
        {
            if (Asked == length)
                return false;
            Current = Asked++;
            return true;
        }

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => Ended++;

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
