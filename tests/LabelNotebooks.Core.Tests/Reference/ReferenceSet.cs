using System.Text.Json;

namespace LabelNotebooks.Core.Tests.Reference;

/// <summary>One set of labels and probabilities with the answers of cleanlab 2.9.0.</summary>
internal sealed class ReferenceSet
{
    /// <summary>Copied into the repository: always compared.</summary>
    public static readonly string[] Shipped = ["s2", "sample_f4"];

    /// <summary>Only in the shared folder.</summary>
    public static readonly string[] Shared = ["s1", "k40", "le-mnist", "le-imdb"];

    private readonly string _expected;

    private ReferenceSet(string name, string input, string expected)
    {
        Name = name;
        _expected = expected;
        NpyArray labels = NpyArray.Read(Path.Combine(input, "labels.npy"));
        NpyArray probabilities = NpyArray.Read(Path.Combine(input, "pred_probs.npy"));
        int classCount = probabilities.Shape[1];
        Labels = ClassLabels.FromCodes([.. labels.Integers().Select(code => (int)code)], classCount);
        Probabilities = probabilities.Type == "<f4"
            ? PredictedProbabilities.FromRows(probabilities.Singles(), classCount)
            : PredictedProbabilities.FromRows(probabilities.Doubles(), classCount);
    }

    public string Name { get; }

    public ClassLabels Labels { get; }

    public PredictedProbabilities Probabilities { get; }

    /// <summary>How near a figure must come: the reference's own precision.</summary>
    public double Tolerance => Probabilities.Precision == "float32" ? 1e-6 : 1e-9;

    public static ReferenceSet Load(string name)
    {
        if (Shipped.Contains(name))
        {
            string folder = RepositoryRoot.Combine("tests", "reference", name);
            return new ReferenceSet(name, folder, Path.Combine(folder, "expected"));
        }

        string input = name.StartsWith("le-", StringComparison.Ordinal) ? SharedFolder.Combine("data", name) : SharedFolder.Combine("reference", name);
        return new ReferenceSet(name, input, SharedFolder.Combine("reference", name, "expected"));
    }

    public bool Has(string file) => File.Exists(Path.Combine(_expected, file));

    public NpyArray Array(string name) => NpyArray.Read(Path.Combine(_expected, name + ".npy"));

    public JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_expected, name + ".json"))).RootElement;

    public IEnumerable<string> Names(string prefix) => Directory.GetFiles(_expected, prefix + "*.npy")
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .Order(StringComparer.Ordinal);

    /// <summary>
    /// True where cleanlab's answer depends on an unstable sort: the rows that the reference marks, and for cuts other than the default
    /// the rows that are equal to the last number while some of them are flagged and some are not.
    /// </summary>
    public bool[] Ambiguous(FilterBy filter, string mask)
    {
        string suffix = mask.Contains("__", StringComparison.Ordinal) ? mask[mask.IndexOf("__", StringComparison.Ordinal)..] : "";
        string[] rules = filter switch
        {
            FilterBy.PruneByNoiseRate => ["prune_by_noise_rate"],
            FilterBy.PruneByClass => ["prune_by_class"],
            FilterBy.Both => ["prune_by_noise_rate", "prune_by_class"],
            _ => [],
        };
        var ambiguous = new bool[Labels.Count];
        foreach (string rule in rules)
        {
            bool[] marked = Array("ambiguous_" + rule).Booleans();
            for (int i = 0; i < marked.Length; i++) ambiguous[i] |= marked[i];
            if (suffix.Length == 0 || !Has($"mask_{rule}{suffix}.npy")) continue;
            bool[] flags = Array($"mask_{rule}{suffix}").Booleans();
            foreach (int[] equal in EqualRows().Where(rows => rows.Any(i => flags[i]) && !rows.All(i => flags[i])))
            {
                foreach (int i in equal) ambiguous[i] = true;
            }
        }

        return ambiguous;
    }

    private IEnumerable<int[]> EqualRows() => Enumerable.Range(0, Labels.Count)
        .GroupBy(i => (Labels[i], RowText(i)))
        .Select(group => group.ToArray())
        .Where(rows => rows.Length > 1);

    private string RowText(int index) => Probabilities switch
    {
        PredictedProbabilities<float> single => string.Join(' ', single.Rows(index, 1, new float[Labels.ClassCount]).ToArray()),
        PredictedProbabilities<double> twice => string.Join(' ', twice.Rows(index, 1, new double[Labels.ClassCount]).ToArray()),
        _ => throw new NotSupportedException(),
    };
}
