using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LabelNotebooks.Commands;

/// <summary>By what a trail tells the predictions of one model from those of another.</summary>
internal static class PredictionDigest
{
    /// <summary>SHA-256 over N, K and the probabilities row by row, each as a double in little-endian. O(N K).</summary>
    public static string Of(PredictedProbabilities probabilities)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes($"ln-probabilities/1 {probabilities.RowCount} {probabilities.ClassCount}\n"));
        byte[] bytes = new byte[8 * probabilities.ClassCount];
        for (int row = 0; row < probabilities.RowCount; row++)
        {
            double[] values = probabilities.RowAsDouble(row);
            for (int at = 0; at < values.Length; at++)
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * at), values[at]);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
