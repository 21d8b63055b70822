namespace LabelNotebooks.Data.Tests.Export;

/// <summary>Small results whose names hold what a file has to guard: separators, quotes, line breaks, formulas.</summary>
internal static class ExportedResults
{
    public static readonly string[] Classes = ["cat, tabby", "d\"og", "=newt\r\nor; eft"];

    public static readonly string[] Ids =
        ["a,1", "a\"2", "=a3", "-4", "a;5", "a\t6", "ä 7", "a\n8", "'9", "a10", "a11", "a12"];

    /// <summary>12 examples; the third and the eighth label are wrong.</summary>
    public static LabelIssues Issues()
    {
        int[] truth = [.. Enumerable.Range(0, Ids.Length).Select(row => row % 3)];
        int[] given = [.. truth.Select((code, row) => row is 2 or 7 ? (code + 1) % 3 : code)];
        double[] probabilities =
        [
            .. truth.SelectMany((code, row) => Enumerable.Range(0, 3).Select(k => k == code ? 0.7 + (row / 64.0) : (0.3 - (row / 64.0)) / 2)),
        ];
        return ConfidentLearning.FindLabelIssues(
            ClassLabels.FromCodes(given, Classes),
            PredictedProbabilities.FromRows(probabilities, 3),
            new LabelIssueOptions { GuardBelow = 0 });
    }

    /// <summary>Three annotators, of whom one disagrees twice.</summary>
    public static ConsensusLabels Consensus() => LabelNotebooks.Consensus.Of(
        Annotations.FromNames(
            ["a,1", "a,1", "a,1", "=a2", "=a2", "a\"3", "a\"3", "a\n4"],
            ["ann", "b,ob", "=cy", "ann", "b,ob", "ann", "=cy", "b,ob"],
            [Classes[0], Classes[0], Classes[1], Classes[2], Classes[2], Classes[1], Classes[0], Classes[1]]),
        new ConsensusOptions { Method = ConsensusMethod.Majority });

    /// <summary>Estimates by the model, by a sample and by both.</summary>
    public static WrongLabels Wrong() => WrongLabels.Of(
        Issues(),
        RandomSample.Of(
            Ids.Length,
            [new ReviewedExample(0, false), new ReviewedExample(2, true), new ReviewedExample(4, false), new ReviewedExample(9, false)]));

    /// <summary>Estimates before anything was reviewed: most of them are not known.</summary>
    public static WrongLabels NotReviewed() => WrongLabels.Of(Issues(), RandomSample.Of(Ids.Length, []));

    /// <summary>Rows of a sheet to review with two columns that are shown.</summary>
    public static ReviewSheetRow[] SheetRows() =>
        [.. Ids.Select((id, row) => new ReviewSheetRow(id, Classes[row % 3], [row % 2 == 0 ? $"+{row}" : $"note, \"{row}\"", row == 3 ? "" : "-0.5"]))];
}
