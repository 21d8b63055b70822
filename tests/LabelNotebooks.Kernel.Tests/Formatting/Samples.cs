using System.Collections;
using System.Dynamic;

namespace LabelNotebooks.Kernel.Tests.Formatting;

/// <summary>Values of the kinds that notebooks show.</summary>
internal static class Samples
{
    public sealed class Place(string name, double latitude)
    {
        public string Name { get; } = name;

        public double Latitude { get; } = latitude;

        public override string ToString() => $"{Name} <{Latitude}>";
    }

    public sealed record Person(string Name, int Age);

    public sealed class Node
    {
        public string Name { get; set; } = "";

        public Node? Next { get; set; }
    }

    public class Base
    {
        public object Value { get; } = "base";

        public int First { get; } = 1;
    }

    public sealed class Derived : Base
    {
        public new string Value { get; } = "derived";

        public int Last { get; } = 2;
    }

    public sealed unsafe class Odd
    {
        private int _cell = 7;

        public int this[int at] => at;

        public ref int Cell => ref _cell;

        public ReadOnlySpan<char> Letters => _cell > 0 ? "letters" : "";

        public int* Address => (int*)_cell;

        public delegate*<int, int> Function => (delegate*<int, int>)_cell;

        public int Fails => _cell > 0 ? throw new InvalidOperationException("not\nnow") : 0;

        public static int Shared => throw new InvalidOperationException("static");

        public int WriteOnly
        {
            set => _cell = value;
        }
    }

    public sealed class Mute
    {
        public int Kept { get; } = 1;

        public override string ToString() => throw new InvalidOperationException("no text");
    }

    public sealed class Bag : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => Enumerable.Range(1, 3).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => "a bag";
    }

    [Flags]
    public enum Sides
    {
        None = 0,
        Left = 1,
        Right = 2,
    }

    public static ExpandoObject Expando()
    {
        dynamic made = new ExpandoObject();
        made.Name = "x";
        made.Inner = new { A = 1 };
        return made;
    }

    public static Node Circle()
    {
        var first = new Node { Name = "first" };
        first.Next = new Node { Name = "second", Next = first };
        return first;
    }

    public static object Deep(int levels) => levels == 0 ? "end" : new { Level = levels, Inner = Deep(levels - 1) };

    public static IEnumerable<int> Fails(int after)
    {
        for (int n = 0; n < after; n++)
            yield return n;
        throw new InvalidOperationException("<no more>");
    }

    public static async IAsyncEnumerable<int> Later()
    {
        await Task.Yield();
        yield return 1;
    }
}
