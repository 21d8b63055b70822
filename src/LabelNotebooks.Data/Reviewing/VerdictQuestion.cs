namespace LabelNotebooks;

/// <summary>
/// Whether a column says right and wrong, or holds the right classes themselves: where its words are both, who filled it in has to say.
/// </summary>
/// <param name="classes">The classes of the data.</param>
internal sealed class VerdictQuestion(IEnumerable<string> classes)
{
    // The words that a sheet asks for.
    private static readonly string[] Own = ["right", "wrong", DecisionWords.Confirm, .. DecisionWords.All];

    private readonly HashSet<string> _classes = new(classes, StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private int _right;
    private int _agreeing;
    private bool _hasOther;
    private bool _isNoClass;

    public bool IsClass(string said) => _classes.Contains(said);

    /// <param name="said">The word.</param>
    /// <param name="decision">What it means as a verdict.</param>
    /// <param name="given">The label that was asked about; null where nobody knows.</param>
    /// <param name="to">The new label beside it; null for none.</param>
    public void Add(string said, string decision, string? given, string? to)
    {
        if (!IsClass(said))
        {
            _hasOther = true;
            return;
        }

        _words[said] = _words.GetValueOrDefault(said) + 1;
        _right += decision == DecisionWords.Keep ? 1 : 0;
        _agreeing += said.Equals(given, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        // Who writes the right class beside another one did not mean a class by it.
        _isNoClass |= to is not null && !said.Equals(to, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What to ask; null where the words can be read in one way alone.</summary>
    public InputProblem? Problem(string place)
    {
        if (_words.Count == 0 || _isNoClass || (_hasOther && _words.Keys.All(word => Own.Contains(word, StringComparer.OrdinalIgnoreCase))))
            return null;
        int all = _words.Values.Sum();
        string are = _words.Count == 1 ? "is a class" : "are classes";
        string words = string.Join(", ", _words.Select(word => $"\"{word.Key}\" ({Sentences.Count(word.Value)})"));
        string[] plain = Own[..2].Any(_classes.Contains) ? [DecisionWords.Keep, DecisionWords.Change] : Own[..2];
        return new InputProblem(
            place,
            $"{words} {are} of the data and may be meant in two ways: as verdicts, "
            + $"{Given(_right, all)}; as the right classes, {Given(_agreeing, all)}.",
            $"If they are verdicts, write \"right?\" over the column instead of its name, or write {plain[0]} and {plain[1]} into it; "
            + "if they are the right classes, move them into the column new_label and leave this one empty.");
    }

    private static string Given(int right, int all) =>
        $"{Sentences.Count(right)} given {(right == 1 ? "label is" : "labels are")} right and {Sentences.Count(all - right)} not";
}
