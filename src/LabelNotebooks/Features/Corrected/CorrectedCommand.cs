using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Trails;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Corrected;

/// <summary><c>#!label-corrected</c>: the labels that follow from a trail, in the shape of the data.</summary>
internal static class CorrectedCommand
{
    public const string Name = "#!label-corrected";
    private const string AtEntry = "--at-entry";
    private const string At = "--at";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Writes the data with the labels that follow from its trail: same columns, same order, every other byte as it was.",
        Example = $"{Name} labels.csv --export corrected.csv",
        Parameters =
        [
            .. TrailParameters.Data,
            new CommandParameter
            {
                Name = AtEntry,
                Description = "The labels at this entry; 1 is the original.",
                ValueType = typeof(int),
                Placeholder = "ENTRY",
            },
            new CommandParameter { Name = At, Description = "The labels at this day or time, UTC: 2026-11-24.", Placeholder = "TIME" },
            new CommandParameter
            {
                Name = ExportParameters.Export,
                Description = $"Write the corrected file, and beside it what changed (FILE{TrailParameters.LogEnding}).",
                Placeholder = "FILE",
            },
            AuditParameters.IntoRow("corrected"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [new OutputOption(ExportParameters.Export, (_, _) => { })],
        Check = Check,
    };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        if (call.IsGiven(AtEntry) && call.IsGiven(At))
            problems.Add(new InputProblem(Name, $"{AtEntry} and {At} both say which labels are meant.", "Give one of them."));
        if (call.IsGiven(AtEntry) && call.Get<int>(AtEntry) < 1)
            problems.Add(new InputProblem($"{Name}, {AtEntry}", $"the value is {call.Get<int>(AtEntry)}.", "Give 1 or more."));
        if (call.Get<string>(At) is { } time && TimeWords.Read(time) is null)
            problems.Add(new InputProblem($"{Name}, {At}", $"\"{time}\" is no time.", "Type a day or a time, UTC: 2026-11-24, or \"2026-11-24 09:30\"."));
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        string? named = call.Get<string>(TrailParameters.Trail);
        TrailSource source = TrailElsewhere.In(TrailSource.Find(call, named), named);
        string path = source.TrailPath;
        TrailDoor.RefuseToReplace(Name, path, call.Get<string>(ExportParameters.Export));
        using Trail trail = TrailDoor.ToRead(path);
        long number = NumberOf(call, trail);
        TrailDoor.Match(trail, source, number);
        List<string> lead = [.. source.Notes.Select(ReadingHead.Sentence)];
        if (call.Get<string>(At) is { } time)
            lead.Add(WhichEntry(trail, TimeWords.Read(time, isEnd: true)!.Value, number));
        TrailState now = trail.StateAt();
        TrailState then = trail.StateAt(number);
        TrailData known = trail.Known(source.Data);
        var labels = new Dictionary<int, string>();
        foreach (ExampleState example in now.Examples.Where(example => example.Where is null && known.RowOf(example.Example) >= 0))
            labels[known.RowOf(example.Example)] = then.LabelOf(example.Example, example.Original);
        string? export = call.Get<string>(ExportParameters.Export);
        if (export is not null && source.Table is null)
        {
            throw new AuditInputException(
                source.Data.Source,
                "it is no text file, so that it cannot be written with other labels and all else as it is.",
                "Save it as CSV, begin the trail on that file, and name it.");
        }

        ExampleState[] changed = [.. then.Examples.Where(example => example.Label != example.Original)];
        var report = new CorrectedReport
        {
            Source = source.Data.Source,
            Trail = path,
            Number = number,
            Check = trail.Check(),
            Changed = [.. changed.Select(example => Of(trail, example, source, known))],
            AlreadyThere = changed.Count(example => source.Data.Labels[known.RowOf(example.Example)] == example.Label),
            Statuses = then.Examples.CountBy(example => example.Status).ToImmutableSortedDictionary(),
            Written = export,
            Later = source.Data.Ids.Count - CountAt(trail, number),
            Reading = source.Reading,
            IsSame = labels.All(pair => source.Data.Labels[pair.Key] == pair.Value),
        };
        return new CommandOutcome(report)
        {
            Source = source.Data.Source,
            Lead = [.. lead],
            AddFiles = export is null
                ? null
                : files =>
                {
                    files.Add(export, stream => source.Table!.WriteTo(stream, labels));
                    CsvWriteOptions asText = CsvWriteOptions.Default with { NeutralizeFormulas = true };
                    ChangeLogTable.Table.Add(files, export + TrailParameters.LogEnding, report.Changed, asText);
                },
        };
    }

    private static string WhichEntry(Trail trail, DateTime time, long number) => number < trail.Count
        ? $"The labels as they were on {TimeWords.Short(time)}, at the end of it: entry {Sentences.Count(number)} of {Sentences.Count(trail.Count)}."
        : $"Nothing was recorded after {TimeWords.Short(time)}: these are the labels at the last entry, {Sentences.Count(number)}.";

    private static long CountAt(Trail trail, long number) =>
        trail.Entries(to: number).Select(entry => entry.Core().Body).OfType<ExtendEntry>().LastOrDefault()?.Count ?? trail.Genesis.Count;

    private static CorrectedLabel Of(Trail trail, ExampleState example, TrailSource source, TrailData known)
    {
        long since = example.Since;
        // Who made it the label in force, not who agreed with it later. Where an undo did, who had decided so.
        RecordedDecision by = example.All.FirstOrDefault(one => one.Number == since && one.Decision.To == example.Label)
            ?? example.Live.Concat(example.All).First(one =>
                one.Decision.To == example.Label && one.Decision.Kind is DecisionKind.Change or DecisionKind.Keep);
        return new CorrectedLabel(source.Data.Ids[known.RowOf(example.Example)], example.Original, example.Label, by.Number, by.Time)
        {
            SinceEntry = since,
            Since = trail.Entries(since, since).First().Time,
            Guideline = by.Decision.Guideline,
            Role = by.Decision.Role,
            Cause = by.Decision.Cause is { } cause ? ChoiceNames.Of(cause) : "",
            Seal = TrailLines.Short(by.Decision.Who),
        };
    }

    private static long NumberOf(CommandCall call, Trail trail)
    {
        long count = trail.Count;
        if (call.IsGiven(AtEntry))
        {
            int number = call.Get<int>(AtEntry);
            return number <= count
                ? number
                : throw new AuditInputException($"{Name}, {AtEntry}", $"the trail ends at entry {count}.", $"Give a number from 1 to {count}.");
        }

        return call.Get<string>(At) is { } time
            ? trail.NumberAt(TimeWords.Read(time, isEnd: true)!.Value) is > 0 and var at
                ? at
                : throw new AuditInputException($"{Name}, {At}", $"the trail begins on {TimeWords.Short(trail.First.Time)}.", "Give a later time.")
            : count;
    }
}
