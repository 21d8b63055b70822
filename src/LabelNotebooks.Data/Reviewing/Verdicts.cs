using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>
/// What people write for right and wrong, in the usual languages of Europe; a spreadsheet turns some of it into TRUE and FALSE of its own language. Words that
/// mean right in one language and wrong in another are none: "v" is vrai and väärin, "w" is wrong and wahr.
/// </summary>
internal static class Verdicts
{
    /// <summary>What to write instead of what is no verdict.</summary>
    public const string Mend = "Write right or wrong, or the same in your language: ja or nein, vrai or faux. Where you are not sure, leave "
        + "the cell empty, or write ambiguous.";

    /// <summary>Whether 1 is right nobody can tell from the sheet.</summary>
    public const string MendOfNumber = "1 may mean right, or that there is an error: write right or wrong, or name the column \"right?\", so that 1 is yes.";

    private static readonly FrozenSet<string> Right = Words(
        // English, German
        "right", "yes", "y", "true", "t", "correct", "ok", "keep", "r", "richtig", "ja", "j", "wahr", "korrekt", "stimmt", "zutreffend", "trifft zu",
        // French, Spanish, Italian, Portuguese, Romanian
        "vrai", "juste", "oui", "correcte", "exact", "exacte", "correcto", "correcta", "si", "cierto", "verdadero", "giusto", "vero", "corretto", "esatto",
        "certo", "sim", "correto", "correta", "verdadeiro", "corect", "da", "adevarat",
        // Dutch, Danish, Norwegian, Swedish, Finnish
        "goed", "juist", "waar", "klopt", "rigtig", "rigtigt", "riktig", "riktigt", "ratt", "sant", "sand", "sandt", "oikein", "kylla", "tosi",
        // Polish, Czech, Slovak, Hungarian, Croatian, Turkish
        "dobrze", "tak", "prawda", "poprawnie", "poprawne", "poprawny", "poprawna", "spravne", "ano", "pravda", "helyes", "igen", "igaz", "tocno", "ispravno",
        "evet", "dogru",
        // Greek, Russian, Ukrainian, Bulgarian
        "\u03BD\u03B1\u03B9", "\u03C3\u03C9\u03C3\u03C4\u03BF", "\u0434\u0430", "\u0432\u0435\u0440\u043D\u043E",
        "\u043F\u0440\u0430\u0432\u0438\u043B\u044C\u043D\u043E", "\u0442\u0430\u043A");

    private static readonly FrozenSet<string> Wrong = Words(
        "wrong", "no", "n", "false", "f", "incorrect", "error", "not right", "not correct", "falsch", "nein", "inkorrekt", "unrichtig", "stimmt nicht",
        "nicht richtig", "nicht korrekt", "trifft nicht zu",
        "faux", "fausse", "non", "incorrecte", "inexact", "pas correct", "incorrecto", "incorrecta", "falso", "sbagliato", "errato", "scorretto", "nao",
        "errado", "errada", "incorreto", "incorreta", "gresit", "incorect", "nu", "fals",
        "fout", "nee", "onjuist", "onwaar", "niet juist", "niet goed", "klopt niet", "forkert", "feil", "fel", "felaktig", "felaktigt", "nej", "nei", "usant",
        "usand", "usandt", "falsk", "falskt", "vaarin", "ei", "epatosi",
        "zle", "nie", "falsz", "blednie", "bledne", "bledny", "bledna", "niepoprawnie", "niepoprawne", "nieprawda", "spatne", "nespravne", "nepravda", "ne",
        "hibas", "helytelen", "hamis", "nem", "netocno", "pogresno", "hayir", "yanlis",
        "\u03BF\u03C7\u03B9", "\u03BB\u03B1\u03B8\u03BF\u03C2", "\u043D\u0435\u0442", "\u043D\u0435\u0432\u0435\u0440\u043D\u043E",
        "\u043D\u0435\u043F\u0440\u0430\u0432\u0438\u043B\u044C\u043D\u043E", "\u043D\u0456");

    /// <summary>True for wrong, false for right, null for what is neither.</summary>
    /// <param name="said">What a person wrote.</param>
    /// <param name="asksRight">True where the heading asks whether the label is right, so that 1 is yes.</param>
    public static bool? IsWrong(string said, bool asksRight = false)
    {
        string plain = Plain(said);
        return asksRight && IsNumber(plain) ? plain == "0" : Right.Contains(plain) ? false : Wrong.Contains(plain) ? true : null;
    }

    /// <summary>True for 1 and 0, which are an answer to a question alone.</summary>
    public static bool IsNumber(string said) => said.Trim() is "0" or "1";

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    // Small letters without accents: "Sí" as "si", "RÄTT" as "ratt". The i without a dot is a letter of its own in Unicode.
    private static string Plain(string text)
    {
        string letters = PlainName.WithoutAccents(text.Trim().TrimEnd('.', '!')).ToLowerInvariant().Replace('\u0131', 'i');
        return string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
