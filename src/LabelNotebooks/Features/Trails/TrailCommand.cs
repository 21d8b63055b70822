using System.Collections.Immutable;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Features.Trails;

/// <summary><c>#!label-trail</c>: reads the trail of a data set, checks it, and does to it what may be done.</summary>
internal static class TrailCommand
{
    public const string Name = "#!label-trail";
    public const string Id = "--id";
    public const string Anchor = "--anchor";
    public const string Names = "--names";

    private const string AsEvidence = "--as-evidence";
    private const string Verify = "--verify";
    public const string Since = "--since";
    public const string At = "--at";
    public const string Model = "--model";

    public static NotebookCommand Row { get; } = new()
    {
        Name = Name,
        Description = "Shows who decided what on which label, when and why, checks that nothing was changed since, and exports it.",
        Example = $"{Name} labels.csv.trail.db --id c17",
        Parameters =
        [
            TrailParameters.TrailRow with
            {
                Description = "The file of the trail; if left out, that of the data that was looked at last.",
                AllowsImplicitName = true,
            },
            new CommandParameter
            {
                Name = Verify,
                Description = $"Check every entry and every seal, with {Id} too; without it that is done anyway.",
                ValueType = typeof(bool),
                Default = false,
            },
            new CommandParameter { Name = Id, Description = "The life of the label of one example.", Placeholder = "ID" },
            TrailParameters.ReviewerRow with
            {
                Description = "Show what this person did; with something to do, who does it: always to be given where it is more than to look, "
                    + $"and for {Names}.",
            },
            new CommandParameter
            {
                Name = At,
                Description = $"With {Id}: which label it had on this day or at this time, UTC: 2026-11-24; a day is meant with its last moment.",
                Placeholder = "TIME",
            },
            new CommandParameter { Name = Since, Description = "Show what was recorded since this day or time, UTC: 2026-11-24.", Placeholder = "TIME" },
            new CommandParameter
            {
                Name = Model,
                Description = "Show from which labels this model learned, and what changed since: its name, or the beginning of its digest.",
                Placeholder = "MODEL",
            },
            .. TrailActions.Rows,
            new CommandParameter
            {
                Name = Anchor,
                Description = "Hold the trail against every line of this file, and add one: kept elsewhere, it shows later that nothing was rewritten.",
                Placeholder = "FILE",
            },
            .. ExportParameters.Rows(
                $"Write the trail as a table ({ExportParameters.Endings}); as .jsonl it goes out byte for byte, with a script that checks it "
                + "anywhere. Each export adds an entry that says what went out."),
            new CommandParameter
            {
                Name = Names,
                Description = "Export names and reasons, too; files that went out cannot be erased from here.",
                ValueType = typeof(bool),
                Default = false,
            },
            new CommandParameter
            {
                Name = AsEvidence,
                Description = "Export the entries as they lie, each marked whether it is sure: also of a trail that does not hold. Nothing is added to it.",
                ValueType = typeof(bool),
                Default = false,
            },
            TrailParameters.NetworkFolderRow,
            AuditParameters.IntoRow("trail"),
        ],
        Run = call => CommandRun.Do(call, Plan),
    };

    private static CommandPlan Plan => new(Compute)
    {
        Outputs = [ExportParameters.Output(TableSchema.Check), new OutputOption(Anchor, (_, _) => { })],
        Check = Check,
    };

    private static void Check(CommandCall call, List<InputProblem> problems)
    {
        TrailActions.Check(call, problems);
        CheckEvidence(call, problems);
        problems.AddRange(TrailFilter.Faults(call));
        string[] filters = [.. new[] { Id, At, Since, Model }.Where(call.IsGiven)];
        if (filters.Length > 0 && call.Get<string>(ExportParameters.Export)?.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) == true)
        {
            problems.Add(new InputProblem(
                $"{Name}, {string.Join(", ", filters)}",
                "a trail goes out whole as .jsonl, or its chain could not be checked.",
                "Leave it out, or export a table: .csv or .xlsx."));
        }

        if (call.Get<bool>(Names) && !call.IsGiven(ExportParameters.Export))
            problems.Add(new InputProblem(
                $"{Name}, {Names}",
                $"it is read for {ExportParameters.Export} alone.",
                $"Name the file, {ExportParameters.Export} trail.jsonl, or leave it out."));
    }

    private static void CheckEvidence(CommandCall call, List<InputProblem> problems)
    {
        if (!call.Get<bool>(AsEvidence))
            return;
        string[] others = [.. new[] { Names, Id, At, Since, Model }.Where(call.IsGiven)];
        if (!call.IsGiven(ExportParameters.Export))
            problems.Add(new InputProblem($"{Name}, {AsEvidence}", $"it is read for {ExportParameters.Export} alone.", "Name the file to write."));
        else if (call.Get<string>(ExportParameters.Export)!.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            problems.Add(new InputProblem($"{Name}, {AsEvidence}", "what is sure and what is not is marked in a table.", "Name the file .csv or .xlsx."));
        if (others.Length > 0 || TrailActions.IsGiven(call))
            problems.Add(new InputProblem($"{Name}, {AsEvidence}", "all entries are written as they lie, and nothing else is done.", "Leave the rest out."));
    }

    private static CommandOutcome Compute(CommandCall call)
    {
        string path = PathOf(call);
        // A look at one label is quick; what is reported, exported, merged or anchored is checked whole.
        bool isFull = !call.IsGiven(Id)
            || call.Get<bool>(Verify)
            || call.IsGiven(Anchor)
            || call.IsGiven(ExportParameters.Export)
            || TrailActions.NeedsAll(call);
        bool isEvidence = call.Get<bool>(AsEvidence);
        bool writes = !isEvidence && (TrailActions.IsGiven(call) || call.IsGiven(ExportParameters.Export));
        // Verified or not, a person who asks must see what is wrong: a trail that does not hold is shown, and nothing is done with it.
        using Trail trail = writes ? TrailDoor.ToWrite(call, path, TrailActions.MendsTexts(call)) : Trail.Open(path, isReadOnly: true);
        IReadOnlyList<TrailAnchor> anchors = AnchorFile.Read(call.Get<string>(Anchor));
        if (anchors.Count > 0 && anchors.All(anchor => anchor.Trail != trail.Genesis.Trail))
            throw new AuditInputException(
                call.Get<string>(Anchor)!,
                "its anchors are of another trail.",
                "Name the anchors of this trail, or a file that is not there yet.");
        // Evidence marks each entry.
        TrailCheck check = isEvidence ? trail.Check(isFull, anchors, int.MaxValue) : trail.Check(isFull, anchors);
        if (isEvidence)
            return EvidenceTable.Of(call, trail, check, Report(call, trail, check, []));
        if (!check.Holds && !(check.IsOfTextsAlone && TrailActions.MendsTexts(call)))
            return new CommandOutcome(Report(call, trail, check, [])) { Failure = Fault(path, check) };
        List<string> done = [.. TrailActions.Do(call, trail)];
        if (call.IsGiven(Anchor) && anchors.Count == 0)
            done.Add($"{call.Get<string>(Anchor)} held no anchor yet: a cut or rewritten end of the trail shows from the next time on.");
        if (anchors.Count > 0)
            done.Add(
                $"{Sentences.Count(anchors.Count, "anchor holds", "anchors hold")}, the first from {TimeWords.Short(anchors.Min(anchor => anchor.Time))}.");
        TrailExports? exports = TrailExports.Of(call, trail, done);
        if (done.Count > 0)
            check = trail.Check(isFull, anchors);
        TrailReport report = Report(call, trail, check, [.. done]);
        string? anchorPath = call.Get<string>(Anchor);
        // What was checked is what is anchored.
        TrailAnchor? anchor = anchorPath is null ? null : trail.Anchor() with { Number = check.Entries, Hash = check.Head };
        return new CommandOutcome(report with
        {
            Done = [.. report.Done, .. anchor is null
                ? []
                : new[] { $"Kept in {anchorPath}: {anchor}. Keep that file where this trail is not: in a mail, on paper, in another department." }],
        })
        {
            AddFiles = exports is null && anchor is null
                ? null
                : files =>
                {
                    exports?.Add(files, report);
                    if (anchor is not null)
                        AnchorFile.Add(anchorPath!, anchor);
                },
        };
    }

    private static AuditInputException Fault(string path, TrailCheck check) => new(
        path,
        check.ToString(),
        "Nothing was done. Find out who changed the file, keep it, and go on from a copy that holds.");

    private static TrailReport Report(CommandCall call, Trail trail, TrailCheck check, ImmutableArray<string> done)
    {
        TrailState state = StateOf(trail, check);
        // What goes out keeps the pseudonyms; who looks, beside the data and with the key, has to know who is meant.
        var lines = new TrailLines(trail, state, call.IsGiven(ExportParameters.Export) ? example => example : DataBeside.NamesOf(trail));
        string? id = call.Get<string>(Id);
        string? known = id is null ? null : trail.KnownAs(id);
        IEnumerable<TrailEntry> entries = known is null
            ? trail.Entries(to: Sure(trail, check))
            : EntriesOf(trail, state, known).Where(entry => entry.Number <= Sure(trail, check));
        (TrailLine[] shown, string filter, string? heading, string[] said) = TrailFilter.Of(call, trail, state, entries.Select(lines.Of));
        return new TrailReport
        {
            Trail = trail.Path,
            Genesis = trail.Genesis,
            Check = check,
            Lines = [.. shown],
            Statuses = state.Examples.CountBy(example => example.Status).ToImmutableSortedDictionary(),
            Example = known is null ? null : state.Of(known),
            Id = id,
            Nearest = known is null || state.Of(known) is not null ? null : Sentences.Nearest(id!, state.Examples.Select(example => example.Example)),
            Filter = filter,
            OfModel = heading,
            Waiting = [.. Unsettled.Of(state, lines)],
            ByOne = known is null ? null : Unsettled.OnePersonOf(state.Of(known), lines),
            // What may not be read is told by its fault.
            Dated = check.Holds ? TrailFilter.LabelAt(call, trail) : null,
            IsAnchored = call.IsGiven(Anchor),
            NamesThatLookAlike = id is null ? trail.NamesThatLookAlike() : [],
            Done = [.. done, .. said],
        };
    }

    // What happened to an example, and what was taken back of it.
    private static IEnumerable<TrailEntry> EntriesOf(Trail trail, TrailState state, string example)
    {
        HashSet<long> undone = [.. state.Of(example)?.All.SelectMany(decision => decision.UndoneBy) ?? []];
        return trail.EntriesOf(example)
            .Concat(undone.SelectMany(number => trail.Entries(number, number)))
            .DistinctBy(entry => entry.Number)
            .OrderBy(entry => entry.Number);
    }

    private static long Sure(Trail trail, TrailCheck check) => check.Holds ? trail.Count : check.LastSure;

    private static TrailState StateOf(Trail trail, TrailCheck check) => trail.StateAt(Math.Max(1, Sure(trail, check)));

    private static string PathOf(CommandCall call)
    {
        if (call.Get<string>(TrailParameters.Trail) is { } path)
            return path;
        foreach (string name in call.Host.VariableNames.Reverse())
        {
            string? found = call.Host.TryGetVariable(name, out object? value)
                ? value switch
                {
                    RecordReport report => report.Trail,
                    TrailReport report => report.Trail,
                    IAudited { Context.Data.Path: { } data } => TrailSource.PathOf(TrailSource.Shown(data)),
                    LabeledData { Path: { } data } => TrailSource.PathOf(TrailSource.Shown(data)),
                    DataAudit { Path: { } data } => TrailSource.PathOf(TrailSource.Shown(data)),
                    _ => null,
                }
                : null;
            if (found is not null)
                return found;
        }

        throw new AuditInputException(Name, "no trail is named, and nothing was looked at that has one.", $"Name its file: {Row.Example}.");
    }
}
