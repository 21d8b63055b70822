using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What people write for a decision and for its cause: capitals, blanks and underscores do not matter.</summary>
internal static class DecisionWords
{
    public const string Keep = "keep";
    public const string Change = "change";
    public const string Mend = "Write keep, change, ambiguous, out-of-scope or escalate; right and wrong will do, in your language too: ja or nein.";
    public const string MendOfNumber = "1 may mean right, or that there is an error: write keep or change; right and wrong will do.";
    public const string MendOfCause = "Write unclear-guideline, slip, ambiguous, rule-changed or other, or leave the cell empty.";

    private static readonly ImmutableArray<string> Decisions = [Keep, Change, "ambiguous", "out-of-scope", "escalate"];
    private static readonly ImmutableArray<string> Causes = ["unclear-guideline", "slip", "ambiguous", "rule-changed", "other"];
    private static readonly FrozenDictionary<string, string> ByPlainDecision = ByPlain(
    [
        .. Decisions.Select(word => (word, word)),
        ("confirm", Keep), ("behalten", Keep), ("best\u00E4tigt", Keep), ("garder", Keep), ("mantener", Keep), ("mantenere", Keep),
        ("\u00E4ndern", Change), ("changer", Change), ("modifier", Change), ("cambiar", Change), ("cambiare", Change),
        ("mehrdeutig", "ambiguous"), ("unklar", "ambiguous"), ("ambigu", "ambiguous"), ("ambiguo", "ambiguous"),
        ("geh\u00F6rt nicht dazu", "out-of-scope"), ("hors sujet", "out-of-scope"), ("fuera de alcance", "out-of-scope"),
        ("weitergeben", "escalate"), ("weitergegeben", "escalate"), ("transmettre", "escalate"), ("escalar", "escalate"),
    ]);
    private static readonly FrozenDictionary<string, string> ByPlainCause = ByPlain(
    [
        .. Causes.Select(word => (word, word)),
        ("unklare Anleitung", "unclear-guideline"), ("unklare Richtlinie", "unclear-guideline"), ("Anleitung unklar", "unclear-guideline"),
        ("consigne peu claire", "unclear-guideline"), ("gu\u00EDa poco clara", "unclear-guideline"),
        ("Versehen", "slip"), ("Fl\u00FCchtigkeit", "slip"), ("Tippfehler", "slip"), ("erreur", "slip"), ("inattention", "slip"), ("descuido", "slip"),
        ("svista", "slip"), ("typo", "slip"), ("mistake", "slip"),
        ("mehrdeutig", "ambiguous"), ("nicht eindeutig", "ambiguous"), ("ambigu", "ambiguous"), ("ambiguo", "ambiguous"),
        ("Regel ge\u00E4ndert", "rule-changed"), ("neue Regel", "rule-changed"), ("r\u00E8gle chang\u00E9e", "rule-changed"),
        ("regla cambiada", "rule-changed"),
        ("anderes", "other"), ("sonstiges", "other"), ("autre", "other"), ("otro", "other"), ("altro", "other"),
    ]);

    /// <summary>The decision that a word means; null where it is none. Verdicts are decisions too: what is right is kept, what is wrong changes.</summary>
    public static string? Of(string said) => ByPlainDecision.GetValueOrDefault(PlainName.Of(said)) ?? Verdicts.IsWrong(said) switch
    {
        true => Change,
        false => Keep,
        null => null,
    };

    /// <summary>True where the word is the decision itself, however it is spelled.</summary>
    public static bool IsItself(string said, string decision) => PlainName.Of(said) == PlainName.Of(decision);

    /// <summary>The cause that a word means; null where it is none.</summary>
    public static string? CauseOf(string said) => ByPlainCause.GetValueOrDefault(PlainName.Of(said));

    /// <summary>The decision that a mistyped word most likely means, as the end of a sentence; empty where none is near.</summary>
    public static string NearestTo(string said) => Near(said, Decisions);

    /// <summary>The same of causes.</summary>
    public static string NearestCauseTo(string said) => Near(said, Causes);

    private static string Near(string said, ImmutableArray<string> words) =>
        Sentences.Nearest(said.ToLowerInvariant(), words) is { } nearest ? $"; nearest: \"{nearest}\"" : "";

    private static FrozenDictionary<string, string> ByPlain(IEnumerable<(string Said, string Meaning)> words) =>
        words.ToFrozenDictionary(word => PlainName.Of(word.Said), word => word.Meaning, StringComparer.Ordinal);
}
