namespace LabelNotebooks;

/// <summary>Labels of a sheet that are classes but for a word beside their number, by the rule of the data: "Grad 2" where the class is 2.</summary>
internal sealed class SheetGrades(IEnumerable<string> classes)
{
    private readonly string[] _classes = [.. classes.Order(StringComparer.Ordinal)];
    private readonly List<string> _met = [];

    /// <summary>The class; the label itself where it is none of them, or where its word is another than those above it had.</summary>
    public string ClassOf(string label)
    {
        string meant = LabelSpellings.AsGrades([.. _met, label], _classes)[^1];
        if (meant != label && !_met.Contains(label))
            _met.Add(label);
        return meant;
    }
}
