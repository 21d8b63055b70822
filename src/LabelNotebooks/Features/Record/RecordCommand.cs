using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Trails;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Record;

/// <summary><c>#!label-record</c>: keeps decisions on labels in the trail of the data.</summary>
internal static class RecordCommand
{
    public const string Name = "#!label-record";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Keeps a decision on a label in the trail: kept, changed, ambiguous, out of scope or passed on, with who, why and by which guideline.",
        Example = $"{Name} c17 --decision change --to flu --reviewer \"Ana M.\" --reason \"no rash\"",
        Parameters =
        [
            DecisionParameters.ExampleRow,
            .. TrailParameters.Data.Select(row => row.Name == AuditParameters.Data ? row with { AllowsImplicitName = false } : row),
            .. DecisionParameters.Rows,
            AuditParameters.IntoRow("recorded"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute) { Check = DecisionParameters.Check };

    private static CommandOutcome Compute(CommandCall call)
    {
        string? named = call.Get<string>(TrailParameters.Trail);
        TrailSource source = TrailElsewhere.In(TrailSource.Find(call, named), named);
        string path = source.TrailPath;
        (IReadOnlyList<DecisionDraft> drafts, int blank, IReadOnlyList<Note> notes) = DecisionParameters.Read(call, source);
        drafts = Suggestions.Beside(drafts, source);
        bool isBegun = !File.Exists(path);
        // Read before anything is written.
        byte[]? guideline = call.Get<string>(DecisionParameters.GuidelineFile) is { } file ? GuidelineText.Content(file) : null;
        // Before a trail is begun that nothing is recorded in.
        if (isBegun && Trail.FaultsOf(drafts, source.Data) is { Count: > 0 } faults)
            throw new AuditInputException(faults);
        if (isBegun && drafts.Count > 0 && drafts.All(draft => IsOfOther(draft, source.Data)))
        {
            throw new AuditInputException(
                source.Data.Source,
                $"none of the labels that were looked at is that of its example here: {drafts[0].Example} was {drafts[0].From}, "
                    + $"and is {source.Data.Labels[source.Data.RowOf(drafts[0].Example)]}.",
                "Name the data from which the sheet was written, and read it as then.");
        }

        (Trail opened, isBegun) = isBegun ? Begin(call, source, path) : (TrailDoor.ToWrite(call, path), false);
        using Trail trail = opened;
        if (!isBegun && call.Get<bool>(DecisionParameters.Pseudonyms) && trail.Genesis.Pseudonyms is null)
        {
            throw new AuditInputException(
                path,
                $"it was begun with the ids themselves, which stand in it for good: {DecisionParameters.Pseudonyms} comes too late.",
                $"Leave {DecisionParameters.Pseudonyms} out; or begin another trail on this data: {TrailParameters.Trail} FILE.");
        }

        TrailDoor.Match(trail, source);
        string reviewer = call.Get<string>(TrailParameters.Reviewer) ?? "";
        TrailDoor.RefuseLookAlikes(call, trail, [.. drafts.Select(draft => draft.Reviewer), .. guideline is null ? [] : new[] { reviewer }]);
        // Before the decisions that name it. Kept twice it adds nothing, so that a line that was refused can be typed again.
        string? kept = guideline is null
            ? null
            : GuidelineText.Keep(
                trail,
                call.Get<string>(DecisionParameters.Guideline)!,
                guideline,
                call.Get<string>(DecisionParameters.GuidelineFile)!,
                reviewer);
        HashSet<string> newcomers = [.. drafts.Select(draft => draft.Reviewer.Trim()).Where(name => trail.SealOfPerson(name) is null)];
        RecordOutcome outcome = trail.Record(drafts, source.Data);
        var report = new RecordReport
        {
            Trail = path,
            Data = source.Path,
            Outcome = outcome,
            WasBegun = isBegun,
            LookAlikes = isBegun ? source.Data.LookAlikes : [],
            Blank = blank,
            GuidelineKept = kept,
            GuidelinesNotKept = NotKept(trail, drafts),
            Reading = source.Reading,
            HasPseudonyms = trail.Genesis.Pseudonyms is not null,
            // Once, when a name is new: later its bearer has been told.
            NamesThatLookAlike = newcomers.Count == 0
                ? []
                : [.. trail.NamesThatLookAlike().Where(pair => newcomers.Contains(pair.One) || newcomers.Contains(pair.Other))],
            Names = drafts
                .Select(draft => draft.Example)
                .Distinct(StringComparer.Ordinal)
                .ToImmutableDictionary(trail.KnownAs, id => id, StringComparer.Ordinal),
        };
        return new CommandOutcome(report)
        {
            Failure = NotRecorded(report),
            Source = source.Data.Source,
            Lead = [.. source.Notes.Concat(notes).Select(ReadingHead.Sentence)],
        };
    }

    // Of a sheet the rest is recorded; who typed one decision must not take it for recorded.
    private static AuditInputException? NotRecorded(RecordReport report) =>
        report.Outcome is { Recorded.IsEmpty: true, Stale: [{ Draft.IsOfSheet: false, WasNeverSo: false } stale] }
            ? new AuditInputException(
                RecordCommand.Name,
                $"nothing was recorded: the label of {report.NameOf(stale.Draft.Example)} is {stale.InForce} in the trail by now, and {stale.Draft.From} was "
                    + "seen.",
                $"To keep what is in force: {DecisionParameters.Seen} {CommandLines.Word(stale.InForce)}. To go back: --decision change --to "
                    + $"{CommandLines.Word(stale.Draft.From ?? "")} {DecisionParameters.Seen} {CommandLines.Word(stale.InForce)}.")
            : null;

    // Where the trail keeps guidelines, a version that it lacks may be misspelt.
    private static (string[] Missing, string[] Kept) NotKept(Trail trail, IReadOnlyList<DecisionDraft> drafts)
    {
        string[] kept = [.. trail.Guidelines];
        return kept.Length == 0
            ? ([], [])
            : ([.. drafts.Select(draft => draft.Guideline).Where(version => version.Length > 0).Distinct(StringComparer.Ordinal).Except(kept)], kept);
    }

    private static bool IsOfOther(DecisionDraft draft, TrailData data) =>
        draft.From is { } from && data.Meanings.ClassOf(from) != data.Meanings.ClassOf(data.Labels[data.RowOf(draft.Example)]);

    private static (Trail Trail, bool IsBegun) Begin(CommandCall call, TrailSource source, string path)
    {
        TrailDoor.RefuseNetwork(call, path);
        try
        {
            Trail begun = Trail.Create(path, source.Data, new TrailStart
            {
                Tool = typeof(RecordCommand).Assembly.GetName().Version!.ToString(3),
                Pseudonyms = call.Get<bool>(DecisionParameters.Pseudonyms),
                IdsNameNobody = call.Get<bool>(DecisionParameters.IdsNameNobody),
            });
            return (begun, true);
        }
        catch (AuditInputException) when (File.Exists(path))
        {
            // Somebody else has begun it just now: it is the one trail of this data.
            return (TrailDoor.ToWrite(call, path), false);
        }
        catch (AuditInputException fault) when (fault.Problems.All(problem => problem.Place == source.Data.Source))
        {
            throw new AuditInputException([.. fault.Problems.Select(problem => problem with
            {
                Mend = $"{problem.Mend} Type {DecisionParameters.Pseudonyms}, or {DecisionParameters.IdsNameNobody}.",
            })]);
        }
    }
}
