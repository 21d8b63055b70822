using System.Globalization;
using LabelNotebooks.Commands;

namespace LabelNotebooks.Features.Trails;

/// <summary>Where in a trail a person is still spoken of by name, beside the name itself: in what people wrote, and in what stays in clear.</summary>
internal static class NameTraces
{
    private const int FewLetters = 3;

    /// <summary>In words: "Spoken of still: in the reason of entry 28 (--erase 28)."; empty where the name was not found.</summary>
    public static string Of(Trail trail, string name)
    {
        string[] words = [.. name.Split([' ', ',', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= FewLetters)];
        bool Speaks(string? text) => text is not null
            && words.Any(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
        List<long> erasable = [];
        List<string> stays = [];
        foreach (TrailEntry entry in words.Length == 0 ? [] : trail.Entries())
        {
            EntryBody body = entry.Core().Body;
            if (Texts(body).Any(seal => seal.Length > 0 && Speaks(trail.ValueOf(seal))))
                erasable.Add(entry.Number);
            stays.AddRange(InClear(body).Where(text => Speaks(text.Value)).Select(text => $"in {text.What} of entry {entry.Number}"));
        }

        string[] said =
        [
            .. erasable.Count == 0
                ? Array.Empty<string>()
                :
                [
                    $"in what was written in {Sentences.FirstFew([.. erasable.Select(number => $"entry {number}")])} "
                        + $"(to erase one: {TrailActions.Erase} {erasable[0]})",
                ],
            .. stays.Count == 0 ? Array.Empty<string>() : [$"{Sentences.FirstFew(stays)}, which cannot be erased"],
        ];
        return said.Length == 0 ? "" : $"A word of that name stands still {string.Join("; and ", said)}.";
    }

    /// <summary>
    /// Of somebody whose name was erased: by what their entries are still found, and which of their own words are still there; empty for what is no person.
    /// </summary>
    public static string OfErased(Trail trail, string seal)
    {
        TrailEntry[] own = [.. trail.Entries().Where(entry => PersonOf(entry.Core().Body) == seal)];
        if (own.Length == 0)
            return "";
        long[] words =
        [
            .. own.Where(entry => Texts(entry.Core().Body).Any(text => text.Length > 0 && trail.ValueOf(text) is not null)).Select(entry => entry.Number),
        ];
        string listed = $"What this person did stays, as that of reviewer {TrailPersons.Short(seal)}, and is listed by "
            + $"{TrailParameters.Reviewer} {TrailPersons.Short(seal)}.";
        return words.Length == 0
            ? listed
            : $"{listed} What they wrote stands still, in {Sentences.FirstFew([.. words.Select(number => $"entry {number}")])}: erase it, too, if it tells "
                + $"who they are ({TrailActions.Erase} {words[0]}).";
    }

    private static string? PersonOf(EntryBody body) => body switch
    {
        DecisionEntry decision => decision.Who,
        UndoEntry undo => undo.Who,
        CommentEntry comment => comment.Who,
        ExtendEntry extend => extend.Who,
        GuidelineEntry guideline => guideline.Who,
        _ => null,
    };

    private static IEnumerable<string> Texts(EntryBody body) => body switch
    {
        DecisionEntry decision => [decision.Reason],
        UndoEntry undo => [undo.Reason],
        ExtendEntry extend => [extend.Reason],
        CommentEntry comment => [comment.Remark],
        _ => [],
    };

    private static IEnumerable<(string What, string? Value)> InClear(EntryBody body) => body switch
    {
        DecisionEntry decision => [("the role", decision.Role), ("the version of the guideline", decision.Guideline), ("the id", decision.Example)],
        UndoEntry undo => [("the role", undo.Role)],
        CommentEntry comment => [("the role", comment.Role)],
        GuidelineEntry guideline => [("the name of the guideline's file", guideline.Name), ("the version of the guideline", guideline.Guideline)],
        ModelEntry model => [("the name of the model", model.Name)],
        ExportEntry export => [("the name of the file that went out", export.What)],
        _ => [],
    };
}
