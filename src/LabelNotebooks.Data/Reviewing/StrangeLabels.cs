namespace LabelNotebooks;

/// <summary>New labels of a sheet that stand nowhere among the labels of the data, and where: they may be misspelt.</summary>
/// <param name="noun">What a place of the sheet is called: "line".</param>
internal sealed class StrangeLabels(string noun)
{
    private const int MostLabels = 5;

    private readonly SortedDictionary<string, List<string>> _places = new(StringComparer.Ordinal);

    public void Add(string label, string place)
    {
        if (!_places.TryGetValue(label, out List<string>? places))
            _places.Add(label, places = []);
        places.Add(place);
    }

    /// <summary>What is to be said of them; null where there are none.</summary>
    /// <param name="known">The labels of the data.</param>
    public Note? Note(IReadOnlyCollection<string> known)
    {
        if (_places.Count == 0)
            return null;
        string[] labels = [.. known.Order(StringComparer.Ordinal)];
        return new Note(
            NoteKind.Doubted,
            _places.Count,
            $"{Sentences.Count(_places.Count, "new label stands", "new labels stand")} nowhere among the labels of the data: "
            + Sentences.FirstFew([.. _places.Take(MostLabels).Select(label => $"\"{label.Key}\"{Nearest(label.Key, labels)}{Where(label.Value)}")], MostLabels)
            + (_places.Count > MostLabels ? " ..." : ""));
    }

    private string Where(List<string> places) => $" in {noun} {Sentences.FirstFew(places)}";

    private static string Nearest(string label, string[] known) => Sentences.Nearest(label, known) is { } near ? $" (nearest: \"{near}\")" : "";
}
