using LabelNotebooks.Shared;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>Finds what a person probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest edits, if it is near enough to be worth a question.</summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        return NearestText.To(text, candidates);
    }
}
