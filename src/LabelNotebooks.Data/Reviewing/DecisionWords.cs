using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// The words for what a person decided of a label: in sheets, on command lines and in trails. People may write others for them in a sheet, and capitals, blanks
/// and underscores do not matter there.
/// </summary>
public static class DecisionWords
{
    /// <summary>The label is right.</summary>
    public const string Keep = "keep";

    /// <summary>The label is wrong, and another one is right.</summary>
    public const string Change = "change";

    /// <summary>Two classes fit.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>No class fits.</summary>
    public const string OutOfScope = "out-of-scope";

    /// <summary>Somebody else has to decide.</summary>
    public const string Escalate = "escalate";

    /// <summary>Another word for <see cref="Keep"/>.</summary>
    public const string Confirm = "confirm";

    internal const string Mend = "Write keep, change, ambiguous, out-of-scope or escalate; right and wrong will do, in your language too: ja or nein.";
    internal const string MendOfNumber = "1 may mean right, or that there is an error: write keep or change; right and wrong will do.";
    internal const string MendOfCause = "Write unclear-guideline, slip, ambiguous, rule-changed or other, or leave the cell empty.";

    private static readonly ImmutableArray<string> Causes = ["unclear-guideline", "slip", "ambiguous", "rule-changed", "other"];
    private static readonly FrozenDictionary<string, string> ByPlainDecision = ByPlain(
    [
        .. All.Select(word => (word, word)),
        (Confirm, Keep), ("behalten", Keep), ("best\u00E4tigt", Keep), ("garder", Keep), ("mantener", Keep), ("mantenere", Keep),
        ("\u00E4ndern", Change), ("changer", Change), ("modifier", Change), ("cambiar", Change), ("cambiare", Change),
        ("mehrdeutig", Ambiguous), ("unklar", Ambiguous), ("ambigu", Ambiguous), ("ambiguo", Ambiguous),
        ("geh\u00F6rt nicht dazu", OutOfScope), ("hors sujet", OutOfScope), ("fuera de alcance", OutOfScope),
        ("weitergeben", Escalate), ("weitergegeben", Escalate), ("transmettre", Escalate), ("escalar", Escalate),
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

    /// <summary>All of them but the other word for one.</summary>
    public static ImmutableArray<string> All => [Keep, Change, Ambiguous, OutOfScope, Escalate];

    /// <summary>The decision that a word means; null where it is none. Verdicts are decisions too: what is right is kept, what is wrong changes.</summary>
    /// <param name="said">The word.</param>
    /// <param name="asksRight">True where the heading asks whether the label is right, so that 1 is yes.</param>
    internal static string? Of(string said, bool asksRight = false) => ByPlainDecision.GetValueOrDefault(PlainName.Of(said))
        ?? Verdicts.IsWrong(said, asksRight) switch
        {
            true => Change,
            false => Keep,
            null => null,
        };

    /// <summary>True where the word is the decision itself, however it is spelled.</summary>
    internal static bool IsItself(string said, string decision) => PlainName.Of(said) == PlainName.Of(decision);

    /// <summary>The cause that a word means; null where it is none.</summary>
    internal static string? CauseOf(string said) => ByPlainCause.GetValueOrDefault(PlainName.Of(said));

    /// <summary>The decision that a mistyped word most likely means, as the end of a sentence; empty where none is near.</summary>
    internal static string NearestTo(string said) => Near(said, All);

    /// <summary>The same where right or wrong is asked for.</summary>
    internal static string NearestVerdictTo(string said) => Near(said, ["right", "wrong", .. All]);

    /// <summary>The same of causes.</summary>
    internal static string NearestCauseTo(string said) => Near(said, Causes);

    private static string Near(string said, ImmutableArray<string> words) =>
        Sentences.Nearest(said.ToLowerInvariant(), words) is { } nearest ? $"; nearest: \"{nearest}\"" : "";

    private static FrozenDictionary<string, string> ByPlain(IEnumerable<(string Said, string Meaning)> words) =>
        words.ToFrozenDictionary(word => PlainName.Of(word.Said), word => word.Meaning, StringComparer.Ordinal);
}
