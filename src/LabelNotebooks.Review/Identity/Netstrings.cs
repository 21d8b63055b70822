using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabelNotebooks.Format;

namespace LabelNotebooks.Identity;

/// <summary>Texts one after the other, each with its length before it, so that no two lists of texts have the same bytes.</summary>
internal sealed class Netstrings : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="head">What is counted, as "ln-ids/1".</param>
    public Netstrings(string head) => _hash.AppendData(Encoding.ASCII.GetBytes(head + "\n"));

    public void Add(string text) => Add(CanonicalJson.Utf8.GetBytes(text));

    public void Add(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
        _hash.AppendData(bytes);
        _hash.AppendData(","u8);
    }

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
