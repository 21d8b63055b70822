using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Trails;

/// <summary>What of a trail was asked for: one person's part, one time, the labels behind a model, one label on one day.</summary>
internal static class TrailFilter
{
    public static IEnumerable<InputProblem> Faults(CommandCall call)
    {
        foreach (string option in new[] { TrailCommand.Since, TrailCommand.At })
        {
            if (call.Get<string>(option) is { } time && TimeWords.Read(time) is null)
            {
                yield return new InputProblem(
                    $"{TrailCommand.Name}, {option}",
                    $"\"{time}\" is no time.",
                    "Type a day or a time, UTC: 2026-11-24, or \"2026-11-24 09:30\".");
            }
        }

        if (call.IsGiven(TrailCommand.At) && !call.IsGiven(TrailCommand.Id))
        {
            yield return new InputProblem(
                $"{TrailCommand.Name}, {TrailCommand.At}",
                $"it is read with {TrailCommand.Id} alone.",
                $"Name the example, {TrailCommand.Id} ID; or write all labels of that day: {CommandLines.Of(CommandNames.Corrected)} FILE --at TIME.");
        }
    }

    public static (TrailLine[] Lines, string Filter, string? Heading, string[] Said) Of(
        CommandCall call, Trail trail, TrailState state, IEnumerable<TrailLine> lines)
    {
        string filter = "";
        string? heading = null;
        string[] said = [];
        if (call.Get<string>(TrailParameters.Reviewer) is { } reviewer && !TrailActions.IsGiven(call) && !call.IsGiven(ExportParameters.Export))
        {
            (lines, string name) = OfPerson(trail, reviewer.Trim(), lines);
            filter += $" of {name}";
        }

        if (call.Get<string>(TrailCommand.Since) is { } since)
        {
            DateTime from = TimeWords.Read(since)!.Value;
            lines = lines.Where(line => line.Time >= from);
            filter += $" since {since}";
        }

        if (call.Get<string>(TrailCommand.Model) is { } named)
        {
            (TrailEntry entry, ModelEntry model) = ModelWords.Find(trail, named);
            said = [ModelWords.Of(trail, state, entry, model), ModelWords.Training(model), .. ModelWords.Same(trail, model)];
            if (call.Get<string>(TrailCommand.Id) is { } one)
                return ([.. lines], filter, heading, [ModelWords.OfOne(trail, state, model, one), .. said]);
            lines = lines.Where(line => line.Type == DecisionWord && line.Number <= model.At);
            filter += $" behind model {model.Name}";
            heading = ModelWords.Heading(trail, entry, model);
        }

        return ([.. lines], filter, heading, said);
    }

    private const string DecisionWord = "decision";

    // Whose name was erased is known by the digits that stand in its place.
    private static (IEnumerable<TrailLine> Lines, string Name) OfPerson(Trail trail, string reviewer, IEnumerable<TrailLine> lines)
    {
        if (trail.SealOfPerson(reviewer) is not null)
            return (lines.Where(line => line.Who == reviewer), reviewer);
        string digits = TrailPersons.Short(reviewer.Split(' ')[^1]);
        TrailLine[] of = digits.Length == TrailPersons.ShortLength && digits.All(char.IsAsciiHexDigit) ? [.. lines.Where(line => line.Seal == digits)] : [];
        return of.Length > 0
            ? (of, of[0].Who)
            : throw new AuditInputException(
                $"{TrailCommand.Name}, {TrailParameters.Reviewer}",
                $"nobody of the name {reviewer} takes part in the trail.",
                trail.NamesLike(reviewer) is { Count: > 0 } likes
                    ? $"Did you mean {Sentences.FirstFew(likes)}?"
                    : "Write it as it was given; where it was erased, the eight digits that stand in its place.");
    }

    /// <summary>What the label of the example was at the time that was asked for; null where none was.</summary>
    public static string? LabelAt(CommandCall call, Trail trail) =>
        call.Get<string>(TrailCommand.At) is { } time && call.Get<string>(TrailCommand.Id) is { } id ? LabelAt(trail, id, time) : null;

    private static string LabelAt(Trail trail, string id, string time)
    {
        DateTime end = TimeWords.Read(time, isEnd: true)!.Value;
        string then = TimeWords.Short(end);
        if (trail.NumberAt(end) is not (> 0 and var number))
            return $"At {then} there was no trail yet: it begins at {TimeWords.Short(trail.First.Time)}";
        string known = trail.KnownAs(id);
        if (trail.StateAt(number).Of(known) is { } state)
            return $"At {then}, after entry {Sentences.Count(number)}, the label of {id} was {state.Label}{TrailReport.StatusWords(state.Status)}";
        return trail.StateAt().Of(known) is { } later
            ? $"At {then}, after entry {Sentences.Count(number)}, nobody had decided on {id} yet: the label was {later.Original}, as in the data"
            : $"Nobody has decided on {id}: the label is the one in the data";
    }
}
