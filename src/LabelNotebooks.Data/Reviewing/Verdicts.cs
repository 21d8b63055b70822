using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>
/// What people write for right and wrong, in the usual languages of Europe; a spreadsheet turns some of it into TRUE and FALSE of its own language.
/// </summary>
internal static class Verdicts
{
    private static readonly FrozenSet<string> Right = Words(
        "right", "yes", "y", "true", "correct", "ok", "keep", "richtig", "ja", "j", "wahr", "korrekt", "stimmt", "vrai", "juste", "oui", "correcte", "exact",
        "correcto", "correcta", "si", "cierto", "verdadero", "giusto", "vero", "corretto", "certo", "sim", "correto", "verdadeiro", "goed", "juist", "waar",
        "rigtig", "riktig", "ratt", "sant", "sand", "oikein", "kylla", "tosi", "dobrze", "tak", "prawda", "spravne", "ano", "helyes", "igen", "corect", "da");

    private static readonly FrozenSet<string> Wrong = Words(
        "wrong", "no", "n", "false", "incorrect", "error", "falsch", "nein", "inkorrekt", "faux", "fausse", "non", "incorrecte", "incorrecto", "incorrecta",
        "falso",
        "sbagliato", "errato", "nao", "errado", "incorreto", "fout", "nee", "onjuist", "onwaar", "forkert", "feil", "fel", "nej", "nei", "usant", "vaarin",
        "ei",
        "epatosi", "zle", "nie", "falsz", "spatne", "ne", "hibas", "nem", "gresit", "nu");

    /// <summary>True for wrong, false for right, null for what is neither.</summary>
    public static bool? IsWrong(string said)
    {
        string plain = Plain(said);
        return Right.Contains(plain) ? false : Wrong.Contains(plain) ? true : null;
    }

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    // Small letters without accents: "Sí" as "si", "RÄTT" as "ratt".
    private static string Plain(string text) => PlainName.WithoutAccents(text.Trim().TrimEnd('.', '!')).ToLowerInvariant();
}
