using System.Security.Cryptography;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Trails;

/// <summary>Keeps from which state of the labels a model learned, so that years later the labels behind it can be named.</summary>
internal static class ModelLearned
{
    public static string Keep(CommandCall call, Trail trail, string model)
    {
        (LabelIssueReport report, TrailSource source) = Find(call, trail);
        DataMatch match = TrailDoor.Match(trail, source);
        PredictedProbabilities probabilities = report.Context.ProbabilitiesFor("the model cannot be told from another one");
        TrailEntry entry = trail.Model(new ModelEntry
        {
            Digest = DigestOf(probabilities),
            At = match.Number,
            Labels = trail.Known(source.Data).LabelsDigest,
            Name = model,
            Options = $"probabilities {report.Context.ProbabilityOrigin}",
            Tool = $"LabelNotebooks {typeof(ModelLearned).Assembly.GetName().Version!.ToString(3)}",
        });
        return $"Model {model} learned from the labels at entry {match.Number}: entry {entry.Number}.";
    }

    private static (LabelIssueReport Report, TrailSource Source) Find(CommandCall call, Trail trail)
    {
        foreach (string name in call.Host.VariableNames.Reverse())
        {
            if (call.Host.TryGetVariable(name, out object? value) && value is IAudited { Findings: { Context.Data.Path: { } path } report })
                return (report, TrailSource.OfFile(path, trail, report.Context.Data));
        }

        throw new AuditInputException(
            TrailCommand.Name,
            "no audit is there whose model could be meant.",
            "Audit the data first: #!label-errors FILE.");
    }

    // SHA-256 over N, K and the probabilities row by row, each as a double in little-endian.
    private static string DigestOf(PredictedProbabilities probabilities)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes($"ln-probabilities/1 {probabilities.RowCount} {probabilities.ClassCount}\n"));
        byte[] bytes = new byte[8 * probabilities.ClassCount];
        for (int row = 0; row < probabilities.RowCount; row++)
        {
            double[] values = probabilities.RowAsDouble(row);
            for (int at = 0; at < values.Length; at++)
                System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * at), values[at]);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
