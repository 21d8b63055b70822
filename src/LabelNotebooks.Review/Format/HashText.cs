using System.Security.Cryptography;

namespace LabelNotebooks.Format;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits, of the bytes that a text has in UTF-8.</summary>
internal static class HashText
{
    public const int Length = 64;

    public static string None { get; } = new('0', Length);

    public static string Of(string text) => Of(CanonicalJson.Utf8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
