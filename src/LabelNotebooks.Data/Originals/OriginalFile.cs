using System.Security.Cryptography;
using System.Text;

namespace LabelNotebooks;

/// <summary>What tells whether a file is still the one that was read.</summary>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="IsAscii">True where no byte is above 127.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Written">When it was written last.</param>
internal sealed record OriginalFile(string Digest, bool IsAscii, long Length, DateTime Written)
{
    /// <summary>True where the bytes are the same, which they are where nobody wrote to the file: one row costs no look at all of them.</summary>
    public bool Is(FileStream stream) =>
        (stream.Length == Length && File.GetLastWriteTimeUtc(stream.SafeFileHandle) == Written) || HasBytesOf(stream);

    /// <summary>True where the bytes are the same; reads all of them.</summary>
    public bool HasBytesOf(FileStream stream) => Of(stream).Digest == Digest;

    /// <summary>Reads to the end, and goes back to the start.</summary>
    public static OriginalFile Of(FileStream stream)
    {
        DateTime written = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 16];
        bool isAscii = true;
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            hash.AppendData(block, 0, count);
            isAscii &= Ascii.IsValid(block.AsSpan(0, count));
        }

        stream.Position = 0;
        return new OriginalFile(Convert.ToHexStringLower(hash.GetHashAndReset()), isAscii, stream.Length, written);
    }
}
