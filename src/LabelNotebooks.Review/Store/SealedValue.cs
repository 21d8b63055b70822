namespace LabelNotebooks.Store;

/// <summary>What a seal stands for.</summary>
internal sealed record SealedValue(string Hash, string Kind, byte[] Salt, string Value)
{
    /// <summary>True if it is what was sealed. A kind with other signs than letters could be told from no other kind with a longer value.</summary>
    public bool Holds => Kind.All(char.IsAsciiLetterLower) && Salt.Length == Format.Seals.SaltLength && Format.Seals.Of(Kind, Salt, Value) == Hash;
}
