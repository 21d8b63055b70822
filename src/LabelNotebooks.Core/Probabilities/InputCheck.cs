using System.Globalization;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>Refuses labels and probabilities on which an audit would mislead, with every problem at once.</summary>
internal static class InputCheck
{
    /// <summary>Numbers this far outside [0, 1] come from rounding and are clipped; beyond, they are not probabilities.</summary>
    public const double MostOutside = 1e-3;

    private const int MostRowsNamed = 5;

    /// <exception cref="AuditInputException">The input cannot be audited.</exception>
    public static CheckedInput<T> Open<T>(ClassLabels labels, PredictedProbabilities<T> probabilities)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var problems = new List<InputProblem>();
        CheckShape(labels, probabilities, problems);
        long clipped = CheckValues(labels, probabilities, problems);
        if (problems.Count > 0) throw new AuditInputException(problems);
        return new CheckedInput<T>(labels, clipped > 0 ? new ClippedProbabilities<T>(probabilities) : probabilities, clipped);
    }

    /// <exception cref="AuditInputException">N or K differ.</exception>
    public static void SameShape(ClassLabels labels, PredictedProbabilities probabilities)
    {
        var problems = new List<InputProblem>();
        CheckSizes(labels, probabilities, problems);
        if (problems.Count > 0) throw new AuditInputException(problems);
    }

    private static void CheckShape(ClassLabels labels, PredictedProbabilities probabilities, List<InputProblem> problems)
    {
        if (labels.Count == 0)
            problems.Add(new InputProblem("labels", "there are no examples.", "Give at least two examples of at least two classes."));
        else if (labels.ClassCounts.Count(count => count > 0) == 1)
        {
            problems.Add(new InputProblem(
                "labels",
                $"one class only (\"{labels.Name(0)}\"), nothing to audit.",
                "Check that the right column was read as the label."));
        }

        CheckSizes(labels, probabilities, problems);
    }

    private static void CheckSizes(ClassLabels labels, PredictedProbabilities probabilities, List<InputProblem> problems)
    {
        if (probabilities.RowCount != labels.Count)
        {
            problems.Add(new InputProblem(
                "probabilities",
                $"there {(probabilities.RowCount == 1 ? "is" : "are")} {Sentences.Count(probabilities.RowCount, "row")} of probabilities "
                + $"but {Sentences.Count(labels.Count, "label")}.",
                "Both must describe the same examples in the same order: one row of probabilities for each label."));
        }

        if (probabilities.ClassCount != labels.ClassCount)
        {
            string classes = Sentences.FirstFew(labels.Classes, 12);
            problems.Add(new InputProblem(
                "probabilities",
                $"there {(probabilities.ClassCount == 1 ? "is" : "are")} {Sentences.Count(probabilities.ClassCount, "column")} of probabilities "
                + $"but {Sentences.Count(labels.ClassCount, "class", "classes")} ({classes}).",
                "Give one column for each class, in the order of the classes; name all classes if some have no label."));
        }
    }

    private static long CheckValues<T>(ClassLabels labels, PredictedProbabilities<T> probabilities, List<InputProblem> problems)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var notNumbers = new Offenders();
        var outside = new Offenders();
        long clipped = 0;
        T low = -T.CreateChecked(MostOutside);
        T high = T.One + T.CreateChecked(MostOutside);
        var blocks = new RowBlocks<T>(probabilities, 0, probabilities.RowCount);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<T> row = blocks.Row(offset);
                for (int k = 0; k < row.Length; k++)
                {
                    T value = row[k];
                    if (value >= T.Zero && value <= T.One) continue;
                    if (!T.IsFinite(value))
                        notNumbers.Add(blocks.FirstRow + offset, k, double.CreateChecked(value));
                    else if (value < low || value > high)
                        outside.Add(blocks.FirstRow + offset, k, double.CreateChecked(value));
                    else
                        clipped++;
                }
            }
        }

        notNumbers.Report(
            problems,
            labels,
            value => $"the probability is {(double.IsNaN(value) ? "not a number (NaN)" : "infinite")}.",
            "Remove these rows or compute their probabilities again, then run the cell again.");
        outside.Report(
            problems,
            labels,
            value => $"the probability is {value.ToString("G6", CultureInfo.InvariantCulture)}, but a probability lies between 0 and 1.",
            "If these are percentages, divide each row by its sum: "
            + $"{Sentences.Setting(nameof(PredictedProbabilities.Normalized), "data.Probabilities!.Normalized()")}. If they are a model's scores (logits), "
            + $"turn them into probabilities: {Sentences.Setting(nameof(PredictedProbabilities.Softmax), "data.Probabilities!.Softmax()")}.");
        return clipped;
    }

    private sealed class Offenders
    {
        private readonly List<int> _rows = [];
        private int _class;
        private double _value;
        private long _rowCount;
        private int _lastRow = -1;

        public void Add(int row, int k, double value)
        {
            if (_rowCount == 0) (_class, _value) = (k, value);
            if (row == _lastRow) return;
            _lastRow = row;
            _rowCount++;
            if (_rows.Count <= MostRowsNamed) _rows.Add(row);
        }

        public void Report(List<InputProblem> problems, ClassLabels labels, Func<double, string> finding, string mend)
        {
            if (_rowCount == 0) return;
            string name = _class < labels.ClassCount ? $"class \"{labels.Classes[_class]}\"" : $"column {_class} (from 0)";
            string others = _rowCount == 1
                ? "1 row has this problem."
                : $"{Sentences.Count(_rowCount)} rows have this problem (first: "
                    + $"{Sentences.FirstFew([.. _rows.Select(row => Sentences.Count(row))], MostRowsNamed)}).";
            problems.Add(new InputProblem($"probabilities, row {Sentences.Count(_rows[0])} (from 0), {name}", $"{finding(_value)} {others}", mend));
        }
    }
}
