using System.Globalization;

namespace LabelNotebooks;

/// <summary>A table of verdicts, as <see cref="RandomSampleFile"/> and <see cref="ReviewQueueFile"/> read it.</summary>
internal static class VerdictTable
{
    private const int MostPlaces = 6;

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
        int verdict = Column(ReviewSheetColumns.Verdict);
        int stratum = source.Columns.IndexOf(ReviewSheetColumns.Stratum);
        int given = labels is null ? -1 : source.Columns.IndexOf(ReviewSheetColumns.GivenLabel);
        int purpose = source.Columns.IndexOf(ReviewSheetColumns.Purpose);
        int probability = source.Columns.IndexOf(ReviewSheetColumns.InclusionProbability);
        int remark = ReviewSheetColumns.RemarkIn(source.Columns, verdict);
        if (problems.Count > 0)
            throw new AuditInputException(problems);

        var faults = new SortedDictionary<string, (int Count, List<string> Places, string Finding, string Mend)>(StringComparer.Ordinal);
        var reviewed = new List<ReviewedExample>();
        var mended = new MendedIds(examples);
        var words = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (source.Read())
        {
            string said = source.Text(verdict).Trim().ToString();
            if (said.Length == 0)
                continue;
            string written = source.Text(example).ToString();
            string id = written.Trim();
            bool? isWrong = Verdicts.IsWrong(said);
            double chance = double.NaN;
            if (refuseQueue && purpose >= 0 && source.Text(purpose).Trim().SequenceEqual(ReviewSheetFile.NextToReview))
                Fault(
                    ReviewSheetColumns.Purpose,
                    "the label stands first in a review queue and was not drawn at random, so that it says nothing of the others",
                    $"Name the file with {Sentences.Typed(nameof(ReviewQueueFile), "ReviewQueueFile.Read")}; for an estimate, "
                    + $"draw a sheet: {Sentences.Typed(nameof(ReviewSheetFile), "RandomSample.Draw, ReviewSheetFile.Write")}.");
            else if (isWrong is null)
                Fault(ReviewSheetColumns.Verdict, $"\"{said}\" is no verdict", "Write right or wrong, or the same in your language: ja or nein, vrai or faux.");
            else if (!examples.TryRowOf(written, out int row)
                && !examples.TryRowOf(id, out row)
                && !(id.StartsWith(FormulaGuard.Mark, StringComparison.Ordinal) && examples.TryRowOf(id[FormulaGuard.Mark.Length..], out row))
                && !mended.TryRowOf(id, out row))
                Fault(ReviewSheetColumns.Example, $"\"{id}\" is not the id of an example", "Use the ids of the data, as the audit shows them.");
            else if (given >= 0 && !IsLabel(source.Text(given), labels!.Name(row)))
                Fault(
                    ReviewSheetColumns.GivenLabel,
                    $"the verdict on \"{id}\" is about the label \"{source.Text(given).Trim()}\", which is \"{labels!.Name(row)}\" by now",
                    "Estimate with the data as they were when the sheet was drawn, and correct them afterwards.");
            else if (probability >= 0
                && source.Text(probability).Trim().Length > 0
                && !(double.TryParse(source.Text(probability), NumberStyles.Float, CultureInfo.InvariantCulture, out chance) && double.IsFinite(chance)))
                Fault(
                    ReviewSheetColumns.InclusionProbability,
                    $"\"{source.Text(probability)}\" is no number",
                    "Write the chance of being drawn, as 0.05.");
            else
            {
                if (!said.Equals("right", StringComparison.OrdinalIgnoreCase) && !said.Equals("wrong", StringComparison.OrdinalIgnoreCase))
                    words[said] = words.GetValueOrDefault(said) + 1;
                reviewed.Add(new ReviewedExample(
                    row,
                    isWrong.Value,
                    stratum >= 0 && source.Text(stratum).Trim() is { Length: > 0 } name ? name.ToString() : null,
                    double.IsNaN(chance) ? null : chance)
                {
                    Remark = remark >= 0 && source.Text(remark).Trim() is { Length: > 0 } note ? note.ToString() : null,
                });
            }
        }

        problems.AddRange(source.RowProblems);
        if (source.Stopped is { } stopped)
            problems.Add(stopped);
        problems.AddRange(faults.Select(fault => new InputProblem(
            $"{source.Name}, column {fault.Key}",
            $"{fault.Value.Finding}. {Sentences.Count(fault.Value.Count, "row has", "rows have")} this problem "
            + $"({source.PositionNoun} {Sentences.FirstFew(fault.Value.Places)}).",
            fault.Value.Mend)));
        return problems.Count > 0
            ? throw new AuditInputException(problems)
            : (reviewed, [.. Understood(words), .. mended.Notes, .. source.Notes.Where(IsSaid)]);

        static bool IsLabel(ReadOnlySpan<char> cell, string label) => cell.Trim().SequenceEqual(label.AsSpan().Trim())
            || (cell.StartsWith(FormulaGuard.Mark) && cell[FormulaGuard.Mark.Length..].Trim().SequenceEqual(label.AsSpan().Trim()));

        int Column(string name)
        {
            int at = source.Columns.IndexOf(name);
            if (at < 0)
                problems.Add(ColumnNames.Missing(source.Name, name, source.Columns, problems));
            return at;
        }

        void Fault(string column, string finding, string mend)
        {
            (int count, List<string> places, string first, string firstMend) = faults.TryGetValue(column, out var seen) ? seen : (0, [], finding, mend);
            if (places.Count < MostPlaces)
                places.Add(Sentences.Count(source.Position));
            faults[column] = (count + 1, places, first, firstMend);
        }
    }

    // Separators are of no interest to who filled the sheet in.
    private static bool IsSaid(Note note) => note.Kind is NoteKind.Guessed or NoteKind.Asked or NoteKind.Doubted;

    private static IEnumerable<Note> Understood(SortedDictionary<string, int> words)
    {
        if (words.Count == 0)
            yield break;
        yield return new Note(
            NoteKind.Read,
            words.Values.Sum(),
            "verdicts are understood so: " + string.Join(", ", words.Select(word =>
                $"\"{word.Key}\" ({Sentences.Count(word.Value)}) is {(Verdicts.IsWrong(word.Key) == true ? "wrong" : "right")}")));
    }
}
