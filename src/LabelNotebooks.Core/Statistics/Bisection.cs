namespace LabelNotebooks;

/// <summary>Finds where a condition begins to hold.</summary>
internal static class Bisection
{
    /// <summary>
    /// The smallest number from <paramref name="from"/> to <paramref name="to"/> of which the condition holds; it is taken to hold from there on, and to hold
    /// of <paramref name="to"/>. O(log(to - from)) questions.
    /// </summary>
    public static int First(int from, int to, Func<int, bool> holds)
    {
        while (from < to)
        {
            int middle = from + ((to - from) / 2);
            if (holds(middle))
                to = middle;
            else
                from = middle + 1;
        }

        return from;
    }
}
