using System.Text;
using LabelNotebooks.Format;

namespace LabelNotebooks.Recording;

/// <summary>What is wrong with decisions before they are recorded: all of it at once.</summary>
internal static class DraftCheck
{
    /// <summary>The longest reason or comment, in bytes of UTF-8.</summary>
    public const int MostBytes = 1 << 20;

    public static IEnumerable<InputProblem> Of(DecisionDraft draft, IReadOnlyCollection<string> classes, TrailData data)
    {
        if (draft.Reviewer.Trim().Length == 0)
            yield return new InputProblem(draft.Place, "nobody is named who decided.", "Name the reviewer: the name of the computer's account is not taken.");
        if (data.RowOf(draft.Example) < 0)
        {
            string near = Sentences.Nearest(draft.Example, data.Ids) is { } nearest ? $" Did you mean {nearest}?" : "";
            yield return new InputProblem(draft.Place, $"there is no example {draft.Example} in {data.Source}.", $"Look at its id again.{near}");
        }

        if (draft.Kind == DecisionKind.Change)
        {
            if (string.IsNullOrEmpty(draft.To))
                yield return new InputProblem(draft.Place, "the label is to be changed, and the new one is not given.", $"Give it: {Listed(classes)}.");
            else if (!classes.Contains(data.Meanings.ClassOf(draft.To)))
                yield return new InputProblem(draft.Place, $"\"{draft.To}\" is no class of {data.Source}.", MendOf(draft.To, classes));
        }
        else if (draft.To is { } to && draft.From is { } from && to != from)
        {
            yield return new InputProblem(
                draft.Place,
                $"the decision is {DecisionEntry.Kinds.Of(draft.Kind)}, and a new label is given: {to}.",
                "Decide to change it, or leave the new label out.");
        }

        if (draft.Chance is { } chance && !(chance.Of >= 1 && chance.Of <= chance.All && chance.All <= EntryFields.MostWhole))
            yield return new InputProblem(draft.Place, $"the chance of being drawn is {chance.Of} of {chance.All}.", "Give a chance above 0 and up to 1.");
        foreach ((string what, string? text) in Texts(draft))
        {
            if (text is not null && FaultOf(what, text) is { } fault)
                yield return new InputProblem(draft.Place, fault.What, fault.Mend);
        }
    }

    /// <summary>What is wrong with a text that is to be kept; null if nothing is.</summary>
    public static (string What, string Mend)? FaultOf(string what, string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (Rune.TryGetRuneAt(text, at, out Rune rune))
                at += rune.Utf16SequenceLength - 1;
            else
                return ($"{what} has half a character at place {at + 1}.", "Type that character again.");
        }

        int bytes = CanonicalJson.Utf8.GetByteCount(text);
        return bytes <= MostBytes
            ? null
            : ($"{what} has {Sentences.Count(bytes)} bytes, and at most {Sentences.Count(MostBytes)} are kept.", "Shorten it: nothing is cut off without you.");
    }

    private static IEnumerable<(string What, string? Text)> Texts(DecisionDraft draft) =>
    [
        ("the name of the reviewer", draft.Reviewer), ("the id", draft.Example), ("the new label", draft.To), ("the role", draft.Role),
        ("the reason", draft.Reason), ("the version of the guideline", draft.Guideline), ("the suggestion", draft.Suggested),
        ("the part of the example", draft.Where), ("the stratum", draft.Stratum),
    ];

    private static string MendOf(string label, IReadOnlyCollection<string> classes) =>
        Sentences.Nearest(label, classes) is { } near ? $"Did you mean {near}? The classes are {Listed(classes)}." : $"The classes are {Listed(classes)}.";

    private static string Listed(IReadOnlyCollection<string> classes) => Sentences.FirstFew([.. classes], 20);
}
