using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
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
        TrailSource source = TrailSource.Find(call, named);
        string path = named ?? TrailSource.PathOf(source.Path);
        (IReadOnlyList<DecisionDraft> drafts, int blank, IReadOnlyList<Note> notes) = DecisionParameters.Read(call, source);
        drafts = Suggestions.Beside(drafts, source);
        bool isBegun = !File.Exists(path);
        // Before a trail is begun that nothing is recorded in.
        if (isBegun && Trail.FaultsOf(drafts, source.Data) is { Count: > 0 } faults)
            throw new AuditInputException(faults);
        using Trail trail = isBegun ? Begin(call, source, path) : TrailDoor.ToWrite(call, path);
        TrailDoor.Match(trail, source);
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
            Source = source.Data.Source,
            Lead = [.. source.Notes.Concat(notes).Select(ReadingHead.Sentence)],
        };
    }

    private static Trail Begin(CommandCall call, TrailSource source, string path)
    {
        TrailDoor.RefuseNetwork(call, path);
        try
        {
            return Trail.Create(path, source.Data, new TrailStart
            {
                Tool = typeof(RecordCommand).Assembly.GetName().Version!.ToString(3),
                Pseudonyms = call.Get<bool>(DecisionParameters.Pseudonyms),
                IdsNameNobody = call.Get<bool>(DecisionParameters.IdsNameNobody),
            });
        }
        catch (AuditInputException fault) when (!File.Exists(path))
        {
            throw new AuditInputException([.. fault.Problems.Select(problem => problem with
            {
                Mend = $"{problem.Mend} Type {DecisionParameters.Pseudonyms}, or {DecisionParameters.IdsNameNobody}.",
            })]);
        }
    }
}
