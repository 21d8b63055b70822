namespace LabelNotebooks;

/// <summary>The order of names with numbers in them: v1.9 before v1.10.</summary>
/// <remarks>Our own, because the platform's order of numbers in texts comes from ICU: it need not be there, and differs by its version.</remarks>
internal sealed class VersionOrder : IComparer<string>
{
    public static VersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            ReadOnlySpan<char> leftPart = Part(left);
            ReadOnlySpan<char> rightPart = Part(right);
            bool areNumbers = char.IsAsciiDigit(leftPart[0]) && char.IsAsciiDigit(rightPart[0]);
            int order = areNumbers ? Numbers(leftPart, rightPart) : leftPart.CompareTo(rightPart, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
                return order;
            left = left[leftPart.Length..];
            right = right[rightPart.Length..];
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    // A number of any length: without zeros before it, the longer is the larger.
    private static int Numbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> text)
    {
        bool isNumber = char.IsAsciiDigit(text[0]);
        int length = 1;
        while (length < text.Length && char.IsAsciiDigit(text[length]) == isNumber)
            length++;
        return text[..length];
    }
}
