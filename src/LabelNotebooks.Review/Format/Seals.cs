using System.Security.Cryptography;

namespace LabelNotebooks.Format;

/// <summary>
/// A seal stands in the chain for a name or a text that may have to be erased: HMAC-SHA-256 with a salt of its own, so that without the salt nobody can
/// confirm a guess, and with it nobody can put another text in its place.
/// </summary>
internal static class Seals
{
    public const int SaltLength = 32;

    public const string Person = "person";
    public const string Reason = "reason";
    public const string Comment = "comment";
    public const string Pseudonyms = "pseudonyms";

    public static string Of(string kind, byte[] salt, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, CanonicalJson.Utf8.GetBytes($"ln-trail/1/{kind}/{value}")));

    /// <summary>32 bytes from the operating system: a seeded generator would let a guess be tried.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);
}
