using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Trails;

/// <summary>What may be done to a trail: everything adds to it, nothing changes what stands there.</summary>
internal static class TrailActions
{
    private const string Undo = "--undo";
    private const string Settle = "--settle";
    private const string To = "--to";
    private const string Comment = "--comment";
    private const string On = "--on";
    public const string Erase = "--erase";
    private const string Why = "--why";
    private const string Merge = "--merge";
    private const string Extend = "--extend";
    private const string Copy = "--copy";
    private const string GuidelineFile = "--guideline-file";
    private const string Guideline = "--guideline";
    private const string GuidelineTo = "--guideline-to";
    public const string Learned = TrailParameters.Learned;
    private const string Pseudonyms = "pseudonyms";

    private static readonly string[] Actions = [Undo, Settle, Comment, Erase, Merge, Extend, Copy, GuidelineFile, GuidelineTo, Learned];

    // For these somebody has to be named.
    private static readonly string[] Personal = [Undo, Settle, Comment, Erase, Merge, Extend, GuidelineFile, Learned];

    public static IReadOnlyList<CommandParameter> Rows { get; } =
    [
        new CommandParameter { Name = Undo, Description = "Take back a decision: the number of its entry.", ValueType = typeof(int), Placeholder = "ENTRY" },
        new CommandParameter
        {
            Name = Settle,
            Description = "Settle what people decided differently on this example, as somebody who did neither.",
            Placeholder = "ID",
        },
        new CommandParameter { Name = To, Description = "The label that settles it.", Placeholder = "LABEL" },
        new CommandParameter { Name = Comment, Description = $"Keep a remark on the example of {TrailCommand.Id}.", Placeholder = "TEXT" },
        new CommandParameter { Name = On, Description = "The entry that the remark answers.", ValueType = typeof(int), Placeholder = "ENTRY" },
        new CommandParameter
        {
            Name = Erase,
            Description = "Erase a person's name, the reason of an entry (its number), or the key of the pseudonyms (the word pseudonyms).",
            Placeholder = "WHAT",
        },
        new CommandParameter { Name = Why, Description = "Why it is erased.", Choices = ["request", "retention", "mistake"], Default = "request" },
        new CommandParameter { Name = Merge, Description = "Take over what another copy of this trail has.", Placeholder = "FILE" },
        new CommandParameter
        {
            Name = Extend,
            Description = "The data has grown: this file holds the old rows, and new ones behind them.",
            Placeholder = "FILE",
        },
        new CommandParameter { Name = Copy, Description = "Write a copy that is whole even while others record.", Placeholder = "FILE" },
        new CommandParameter { Name = GuidelineFile, Description = "Keep this file as a version of the guideline.", Placeholder = "FILE" },
        new CommandParameter { Name = Guideline, Description = "Which version of the guideline it is.", Placeholder = "VERSION" },
        new CommandParameter
        {
            Name = GuidelineTo,
            Description = "Write the text of a version of the guideline, as it was kept, to this file.",
            Placeholder = "FILE",
        },
        new CommandParameter
        {
            Name = Learned,
            Description = "Keep that the model of the audit in this notebook, by this name, learned from the labels that were audited; without a notebook "
                + $"{CommandNames.Audit} takes it.",
            Placeholder = "MODEL",
        },
        TrailParameters.ReasonRow,
        TrailParameters.RoleRow,
        TrailParameters.NewPersonRow,
    ];

    public static bool IsGiven(CommandCall call) => Actions.Any(call.IsGiven);

    /// <summary>True where a text that was exchanged by somebody can be taken out.</summary>
    public static bool MendsTexts(CommandCall call) => call.IsGiven(Erase);

    /// <summary>True where the whole trail has to hold before it is done.</summary>
    public static bool NeedsAll(CommandCall call) => call.IsGiven(Merge) || call.IsGiven(Extend);

    public static void Check(CommandCall call, List<InputProblem> problems)
    {
        string[] given = [.. Actions.Where(call.IsGiven)];
        if (given.Length > 1)
            problems.Add(new InputProblem(TrailCommand.Name, $"{string.Join(" and ", given)} are two things to do.", "Do one after the other."));
        string[] personal =
        [
            .. given.Where(Personal.Contains),
            .. call.Get<bool>(TrailCommand.Names) && call.IsGiven(ExportParameters.Export)
                ? new[] { $"{ExportParameters.Export} with {TrailCommand.Names}" }
                : [],
        ];
        if (personal.Length > 0 && string.IsNullOrWhiteSpace(call.Get<string>(TrailParameters.Reviewer)))
        {
            problems.Add(new InputProblem(
                $"{TrailCommand.Name}, {TrailParameters.Reviewer}",
                $"nobody is named who does it: {personal[0]}.",
                $"Give your name: {TrailParameters.Reviewer} \"Ana M.\"; the trail keeps it."));
        }

        Needs(call, problems, Settle, To, "the label that settles it");
        Needs(call, problems, Comment, TrailCommand.Id, "the example");
        Needs(call, problems, On, Comment, "the remark");
        Needs(call, problems, GuidelineFile, Guideline, "the version");
        Needs(call, problems, GuidelineTo, Guideline, "the version");
    }

    /// <summary>Does what was asked for, and says so.</summary>
    public static IEnumerable<string> Do(CommandCall call, Trail trail)
    {
        string reviewer = call.Get<string>(TrailParameters.Reviewer) ?? "";
        string role = call.Get<string>(TrailParameters.Role) ?? "";
        string reason = call.Get<string>(TrailParameters.Reason) ?? "";
        if (Personal.Any(call.IsGiven))
            TrailDoor.RefuseLookAlikes(call, trail, [reviewer]);
        if (call.IsGiven(Undo))
            yield return Undone(trail, call.Get<int>(Undo), reviewer, role, reason);

        if (call.Get<string>(Settle) is { } settled)
            yield return Settled(call, trail, settled, reviewer, role, reason);
        if (call.Get<string>(Comment) is { } comment)
            yield return $"The remark on {call.Get<string>(TrailCommand.Id)} is "
                + $"entry {trail.Comment(call.Get<string>(TrailCommand.Id)!, comment, reviewer, role, call.IsGiven(On) ? call.Get<int>(On) : null).Number}.";
        if (call.Get<string>(Erase) is { } erased)
            yield return Erased(call, trail, erased, reviewer);
        if (call.Get<string>(Merge) is { } other)
        {
            using Trail copy = Trail.Open(other, isReadOnly: true);
            MergeOutcome outcome = trail.Merge(copy, reviewer);
            yield return $"{Sentences.Count(outcome.Taken, "entry was", "entries were")} taken over from {other}; both have the first "
                + $"{Sentences.Count(outcome.Fork)}{(outcome.Known == 0 ? "" : $", {Sentences.Count(outcome.Known)} were here already")}."
                + (outcome.Said == 0 ? "" : $" Entry {outcome.Said} says who merged.");
        }

        if (call.Get<string>(Extend) is { } grown)
        {
            TrailSource source = TrailSource.OfFile(grown, trail);
            TrailEntry entry = trail.Extend(source.Data, reviewer, reason);
            yield return $"The data has grown by {Sentences.Count(((ExtendEntry)entry.Body).Added, "example")}: entry {entry.Number}.";
        }

        if (call.Get<string>(Copy) is { } to)
        {
            trail.CopyTo(to);
            yield return $"A copy is in {to}.";
        }

        if (call.Get<string>(GuidelineFile) is { } file)
            yield return GuidelineText.Keep(trail, call.Get<string>(Guideline)!, GuidelineText.Content(file), file, reviewer);

        if (call.Get<string>(GuidelineTo) is { } text)
            yield return GuidelineText.Write(trail, call.Get<string>(Guideline)!, text);
        if (call.Get<string>(Learned) is { } model)
            yield return ModelLearned.Keep(call, trail, model, reviewer, role, reason);
    }

    private static string Undone(Trail trail, long number, string reviewer, string role, string reason)
    {
        TrailState before = trail.StateAt();
        if (reason.Trim().Length == 0
            && before.Examples.SelectMany(example => example.All).FirstOrDefault(one => one.Number == number) is { } decision
            && trail.ValueOf(decision.Decision.Who) is { } other && other != reviewer.Trim())
        {
            throw new AuditInputException(
                $"{TrailCommand.Name}, {Undo}",
                $"entry {number} is a decision of {other}, and it is not said why it is taken back.",
                $"Say why: {TrailParameters.Reason} \"...\".");
        }

        TrailEntry undo = trail.Undo(number, reviewer, role, reason);
        ExampleState now = trail.StateAt().Examples.First(example => example.All.Any(one => one.Number == number));
        string was = before.LabelOf(now.Example, now.Original);
        return $"Entry {number} is taken back by entry {undo.Number}: the label of {DataBeside.NameOf(trail, now.Example)} "
            + $"{(was == now.Label ? $"stays {now.Label}" : $"goes back from {was} to {now.Label}")}{TrailReport.StatusWords(now.Status)}.";
    }

    private static string Settled(CommandCall call, Trail trail, string example, string reviewer, string role, string reason)
    {
        ExampleState state = trail.StateAt().Of(trail.KnownAs(example))
            ?? throw new AuditInputException($"{TrailCommand.Name}, {Settle}", $"nobody has decided on {example}.", "Look at its id again.");
        TrailData data = DataBeside.Of(trail, example, state);
        string to = call.Get<string>(To)!;
        bool isKept = data.Meanings.ClassOf(to) == data.Meanings.ClassOf(state.Label);
        RecordOutcome outcome = trail.Record(
            [
                new DecisionDraft
                {
                    Place = $"{TrailCommand.Name}, {Settle}",
                    Example = example,
                    Kind = isKept ? DecisionKind.Keep : DecisionKind.Change,
                    To = isKept ? null : to,
                    // Another one may have decided since this was read.
                    From = state.Label,
                    Reviewer = reviewer,
                    Role = role,
                    Reason = reason,
                    Guideline = call.Get<string>(Guideline) ?? "",
                    Settles = true,
                },
            ],
            data);
        return outcome switch
        {
            { Recorded: [var line] } => $"{example} is settled: {line.Words}, entry {line.Entry.Number}.{Unknown(trail, state, reviewer)}",
            { Stale.IsEmpty: false } => $"{example} was not settled: its label changed just now. Look at it again.",
            _ => $"{example} was settled so already: nothing was added.",
        };
    }

    // Who comes back under a name that was erased is a new person to the trail.
    private static string Unknown(Trail trail, ExampleState state, string reviewer) => state.Live.Any(one => trail.ValueOf(one.Decision.Who) is null)
        ? $" The name of one of those who decided was erased: that {reviewer.Trim()} is somebody else, the trail cannot tell."
        : "";

    private static string Erased(CommandCall call, Trail trail, string what, string reviewer)
    {
        string seal = what == Pseudonyms && trail.Genesis.Pseudonyms is { } key ? key
            : long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? TextOf(trail, number)
            : trail.SealsOfPerson(what) is { Count: > 0 } seals ? Each(call, trail, seals, reviewer)
            : throw new AuditInputException(
                    $"{TrailCommand.Name}, {Erase}",
                    $"nobody of the name {what} takes part in the trail.",
                    $"Write the name as it was given, or the number of the entry whose reason is to go. {NameTraces.Of(trail, what)}".TrimEnd());
        ErasureOutcome outcome = trail.Erase(seal, call.Get<string>(Why)!, reviewer.Length == 0 ? null : reviewer);
        string reached = outcome.Reached.IsEmpty
            ? "No export with names was made by this program; copies of the file, and backups, keep what they hold."
            : "It cannot reach what went out with "
                + $"names: {Sentences.FirstFew([.. outcome.Reached.Select(entry => $"{((ExportEntry)entry.Body).What} on {TimeWords.Short(entry.Time)}")])}; "
                    + "nor copies of the file, nor backups.";
        string traces = long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "" : NameTraces.Of(trail, what);
        return $"Erased, and entry {outcome.Entry.Number} says so. {NameTraces.OfErased(trail, seal)} {reached} {traces}".Replace("  ", " ").TrimEnd();
    }

    // In merged copies one person may have several seals: all of them but the first, which is left to the caller.
    private static string Each(CommandCall call, Trail trail, IReadOnlyList<string> seals, string reviewer)
    {
        foreach (string seal in seals.Skip(1))
            trail.Erase(seal, call.Get<string>(Why)!, reviewer.Length == 0 ? null : reviewer);
        return seals[0];
    }

    private static string TextOf(Trail trail, long number)
    {
        string seal = trail.Entries(number, number).FirstOrDefault() is not { } entry ? "" : entry.Core().Body switch
        {
            DecisionEntry decision => decision.Reason,
            UndoEntry undo => undo.Reason,
            ExtendEntry extend => extend.Reason,
            CommentEntry comment => comment.Remark,
            _ => "",
        };
        return seal.Length > 0
            ? seal
            : throw new AuditInputException($"{TrailCommand.Name}, {Erase}", $"entry {number} has no reason and no remark.", "Look at its number again.");
    }

    private static void Needs(CommandCall call, List<InputProblem> problems, string action, string parameter, string what)
    {
        if (call.IsGiven(action) && !call.IsGiven(parameter))
            problems.Add(new InputProblem($"{TrailCommand.Name}, {action}", $"{what} is not given.", $"Add {parameter}."));
    }
}
