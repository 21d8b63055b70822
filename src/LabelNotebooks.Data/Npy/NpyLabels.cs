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
            throw NpyReader.WrongShape(
                header,
                array.Name,
                "labels",
                "(examples,)",
                "Give one label for each example: np.save(path, a.ravel()), or a.argmax(axis=1) for one-hot labels.");
        if (header.Shape[0] == 0)
            throw NpyReader.Problem(array.Name, "there are no labels.", "Save at least one label for each of two classes.");
        if (header.Shape[0] > Array.MaxLength)
            throw NpyReader.Problem(
                array.Name,
                $"there are {Sentences.Count(header.Shape[0])} labels; {Sentences.Count(Array.MaxLength)} are the most.",
                "Audit the data in parts.");
        return (int)header.Shape[0];
    }

    /// <summary>Labels that are whole numbers, or floats that are whole; codes of the classes where these are given.</summary>
    public static ClassLabels ReadNumbers(NpyArray array, int count, IReadOnlyList<string>? classes, string mend)
    {
        var numbers = new NumberLabels(array, count, classes);
        int[] codes = array.Read(count, (type, element) => numbers.CodeOf(type, element.Span));
        numbers.ThrowIfAny(mend);
        return classes is null
            ? ClassLabels.FromDictionary(numbers.Names, codes, place: array.Name)
            : ClassLabels.FromDictionary(classes, codes, classes, array.Name);
    }

    public static ClassLabels ReadTexts(NpyArray array, int count, IReadOnlyList<string>? classes)
    {
        var names = new DistinctTexts();
        (int Row, string Text)? first = null;
        int bad = 0;
        int row = 0;
        int[] codes = array.Read(count, (type, element) =>
        {
            string text = type.ToText(element.Span);
            if (IsNoLabel(text))
            {
                first ??= (row, text);
                bad++;
            }

            row++;
            return names.CodeOf(text);
        });
        if (first is { } none)
        {
            throw NpyReader.Problem(
                $"{array.Name}, row {Sentences.Count(none.Row)} (from 0)",
                $"the label is {(none.Text.Length == 0 ? "empty" : $"\"{none.Text}\"")}, "
                + $"no label. {Sentences.Count(bad, "row has", "rows have")} this problem.",
                "Leave these examples out of all arrays: keep = (y != \"\") & (y != \"nan\"); np.save(path, y[keep]); np.save(probs_path, probs[keep]).");
        }

        return OneForEach.IsTrue(names.Count, count)
            ? throw new AuditInputException([OneForEach.Problem(array.Name, names.Count, count, "array")])
            : ClassLabels.FromDictionary([.. names.Texts], codes, classes, array.Name);
    }

    // What astype(str) makes of NaN, and of nothing.
    private static bool IsNoLabel(string text) => string.IsNullOrWhiteSpace(text) || text is "nan" or "NaN" or "<NA>";
}
