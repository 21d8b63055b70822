namespace LabelNotebooks;

/// <summary>A table of verdicts, as <see cref="RandomSampleFile"/> and <see cref="ReviewQueueFile"/> read it.</summary>
internal static class VerdictTable
{
    /// <summary>The rows that have a verdict. O(N + rows).</summary>
    /// <param name="path">CSV or TSV, Parquet, JSON Lines or a JSON array of records.</param>
    /// <param name="examples">(N), all examples.</param>
    /// <param name="labels">(N), the labels as they are now; null to ask for nothing.</param>
    /// <param name="refuseQueue">True to refuse rows that stand there because they were next in a review queue.</param>
    /// <exception cref="AuditInputException">See <see cref="RandomSampleFile"/>.</exception>
    public static (List<ReviewedExample> Examples, IReadOnlyList<Note> Notes) Read(string path, ExampleSet examples, ClassLabels? labels, bool refuseQueue)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(examples);
        using TableSource source = TableFormats.Open(path, new TableReadOptions());
        var problems = new List<InputProblem>();
        int example = Column(ReviewSheetColumns.Example);
        int asked = ReviewSheetColumns.RightIn(source.Columns);
        int verdict = asked >= 0 ? asked : Column(ReviewSheetColumns.Verdict);
        int stratum = source.Columns.IndexOf(ReviewSheetColumns.Stratum);
        int given = labels is null ? -1 : source.Columns.IndexOf(ReviewSheetColumns.GivenLabel);
        int purpose = source.Columns.IndexOf(ReviewSheetColumns.Purpose);
        int probability = source.Columns.IndexOf(ReviewSheetColumns.InclusionProbability);
        int remark = ReviewSheetColumns.RemarkIn(source.Columns, verdict);
        if (problems.Count > 0)
            throw new AuditInputException(problems);

        var reading = new SheetReading(source, examples);
        var reviewed = new List<ReviewedExample>();
        while (source.Read())
        {
            if (reading.Text(verdict) is not { } said)
                continue;
            bool? isWrong = Verdicts.IsWrong(said, asksRight: asked >= 0);
            if (refuseQueue && reading.Text(purpose) == ReviewSheetFile.NextToReview)
                reading.Fault(
                    ReviewSheetColumns.Purpose,
                    "the label stands first in a review queue and was not drawn at random, so that it says nothing of the others",
                    $"Name the file with {Sentences.Typed(nameof(ReviewQueueFile), "ReviewQueueFile.Read")}; for an estimate, "
                    + $"draw a sheet: {Sentences.Typed(nameof(ReviewSheetFile), "RandomSample.Draw, ReviewSheetFile.Write")}.");
            else if (isWrong is null)
                reading.Fault(source.Columns[verdict], $"\"{said}\" is no verdict", Verdicts.IsNumber(said) ? Verdicts.MendOfNumber : Verdicts.Mend);
            else if (!reading.TryRowOf(example, out int row))
                continue;
            else if (given >= 0 && !IsLabel(source.Text(given), labels!.Name(row)))
                reading.Fault(
                    ReviewSheetColumns.GivenLabel,
                    $"the verdict on \"{reading.Text(example)}\" is about the label \"{source.Text(given).Trim()}\", which is \"{labels!.Name(row)}\" by now",
                    "Estimate with the data as they were when the sheet was drawn, and correct them afterwards.");
            else if (reading.TryChance(probability, out double? chance))
            {
                if (!said.Equals("right", StringComparison.OrdinalIgnoreCase) && !said.Equals("wrong", StringComparison.OrdinalIgnoreCase))
                    reading.Understood(said, isWrong.Value ? "wrong" : "right");
                reviewed.Add(new ReviewedExample(row, isWrong.Value, reading.Text(stratum), chance) { Remark = reading.Text(remark) });
            }
        }

        return (reviewed, reading.Finish("verdicts", more: []));

        static bool IsLabel(ReadOnlySpan<char> cell, string label) => cell.Trim().SequenceEqual(label.AsSpan().Trim())
            || (cell.StartsWith(FormulaGuard.Mark) && cell[FormulaGuard.Mark.Length..].Trim().SequenceEqual(label.AsSpan().Trim()));

        int Column(string name)
        {
            int at = source.Columns.IndexOf(name);
            if (at < 0)
                problems.Add(ColumnNames.Missing(source.Name, name, source.Columns, problems));
            return at;
        }
    }
}
