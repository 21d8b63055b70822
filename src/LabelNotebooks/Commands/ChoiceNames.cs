using System.Text;

namespace LabelNotebooks.Commands;

/// <summary>Names of an enum as a person types them on a magic line: <c>PruneByClass</c> is <c>prune-by-class</c>.</summary>
internal static class ChoiceNames
{
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Dashed)];

    /// <summary>The name of one value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Dashed(Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"There is no such {typeof(T).Name}."));

    /// <summary>The value behind a name that <see cref="Of{T}()"/> gave.</summary>
    public static T Value<T>(string choice)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Dashed(value.ToString()) == choice);

    public static string Dashed(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
