using System.Text.Json;
using LabelNotebooks.Core.Tests.Reference;

namespace LabelNotebooks.Core.Tests.Consensus;

/// <summary>CROWDLAB beside cleanlab 2.9.0. Rows that tie in the vote are left out: cleanlab settles them at random.</summary>
public sealed class CrowdlabReferenceTests
{
    [SharedTheory]
    [InlineData("s1")]
    [InlineData("s2")]
    [InlineData("sample_f4")]
    [InlineData("k40")]
    public void Majority_and_quality_are_cleanlabs(string name)
    {
        string folder = SharedFolder.Combine("reference", name);
        string expected = Path.Combine(folder, "expected");
        string[][] rows = [.. File.ReadLines(Path.Combine(folder, "multi.csv")).Skip(1).Select(line => line.Split(','))];
        NpyArray probabilities = NpyArray.Read(Path.Combine(folder, "pred_probs.npy"));
        int k = probabilities.Shape[1];
        double[] model = probabilities.Type == "<f4" ? [.. probabilities.Singles().Select(value => (double)value)] : probabilities.Doubles();
        string[] classes = [.. Enumerable.Range(0, k).Select(c => $"{c}")];
        string[] examples = [.. Enumerable.Range(0, probabilities.Shape[0]).Select(example => $"{example}")];
        string[] annotators = [.. rows.Select(row => row[1]).Distinct().Order(StringComparer.Ordinal)];
        Annotations annotations = Annotations.FromCodes(
            [.. rows.Select(row => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture))],
            [.. rows.Select(row => Array.IndexOf(annotators, row[1]))],
            [.. rows.Select(row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))],
            examples,
            annotators,
            new() { Classes = classes });
        Assert.Equal(examples.Length, annotations.Examples.Length);
        bool[] isTied = new bool[examples.Length];
        foreach (int example in LabelNotebooks.Consensus.Of(annotations, new() { Method = ConsensusMethod.Majority }).Tied)
            isTied[example] = true;

        // float32 probabilities were averaged in float32 there.
        double precision = probabilities.Type == "<f4" ? 1e-6 : 1e-9;
        long[] majority = NpyArray.Read(Path.Combine(expected, "multi_majority_vote_no_model.npy")).Integers();
        ConsensusLabels vote = LabelNotebooks.Consensus.Of(annotations, new() { Method = ConsensusMethod.Majority });
        Assert.All(Enumerable.Range(0, majority.Length).Where(example => !isTied[example]), example => Assert.Equal(majority[example], vote.Labels[example]));

        Compare(expected, "multi_majority_vote_crowdlab", Crowdlab.Fit(annotations, [model], isBest: false), annotations, isTied, precision);
        Compare(expected, "multi_best_quality_crowdlab", Crowdlab.Fit(annotations, [model]), annotations, isTied, precision);
    }

    private static void Compare(string folder, string family, ConsensusFit fit, Annotations annotations, bool[] isTied, double precision)
    {
        long[] consensus = NpyArray.Read(Path.Combine(folder, family + "_consensus.npy")).Integers();
        double[] quality = NpyArray.Read(Path.Combine(folder, family + "_quality.npy")).Doubles();
        JsonElement json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, family + ".json"))).RootElement;
        int k = annotations.Classes.Length;
        // Ties of the vote that cleanlab's chance settled otherwise move every weight a little.
        int differing = Enumerable.Range(0, consensus.Length).Count(example => isTied[example] && consensus[example] != fit.Chosen![example]);
        double tolerance = differing == 0 ? precision : 0.02 * differing;
        Assert.Equal(json.GetProperty("model_weight").GetDouble(), fit.ModelWeights[0], tolerance);
        double[] weights = [.. json.GetProperty("annotator_weight").EnumerateArray().Select(weight => weight.GetDouble())];
        for (int annotator = 0; annotator < weights.Length; annotator++)
            Assert.Equal(weights[annotator], fit.AnnotatorWeights[annotator], tolerance);
        for (int example = 0; example < consensus.Length; example++)
        {
            if (isTied[example])
                continue;
            Assert.Equal(consensus[example], fit.Chosen![example]);
            Assert.Equal(quality[example], fit.Posterior[(example * k) + fit.Chosen[example]], tolerance);
        }

        JsonElement stats = json.GetProperty("annotator_stats");
        string[] names = [.. stats.GetProperty("index").EnumerateArray().Select(name => name.GetString()!)];
        double[][] rows = [.. stats.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray())];
        for (int row = 0; row < names.Length; row++)
            Assert.Equal(rows[row][0], fit.Skills[annotations.Annotators.IndexOf(names[row])], tolerance);
    }
}
