using System.Security.Cryptography;
using System.Text;

namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>Signs messages, and knows those that were signed by who holds the key. HMAC-SHA256 over the four JSON parts.</summary>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public byte[] Sign(IReadOnlyList<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (byte[] part in parts)
            hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Takes as long for a signature that is wrong in its first letter as for one that is wrong in its last.</summary>
    public bool IsValid(byte[] signature, IReadOnlyList<byte[]> parts) => CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
