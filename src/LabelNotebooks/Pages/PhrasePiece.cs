using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LabelNotebooks.Features;

namespace LabelNotebooks.Pages;

/// <summary>A piece of a <see cref="Phrase"/>.</summary>
internal readonly partial record struct PhrasePiece(string Text, Stress Stress)
{
    private static readonly Lazy<FrozenSet<string>> Words = new(() => FeatureList.All
        .SelectMany(feature => feature.Commands)
        .SelectMany(command => command.Parameters.Select(parameter => parameter.Name).Append(command.Name))
        .ToFrozenSet(StringComparer.Ordinal));

    /// <param name="most">Characters; of a longer text the start is shown.</param>
    public Html Markup(int most)
    {
        string text = ExampleContent.Shorten(Text, most);
        return Stress switch
        {
            Stress.None => Unbroken(text),
            Stress.Code => Html.Of($"<code>{Unbroken(text)}</code>"),
            Stress.Name => Html.Of($"<code class=\"lnb-name\">{text}</code>"),
            Stress.Strong => Html.Of($"<b>{text}</b>"),
            Stress.Small => Html.Of($"<small>{text}</small>"),
            Stress.Flag => Html.Of($"<span class=\"lnb-flag\">{text}</span>"),
            _ => throw new InvalidOperationException($"There is no such stress: {Stress}."),
        };
    }

    // A browser breaks a line behind a hyphen: what is to be typed stays in one piece.
    private static Html Unbroken(string text)
    {
        var parts = new List<Html>();
        int from = 0;
        foreach (ValueMatch typed in Typed().EnumerateMatches(text))
        {
            string word = text.Substring(typed.Index, typed.Length);
            if (!Words.Value.Contains(word))
                continue;
            parts.Add(Html.Text(text[from..typed.Index]));
            parts.Add(Html.Of($"<span class=\"lnb-o\">{word}</span>"));
            from = typed.Index + typed.Length;
        }

        return from == 0 ? Html.Text(text) : Html.Join([.. parts, Html.Text(text[from..])]);
    }

    [GeneratedRegex(
        @"(?<![\w-])(--[a-z]+(-[a-z]+)*|#!label-[a-z]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Typed();
}
