using System.Collections.Immutable;

namespace LabelNotebooks.Tests;

/// <summary>Results of a trail in which nothing is random: no seal and no hash is shown that was not given here.</summary>
internal static class TrailSample
{
    private static readonly DateTime Time = new(2026, 11, 24, 9, 31, 7, DateTimeKind.Utc);

    private static readonly TrailCheck Holds = new()
    {
        Entries = 7,
        Head = new string('a', 64),
        IsFull = true,
        Faults = [],
        LastSure = 7,
        ClockJumps = 1,
        FirstClockJump = "the clock went back by 11 min 7 s at entry 6",
        Erased = 1,
    };

    public static IEnumerable<(string Name, object Page)> Results()
    {
        string folder = Directory.CreateTempSubdirectory("trail-sample-").FullName;
        try
        {
            return [.. Results(folder)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Labels that were kept; every name in them comes from the report.</summary>
    public static IEnumerable<(string Name, object Page)> Kept(LabelIssueReport report)
    {
        string[] names = [.. report.Issues.Labels.Classes];
        var label = new KeptLabel(report.Context.KeyOf(3), names[0], names[1], $"kept {names[0]}", $"Ana of {names[2]}, nurse", Time, $"as {names[1]} once");
        yield return ("kept label", label);
        yield return ("kept labels", new KeptLabels($"{names[0]}.trail.db", [label, label with { Example = report.Context.KeyOf(4), Reason = "" }]));
    }

    private static IEnumerable<(string Name, object Page)> Results(string folder)
    {
        TrailData data = TrailData.Of("cases.csv", "case", ["c1", "c2", "c3"], ["flu", "cold", "flu"]);
        using Trail trail = Trail.Create(Path.Combine(folder, "cases.csv.trail.db"), data, new TrailStart { Tool = "0.1.0" });
        DecisionDraft first = Draft("c1", DecisionKind.Change, "cold", "Ana M.");
        RecordOutcome outcome = trail.Record(
            [
                first,
                Draft("c2", DecisionKind.Keep, null, "Ana M."),
                Draft("c1", DecisionKind.Keep, null, "Bea K.") with { From = "flu", Draw = DecisionDraw.Second },
            ],
            data);
        TrailState state = trail.StateAt();
        yield return ("record report", new RecordReport
        {
            Trail = "cases.csv.trail.db",
            Data = "cases.csv",
            WasBegun = true,
            Blank = 2,
            Outcome = outcome with { Repeated = [first], Stale = [new StaleDecision(first with { Example = "c3", From = "rash" }, "flu", 3)] },
        });
        yield return ("record report of one", new RecordReport
        {
            Trail = "my trails/cases.csv.trail.db",
            Data = "cases.csv",
            WasBegun = false,
            Outcome = outcome with { Recorded = outcome.Recorded[..1], ClockWarning = "the clock went back by 3.0 s at entry 9" },
            NamesThatLookAlike = [("Ana <M.>", "Ana Maier")],
            HasPseudonyms = true,
        });
        yield return ("trail report", Report(trail, state, Holds));
        yield return ("trail report of one example", Report(trail, state, Holds with { IsFull = false, ClockJumps = 0, Erased = 0 }) with
        {
            Example = state.Of("c1"),
            Id = "c1",
            Lines = [.. Lines().Where(line => line.Example == "c1")],
        });
        yield return ("trail report of a broken trail", Report(trail, state, Holds with
        {
            Faults = [new TrailFault(4, "its text was changed: it does not fit its hash") { Example = "c2", Time = Time }],
            LastSure = 3,
        }) with
        { Lines = [] });
        yield return ("trail line", Lines()[2]);
        yield return ("trail row", new TrailRow(3, "{\"cause\":\"<slip>\"}", new string('a', 64)));
        yield return ("trail check", Holds with { Faults = [new TrailFault(4, "it begins another trail")], LastSure = 3 });
        yield return ("trail anchor", new TrailAnchor(new string('1', 32), 7, new string('a', 64), Time));
        yield return ("trail state", state);
        yield return ("example state", state.Of("c1")!);
        var changed = new CorrectedLabel("c1", "flu", "cold", 3, Time) { Guideline = "2.1", Role = "nurse", Cause = "slip", Seal = "8f6f5a9e" };
        yield return ("corrected label", changed);
        yield return ("corrected report", new CorrectedReport
        {
            Source = "cases.csv",
            Trail = "cases.csv.trail.db",
            Number = 7,
            Check = Holds,
            Changed = [changed],
            Statuses = ImmutableSortedDictionary<ExampleStatus, int>.Empty.Add(ExampleStatus.Changed, 1).Add(ExampleStatus.Contested, 2),
            Written = "corrected.csv",
        });
        var sheet = new SheetDecision
        {
            Place = "review.csv, line 4",
            Example = 0,
            Decision = "change",
            NewLabel = "cold",
            Reviewer = "Ana M.",
            Reason = "<b>no</b> rash",
        };
        yield return ("sheet decision", sheet);
        yield return ("decision sheet", new DecisionSheet([sheet], 2, [new Note(NoteKind.Read, 1, "verdicts are understood so: \"falsch\" (1) is wrong")]));
    }

    private static TrailReport Report(Trail trail, TrailState state, TrailCheck check) => new()
    {
        Trail = "cases.csv.trail.db",
        Genesis = trail.Genesis,
        Check = check,
        Lines = [.. Lines()],
        Statuses = state.Examples.CountBy(example => example.Status).ToImmutableSortedDictionary(),
        Done = ["Entry 5 is taken back by entry 7."],
        NamesThatLookAlike = [("Ana <M.>", "Ana Maier")],
        Waiting = [["c1", "contested", "flu", "Ana M. changed flu to cold, Bea K. kept flu"], ["c3", "ambiguous", "flu", "Ana M. called flu ambiguous"]],
    };

    private static TrailLine[] Lines() =>
    [
        new(1, Time, "the trail begins: 3 examples, known by column \"case\"") { Type = "genesis" },
        new(2, Time, "Ana M. takes part") { Type = "person", Who = "Ana M.", Seal = "8f6f5a9e" },
        new(3, Time, "changed flu to cold")
        {
            Type = "decision",
            Example = "c1",
            Decision = "change",
            From = "flu",
            To = "cold",
            Who = "Ana M.",
            Seal = "8f6f5a9e",
            Role = "nurse",
            Reason = "<b>no</b> rash & =cmd",
            Cause = "unclear-guideline",
            Guideline = "2.1",
            IsLive = true,
            Suggested = "cold",
            WasShown = true,
            ModelDigest = new string('b', 64),
            Model = "spring",
            ModelSeed = "5",
        },
        new(5, Time, "kept flu")
        {
            Type = "decision",
            Example = "c1",
            Decision = "keep",
            From = "flu",
            To = "flu",
            Who = "reviewer 0badcafe",
            Seal = "0badcafe",
            End = "replaced by entry 9",
        },
    ];

    private static DecisionDraft Draft(string example, DecisionKind kind, string? to, string reviewer) => new()
    {
        Example = example,
        Kind = kind,
        To = to,
        Reviewer = reviewer,
        Role = "nurse",
        Guideline = "2.1",
    };
}
