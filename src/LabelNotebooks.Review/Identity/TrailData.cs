using System.Security.Cryptography;
using LabelNotebooks.Format;
using LabelNotebooks.Identity;
using LabelNotebooks.Shared;

namespace LabelNotebooks;

/// <summary>
/// A data set as a trail knows it: N examples, each with an id and a label in the file's own spelling. Its digests do not depend on the order of the rows.
/// Immutable.
/// </summary>
public sealed class TrailData
{
    private readonly Lazy<Dictionary<string, int>> _rows;
    private readonly Lazy<int[]> _order;
    private readonly Lazy<Dictionary<string, string>> _spellings;

    private TrailData(string source, string column, IReadOnlyList<string> ids, IReadOnlyList<string> labels, LabelMeanings meanings)
    {
        Source = source;
        Column = column;
        Ids = ids;
        Labels = labels;
        Meanings = meanings;
        _spellings = new Lazy<Dictionary<string, string>>(() => labels
            .GroupBy(meanings.ClassOf, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.CountBy(label => label, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).First().Key,
                StringComparer.Ordinal));
        _rows = new Lazy<Dictionary<string, int>>(() =>
            ids.Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row, StringComparer.Ordinal));
        _order = new Lazy<int[]>(() => Sorted(ids));
    }

    /// <summary>Where it comes from, as a person knows it.</summary>
    public string Source { get; }

    /// <summary>The column of the ids; empty where rows are known by what they hold.</summary>
    public string Column { get; }

    /// <summary>(N), distinct.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>(N), in the file's own spelling; "" where an example has none.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>SHA-256 over the ids, 64 hexadecimal digits. O(N log N).</summary>
    public string IdsDigest
    {
        get
        {
            using var digest = new Netstrings("ln-ids/1");
            foreach (int row in _order.Value)
                digest.Add(Ids[row]);
            return digest.Digest();
        }
    }

    /// <summary>SHA-256 over the ids with their labels. O(N log N).</summary>
    public string LabelsDigest => LabelsDigestWith(row => Labels[row]);

    /// <summary>Which class each spelling of a label means.</summary>
    public LabelMeanings Meanings { get; }

    /// <summary>The classes in their order.</summary>
    public IReadOnlyList<string> Classes => Meanings.Classes;

    /// <summary>
    /// Ids, and spellings of labels, that a person cannot tell from another one: they differ only in how their letters are composed. A trail takes them for
    /// two, as the file does. O(N).
    /// </summary>
    public IReadOnlyList<string> LookAlikes => [.. Alike(Ids), .. Alike(Labels.Distinct(StringComparer.Ordinal))];

    /// <summary>The spelling in which a class is met most often in the file; where it is never met, its name.</summary>
    public string SpellingOf(string @class) => _spellings.Value.GetValueOrDefault(@class, @class);

    /// <summary>A data set, checked.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="column">The column of the ids; empty where there is none.</param>
    /// <param name="ids">(N), distinct and not empty.</param>
    /// <param name="labels">(N); "" where there is none.</param>
    /// <param name="meanings">Which class each spelling means; null where each is a class of its own.</param>
    /// <exception cref="AuditInputException">Ids are empty or stand twice: all of them at once.</exception>
    public static TrailData Of(
        string source,
        string column,
        IReadOnlyList<string> ids,
        IReadOnlyList<string> labels,
        LabelMeanings? meanings = null)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(labels);
        if (ids.Count != labels.Count)
            throw new ArgumentException($"There are {ids.Count} ids and {labels.Count} labels.", nameof(labels));
        List<InputProblem> problems = [];
        int empty = ids.Count(id => id.Length == 0);
        if (empty > 0)
        {
            problems.Add(new InputProblem(
                source,
                $"{Sentences.Count(empty, "row has", "rows have")} no id in column \"{column}\".",
                "Fill them in, name another column of ids, or let rows be known by what they hold."));
        }

        string[] repeated = [.. ids.Where(id => id.Length > 0)
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)];
        if (repeated.Length > 0)
        {
            problems.Add(new InputProblem(
                source,
                $"{Sentences.Count(repeated.Length, "id stands", "ids stand")} on more than one row: {Sentences.FirstFew(repeated)}.",
                "Give each example an id of its own, or name another column of ids."));
        }

        return problems.Count > 0
            ? throw new AuditInputException(problems)
            : new TrailData(source, column, ids, labels, meanings ?? LabelMeanings.Plain(labels));
    }

    /// <summary>The data set of a text file, in the file's own spelling.</summary>
    /// <param name="table">The file.</param>
    /// <param name="source">What people call it.</param>
    /// <param name="label">The column of the labels.</param>
    /// <param name="id">The column of the ids; null to know rows by what they hold.</param>
    /// <param name="meanings">Which class each spelling means; null where each is a class of its own.</param>
    /// <exception cref="AuditInputException">Ids are empty or stand twice.</exception>
    public static TrailData Of(OriginalTable table, string source, string label, string? id, LabelMeanings? meanings = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(source, id ?? "", table.Ids ?? RowIds.Of(table.Columns, label, table.RowCount, table.FieldsOf), table.Labels, meanings);
    }

    /// <summary>The row of an example; -1 if there is none of this id.</summary>
    public int RowOf(string id) => _rows.Value.GetValueOrDefault(id, -1);

    /// <summary>The same examples under pseudonyms: nobody can tell from one whose id it is, without the key.</summary>
    internal TrailData Pseudonymous(byte[] key) => new(Source, Column, [.. Ids.Select(id => PseudonymOf(key, id))], Labels, Meanings);

    private static IEnumerable<string> Alike(IEnumerable<string> texts) => texts
        .Where(text => !System.Text.Ascii.IsValid(text))
        .GroupBy(UnicodeForms.Composed, StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => group.Key);

    /// <summary>The first examples.</summary>
    internal TrailData Take(int count) => new(Source, Column, [.. Ids.Take(count)], [.. Labels.Take(count)], Meanings);

    internal const string PseudonymMark = "p:";

    internal static string PseudonymOf(byte[] key, string id) =>
        PseudonymMark + Convert.ToHexStringLower(HMACSHA256.HashData(key, CanonicalJson.Utf8.GetBytes(id)))[..32];

    internal string LabelsDigestWith(Func<int, string> labelOf)
    {
        using var digest = new Netstrings("ln-labels/1");
        foreach (int row in _order.Value)
        {
            digest.Add(Ids[row]);
            digest.Add(labelOf(row));
        }

        return digest.Digest();
    }

    // The order of the bytes in UTF-8, which is not that of the characters in memory above U+FFFF.
    private static int[] Sorted(IReadOnlyList<string> ids)
    {
        byte[][] bytes = [.. ids.Select(CanonicalJson.Utf8.GetBytes)];
        int[] order = [.. Enumerable.Range(0, ids.Count)];
        Array.Sort(order, (left, right) => bytes[left].AsSpan().SequenceCompareTo(bytes[right]));
        return order;
    }
}
