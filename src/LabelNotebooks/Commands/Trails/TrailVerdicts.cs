using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>
/// The decisions of a trail as verdicts on the labels that stand in the file: kept is right, changed is wrong until the file has the new label.
/// </summary>
internal static class TrailVerdicts
{
    /// <summary>What was drawn at random and reviewed: by the sheet that was named, else by the trail.</summary>
    /// <exception cref="AuditInputException">What was named cannot be used, or holds nothing that was drawn at random.</exception>
    public static RandomSample Sample(CommandCall call, LabelIssueReport report)
    {
        if (call.Get<string>(ReviewedArgument.Name) is { } named)
            return Beside(call, report, named);
        (TrailReading? reading, Note? fault) = TrailReading.Find(call, report);
        if (reading is null)
            return ReviewedArgument.Read(call, report) is var none && fault is null ? none : none.WithNotes([fault]);
        try
        {
            return Drawn(reading, report);
        }
        catch (AuditInputException problem) when (!reading.WasNamed)
        {
            return ReviewedArgument.Read(call, report).WithNotes([TrailReading.Unused(reading.Path, problem)]);
        }
    }

    /// <summary>What was looked at: verdicts that were read from sheets, and beside them the decisions of the trail. No label counts twice.</summary>
    public static ReviewQueueSample With(ReviewQueueSample sheets, TrailReading? reading)
    {
        if (reading is null)
            return sheets;
        Dictionary<int, bool> said = sheets.Examples.ToDictionary(example => example.Index, example => example.IsWrong);
        ReviewedExample[] decided = [.. reading.Found.Where(one => IsDone(one.Decision)).Select(one => Verdict(reading, one.Row, one.Decision))];
        ReviewedExample[] added = [.. decided.Where(example => !said.ContainsKey(example.Index))];
        int others = decided.Count(example => said.TryGetValue(example.Index, out bool isWrong) && isWrong != example.IsWrong);
        int open = reading.Found.Count(one => one.Decision.Standing == DecisionStanding.Unsettled);
        List<Note> notes = [.. sheets.Notes];
        if (decided.Length > 0)
        {
            notes.Add(new Note(
                NoteKind.Read,
                added.Length,
                $"{Sentences.Count(decided.Length, "label was", "labels were")} decided on in the trail {reading.Path} and "
                    + $"{(decided.Length == 1 ? "counts" : "count")} as done, {Sentences.Count(decided.Count(example => example.IsWrong))} of them wrong"));
        }

        if (others > 0)
        {
            notes.Add(new Note(
                NoteKind.Doubted,
                others,
                $"{Sentences.Count(others, "label has", "labels have")} another verdict on the sheets than in the trail: that of the sheets counts"));
        }

        if (open > 0)
            notes.Add(Unclear(open, "as not looked at"));
        return ReviewQueueSample.Of(sheets.PopulationSize, sheets.Examples.Concat(added)).WithNotes(notes);
    }

    /// <summary>
    /// The rows that were drawn at random from all labels and reviewed, in the order of the trail; none where they were drawn from strata or with different
    /// chances, which say nothing simple of the others.
    /// </summary>
    public static IReadOnlyList<int> DrawnFromAll(TrailReading? reading)
    {
        (int Row, RecordedDecision Drawn)[] drawn =
        [
            .. (reading?.Found ?? []).Where(one => one.Decision.Drawn is not null && IsDone(one.Decision))
                .Select(one => (one.Row, one.Decision.Drawn!))
                .OrderBy(one => one.Item2.Number),
        ];
        bool isSimple = drawn.All(one => one.Drawn.Decision.Stratum is null) && drawn.Select(one => one.Drawn.Decision.Chance).Distinct().Count() <= 1;
        return isSimple ? [.. drawn.Select(one => one.Row)] : [];
    }

    // Kept under other predictions is asked about again, as everywhere.
    private static bool IsDone(StandingDecision decision) => decision is { Standing: not DecisionStanding.OtherPredictions, IsWrong: not null };

    private static RandomSample Beside(CommandCall call, LabelIssueReport report, string named)
    {
        RandomSample sample = ReviewedArgument.Read(call, report);
        string? trail = call.Get<string>(TrailParameters.Trail)
            ?? report.NamedTrail
            ?? (report.Context.Data?.Path is { } data && File.Exists(TrailSource.PathOf(data)) ? TrailSource.Shown(TrailSource.PathOf(data)) : null);
        return trail is null
            ? sample
            : sample.WithNotes(
            [
                .. sample.Notes,
                new Note(NoteKind.LeftOut, 0, $"what was drawn at random is read from {named} alone, and not from the trail {trail}: no label counts twice"),
            ]);
    }

    private static RandomSample Drawn(TrailReading reading, LabelIssueReport report)
    {
        // In the order in which they were recorded, which is that of the sheet.
        (int Row, StandingDecision Decision)[] drawn =
            [.. reading.Found.Where(one => one.Decision.Drawn is not null).OrderBy(one => one.Decision.Drawn!.Number)];
        string[] corrected = [.. drawn.Where(one => one.Decision.IsCorrected).Select(one => report.Context.Examples.KeyOf(one.Row))];
        if (corrected.Length > 0)
        {
            throw new AuditInputException(
                $"trail {reading.Path}",
                $"of the labels that were drawn at random, {Sentences.Count(corrected.Length)} that {(corrected.Length == 1 ? "was" : "were")} called wrong "
                    + $"{(corrected.Length == 1 ? "stands" : "stand")} corrected in this file ({Sentences.FirstFew(corrected)}): right by now, while wrong "
                    + "labels that nobody looked at are as they were, so that the sample says nothing of them any more.",
                "Estimate with the file as it was when the sample was drawn "
                    + $"({CommandLines.Of(CommandNames.Corrected)} FILE --at-entry 1 --export FILE writes it), "
                    + $"or draw a new one from this file and name its sheet: {ReviewedArgument.Name} FILE.");
        }

        ReviewedExample[] verdicts = [.. drawn.Where(one => one.Decision.IsWrong is not null).Select(one => Verdict(reading, one.Row, one.Decision))];
        if (verdicts.Length == 0 && reading.WasNamed)
        {
            throw new AuditInputException(
                $"trail {reading.Path}",
                "no label in it was drawn at random and called right or wrong.",
                $"Draw a sheet, {CommandNames.Estimate} --sheet FILE, and record it when it is filled in: {RecordLine.Of("DATA", "--from FILE")}.");
        }

        return RandomSample.Of(report.Issues.Labels.Count, verdicts).WithNotes(
            Notes(reading, verdicts.Length, drawn.Length - verdicts.Length, MaybeStale(reading, report, drawn)));
    }

    private static ReviewedExample Verdict(TrailReading reading, int row, StandingDecision decision) => new(
        row,
        decision.IsWrong!.Value,
        decision.Drawn?.Decision.Stratum,
        decision.Drawn?.Decision.Chance is { } chance ? (double)chance.Of / chance.All : null)
    {
        Remark = reading.Words.GetValueOrDefault(row) is { } words
            ? string.Join("; ", new[] { words.Decision, words.Reason }.Where(text => text.Length > 0))
            : null,
        NewLabel = decision.IsWrong == true ? reading.Meanings.ClassOf(decision.State.Label) : null,
    };

    // A trail keeps no card whose label had changed before it was recorded: which labels those may be is all that can be told.
    private static string[] MaybeStale(TrailReading reading, LabelIssueReport report, (int Row, StandingDecision Decision)[] drawn)
    {
        long last = drawn.Select(one => one.Decision.Drawn!.Number).DefaultIfEmpty().Max();
        return
        [
            .. reading.Found
                .Where(one => one.Decision is { Drawn: null, State: { Status: ExampleStatus.Changed } state } && state.Live[0].Number < last)
                .Select(one => report.Context.Examples.KeyOf(one.Row)),
        ];
    }

    private static IEnumerable<Note> Notes(TrailReading reading, int verdicts, int unclear, string[] stale)
    {
        yield return new Note(
            NoteKind.Read,
            verdicts,
            $"{Sentences.Count(verdicts, "label")} drawn at random and reviewed, by the trail "
                + $"{(reading.WasNamed ? "" : "beside the data, ")}{reading.Path}");
        if (unclear > 0)
            yield return Unclear(unclear, "as without a verdict");
        if (stale.Length > 0)
        {
            yield return new Note(
                NoteKind.Doubted,
                stale.Length,
                $"{Sentences.Count(stale.Length, "label was", "labels were")} corrected before the last label drawn at random was recorded "
                    + $"({Sentences.FirstFew(stale)}): where a sheet had been drawn before that, a card on which such a label stands was not recorded, and the "
                    + $"estimate is too low. Then estimate with the sheet itself, {ReviewedArgument.Name} SHEET, and the file as it was when the sheet was "
                    + $"drawn ({CommandLines.Of(CommandNames.Corrected)} FILE --at-entry 1 --export FILE writes it)");
        }

        DecisionDraw?[] others =
        [
            .. reading.Found.Where(one => one.Decision is { Drawn: null, State.Live.IsEmpty: false }).Select(one => DrawOf(one.Decision.State)),
        ];
        if (others.Length == 0)
            yield break;
        string[] kinds =
        [
            .. Kind(DecisionDraw.Queue, "from a review queue", "from a review queue"),
            .. Kind(DecisionDraw.Second, "for a second reading", "for a second reading"),
            .. Kind(null, "for a reason that the trail does not say", "for reasons that the trail does not say"),
        ];
        yield return new Note(
            NoteKind.LeftOut,
            others.Length,
            $"{Sentences.Count(others.Length, "label was decided on without being", "labels were decided on without being")} drawn at random, and "
                + $"{(others.Length == 1 ? "is" : "are")} left out: {string.Join(", ", kinds)}. They say nothing of the labels that nobody looked at");

        IEnumerable<string> Kind(DecisionDraw? draw, string one, string several)
        {
            int count = others.Count(one => one == draw);
            if (count > 0)
                yield return $"{Sentences.Count(count)} {(count == 1 ? one : several)}";
        }
    }

    // Why it was looked at first: a second reading follows on that.
    private static DecisionDraw? DrawOf(ExampleState state) =>
        (state.Live.FirstOrDefault(one => one.Decision.Draw != DecisionDraw.Second) ?? state.Live[0]).Decision.Draw;

    private static Note Unclear(int count, string how) => new(
        NoteKind.LeftOut,
        count,
        $"{Sentences.Count(count, "label is", "labels are")} ambiguous, out of scope, passed on or contested in the trail, and "
            + $"{(count == 1 ? "counts" : "count")} {how}");
}
