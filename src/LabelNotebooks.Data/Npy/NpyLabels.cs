using System.Globalization;

namespace LabelNotebooks;

/// <summary>Labels from the elements of an array.</summary>
internal static class NpyLabels
{
    /// <summary>The number of labels, once it is certain that the array holds labels.</summary>
    public static int CountOf(NpyArray array, string mend)
    {
        NpyHeader header = array.Header;
        if (header.Type is null)
            throw NpyReader.WrongType(header, array.Name, "labels", "whole numbers or texts", mend);
        if (header.Shape.Length != 1 && (header.Shape.Length != 2 || header.Shape[1] != 1))
            throw NpyReader.WrongShape(header, array.Name, "labels", "(examples,)", "Give one label for each example: np.save(path, a.ravel()), or a.argmax(axis=1) for one-hot labels.");
        if (header.Shape[0] == 0)
            throw NpyReader.Problem(array.Name, "there are no labels.", "Save at least one label for each of two classes.");
        if (header.Shape[0] > Array.MaxLength)
            throw NpyReader.Problem(array.Name, $"there are {Sentences.Count(header.Shape[0])} labels; {Sentences.Count(Array.MaxLength)} are the most.", "Audit the data in parts.");
        return (int)header.Shape[0];
    }

    public static long[] ReadWhole(NpyArray array, int count, string mend)
    {
        try
        {
            if (!array.Header.Type!.Value.IsFloat)
                return array.Read(count, (type, element) => type.ToWhole(element.Span));
        }
        catch (OverflowException)
        {
            throw NpyReader.Problem(array.Name, $"a label is larger than {Sentences.Count(long.MaxValue)}.", "Number the classes from 0.");
        }

        double[] values = array.Read(count, (type, element) => type.ToDouble(element.Span));
        // Whole numbers above 2^53 are not told apart by a float64.
        int bad = Array.FindIndex(values, value => double.IsNaN(value) || value != Math.Floor(value) || Math.Abs(value) > 1L << 53);
        if (bad < 0)
            return Array.ConvertAll(values, value => (long)value);
        string shown = double.IsNaN(values[bad]) ? "NaN, no label" : $"{values[bad].ToString("R", CultureInfo.InvariantCulture)}, no whole number";
        long others = values.LongCount(value => double.IsNaN(value) || value != Math.Floor(value) || Math.Abs(value) > 1L << 53);
        throw NpyReader.Problem(
            $"{array.Name}, row {Sentences.Count(bad)} (from 0)",
            $"the label is {shown}. {Sentences.Count(others, "row has", "rows have")} this problem.",
            double.IsNaN(values[bad]) ? "Leave these examples out of all arrays: keep = ~np.isnan(y); np.save(path, y[keep]); np.save(probs_path, probs[keep])." : mend);
    }

    public static string[] ReadTexts(NpyArray array, int count)
    {
        string[] texts = array.Read(count, (type, element) => type.ToText(element.Span));
        int first = Array.FindIndex(texts, IsNoLabel);
        if (first < 0)
            return texts;
        throw NpyReader.Problem(
            $"{array.Name}, row {Sentences.Count(first)} (from 0)",
            $"the label is {(texts[first].Length == 0 ? "empty" : $"\"{texts[first]}\"")}, no label. {Sentences.Count(texts.LongCount(IsNoLabel), "row has", "rows have")} this problem.",
            "Leave these examples out of all arrays: keep = (y != \"\") & (y != \"nan\"); np.save(path, y[keep]); np.save(probs_path, probs[keep]).");
    }

    // What astype(str) makes of NaN, and of nothing.
    private static bool IsNoLabel(string text) => string.IsNullOrWhiteSpace(text) || text is "nan" or "NaN" or "<NA>";

    public static ClassLabels FromNumbers(NpyArray array, long[] values, IReadOnlyList<string>? classes)
    {
        if (classes is null)
            return ClassLabels.FromNames(ToNames(values));
        long outside = values.LongCount(value => value < 0 || value >= classes.Count);
        if (outside == 0)
            return ClassLabels.FromCodes(Array.ConvertAll(values, value => (int)value), classes);
        int first = Array.FindIndex(values, value => value < 0 || value >= classes.Count);
        throw NpyReader.Problem(
            $"{array.Name}, row {Sentences.Count(first)} (from 0)",
            $"the label is {values[first].ToString(CultureInfo.InvariantCulture)}, but there are {Sentences.Count(classes.Count, "class", "classes")}: codes go from 0 to {classes.Count - 1}. {Sentences.Count(outside, "row has", "rows have")} this problem.",
            "Correct these labels, or give all classes.");
    }

    private static string[] ToNames(long[] values)
    {
        var names = new Dictionary<long, string>();
        return Array.ConvertAll(values, value =>
        {
            if (!names.TryGetValue(value, out string? text))
                names[value] = text = value.ToString(CultureInfo.InvariantCulture);
            return text;
        });
    }
}
