namespace LabelNotebooks.Replay;

/// <summary>Since which entry an example has the label that is in force: who agreed with it later has not made it so.</summary>
internal static class LabelSince
{
    /// <summary>The number of the entry; 0 where the label is the one that was there before the first decision, and was never another.</summary>
    public static long Of(ExampleState state)
    {
        long since = 0;
        string label = state.Original;
        foreach (long number in state.All.SelectMany(one => one.UndoneBy.Prepend(one.Number)).Distinct().Order())
        {
            string then = ExampleState.Of(state.Example, state.Where, At(state, number)).Label;
            if (then != label)
                since = number;
            label = then;
        }

        return since;
    }

    // The decisions as they stood then: without what took back or settled them later.
    private static List<RecordedDecision> At(ExampleState state, long number)
    {
        Dictionary<RecordedDecision, RecordedDecision> then = state.All.Where(one => one.Number <= number).ToDictionary(
            one => one,
            one => new RecordedDecision(one.Number, one.Decision, one.Time, one.Line) { UndoneBy = [.. one.UndoneBy.Where(undo => undo <= number)] });
        foreach ((RecordedDecision now, RecordedDecision copy) in then)
            copy.SettledBy.AddRange(now.SettledBy.Where(then.ContainsKey).Select(settling => then[settling]));
        return [.. then.Values.OrderBy(one => one.Number)];
    }
}
