namespace LabelNotebooks;

/// <summary>Knows a column that holds something else than names of classes or categories: almost every example has a value of its own.</summary>
internal static class OneForEach
{
    private const int ManyClasses = 1000;

    public static bool IsTrue(int distinct, long rows) => distinct > ManyClasses && 2L * distinct > rows;

    /// <param name="place">The column or the array.</param>
    /// <param name="distinct">How many different ones there are; -1 where the rest was not counted any more.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="what">A column, or an array.</param>
    public static InputProblem Problem(string place, int distinct, int rows, string what = "column") => new(
        place,
        $"there are {(distinct < 0 ? $"more than {Sentences.Count(Math.Max(ManyClasses, rows / 2))}" : Sentences.Count(distinct))} different labels "
        + $"in {Sentences.Count(rows, "row")}: almost every example has one of its own, as ids, measurements or texts have.",
        $"Name the {what} that holds the class of each example.");

    public static InputProblem CategoryProblem(string place, int distinct, int rows) => new(
        place,
        $"there are {Sentences.Count(distinct)} different values in {Sentences.Count(rows, "row")}: almost every example has one of its own, "
        + "from which a model learns nothing about the others.",
        "Name columns with values that come again as categories, and running text as text.");
}
