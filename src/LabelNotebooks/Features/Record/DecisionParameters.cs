using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Record;

/// <summary>A decision as a person types it, or the sheet in which many stand.</summary>
internal static class DecisionParameters
{
    public const string Pseudonyms = "--pseudonyms";
    public const string IdsNameNobody = "--ids-name-nobody";

    private const string Example = "--example";
    private const string Decision = "--decision";
    private const string To = "--to";
    private const string Cause = "--cause";
    public const string Guideline = "--guideline";
    public const string GuidelineFile = "--guideline-file";
    public const string From = "--from";
    private const string Second = "--second-reading";
    public const string Seen = "--seen-label";

    private static readonly string[] Decisions = [.. DecisionWords.All.Insert(1, DecisionWords.Confirm)];

    public static CommandParameter ExampleRow { get; } = new()
    {
        Name = Example,
        Description = "The id of the example.",
        Placeholder = "ID",
        AllowsImplicitName = true,
    };

    public static IReadOnlyList<CommandParameter> Rows { get; } =
    [
        new CommandParameter
        {
            Name = Decision,
            Description = "What you decided: keep (or confirm) the label, change it, call it ambiguous or out of scope, or escalate it to somebody else.",
            Choices = Decisions,
        },
        new CommandParameter { Name = To, Description = "The new label, where it is changed.", Placeholder = "LABEL" },
        TrailParameters.ReasonRow,
        new CommandParameter
        {
            Name = Cause,
            Description = "How the label came to be wrong or doubtful.",
            Choices = ChoiceNames.Of<DecisionCause>(),
        },
        TrailParameters.ReviewerRow,
        TrailParameters.NewPersonRow,
        TrailParameters.RoleRow,
        new CommandParameter { Name = Guideline, Description = "The version of the guideline by which you decided.", Placeholder = "VERSION" },
        new CommandParameter
        {
            Name = GuidelineFile,
            Description = "Keep this file in the trail as that version of the guideline, whole: with a decision or a sheet, or alone, before the first "
                + "decision.",
            Placeholder = "FILE",
        },
        new CommandParameter
        {
            Name = Seen,
            Description = "The label that you had before your eyes; nothing is recorded if another one is in force by now.",
            Placeholder = "LABEL",
        },
        new CommandParameter
        {
            Name = Second,
            Description = "This is a second reading, which knew nothing of the first.",
            ValueType = typeof(bool),
            Default = false,
        },
        new CommandParameter
        {
            Name = From,
            Description = "A sheet that was filled in (.xlsx or .csv), several with commas between them: all of the decisions, or none. Twice adds nothing. "
                + "Columns: example; decision or verdict; where they apply new_label, reason, cause, reviewer, role, guideline, decided. Headings may be "
                + "German, French, Spanish, Italian or Polish (Beispiel, Urteil, Neues Label).",
            Placeholder = "FILE",
        },
        new CommandParameter
        {
            Name = Pseudonyms,
            Description = "When the trail is begun: keep keyed pseudonyms in the place of ids; the key can be erased.",
            ValueType = typeof(bool),
            Default = false,
        },
        new CommandParameter
        {
            Name = IdsNameNobody,
            Description = "When the trail is begun: you have looked, and the ids name nobody.",
            ValueType = typeof(bool),
            Default = false,
        },
    ];

    public static void Check(CommandCall call, List<InputProblem> problems)
    {
        CheckGuideline(call, problems);
        string[] ofLine = [.. new[] { Example, Decision, To, TrailParameters.Reason, Cause, Seen }.Where(call.IsGiven)];
        if (call.IsGiven(From))
        {
            if (ofLine.Length > 0)
            {
                problems.Add(new InputProblem(
                    RecordCommand.Name,
                    $"{From} reads all decisions from a sheet, and {string.Join(", ", ofLine)} {(ofLine.Length == 1 ? "is" : "are")} of one decision.",
                    "Give one or the other."));
            }

            return;
        }

        if (IsOfGuidelineAlone(call))
            return;
        if (!call.IsGiven(Example))
        {
            problems.Add(new InputProblem(
                RecordCommand.Name,
                "no example is named.",
                CommandLines.AreOfShell
                    ? $"Give its id, {Example} ID; or a sheet: {From} SHEET."
                    : $"Type its id: {RecordCommand.Row.Example}; or a sheet: {From} FILE."));
        }

        if (!call.IsGiven(Decision))
        {
            problems.Add(new InputProblem(
                $"{RecordCommand.Name}, {Decision}",
                "it is not said what you decided.",
                $"Give one of {string.Join(", ", Decisions)}."));
        }

        if (string.IsNullOrWhiteSpace(call.Get<string>(TrailParameters.Reviewer)))
        {
            problems.Add(new InputProblem(
                $"{RecordCommand.Name}, {TrailParameters.Reviewer}",
                "nobody is named who decided, and the name of the computer's account is not taken.",
                $"Give your name: {TrailParameters.Reviewer} \"Ana M.\"."));
        }
    }

    /// <summary>True where a guideline is to be kept, and nothing is decided.</summary>
    public static bool IsOfGuidelineAlone(CommandCall call) =>
        call.IsGiven(GuidelineFile) && !new[] { Example, Decision, From, To, TrailParameters.Reason, Cause, Seen }.Any(call.IsGiven);

    private static void CheckGuideline(CommandCall call, List<InputProblem> problems)
    {
        if (!call.IsGiven(GuidelineFile))
            return;
        if (string.IsNullOrWhiteSpace(call.Get<string>(Guideline)))
            problems.Add(new InputProblem($"{RecordCommand.Name}, {GuidelineFile}", "it is not said which version it is.", $"Add {Guideline} VERSION."));
        if ((IsOfGuidelineAlone(call) || call.IsGiven(From)) && string.IsNullOrWhiteSpace(call.Get<string>(TrailParameters.Reviewer)))
        {
            problems.Add(new InputProblem(
                $"{RecordCommand.Name}, {GuidelineFile}",
                "nobody is named who puts the guideline in.",
                $"Give your name: {TrailParameters.Reviewer} \"Ana M.\"."));
        }
    }

    /// <summary>The decisions that were typed or filled in, how many rows were blank, and how the sheet was read.</summary>
    public static (IReadOnlyList<DecisionDraft> Drafts, int Blank, IReadOnlyList<Note> Notes) Read(CommandCall call, TrailSource source) =>
        IsOfGuidelineAlone(call) ? ([], 0, [])
        : call.Get<string>(From) is { } sheet ? SheetDrafts.Read(call, source, sheet) : ([OfLine(call, source)], 0, []);

    private static DecisionDraft OfLine(CommandCall call, TrailSource source) => new()
    {
        Place = RecordCommand.Name,
        Example = call.Get<string>(Example)!,
        Kind = KindOf(call.Get<string>(Decision)!),
        To = call.Get<string>(To),
        // Who types beside the data has its label before the eyes.
        From = call.Get<string>(Seen) ?? (source.Data.RowOf(call.Get<string>(Example)!) is >= 0 and var row ? source.Data.Labels[row] : null),
        Reviewer = call.Get<string>(TrailParameters.Reviewer) ?? "",
        Role = call.Get<string>(TrailParameters.Role) ?? "",
        Reason = call.Get<string>(TrailParameters.Reason) ?? "",
        Cause = CauseOf(call.Get<string>(Cause)),
        Guideline = call.Get<string>(Guideline) ?? "",
        Draw = call.Get<bool>(Second) ? DecisionDraw.Second : null,
    };

    public static DecisionCause? CauseOf(string? word) => word is null ? null : ChoiceNames.Value<DecisionCause>(word);

    public static DecisionKind KindOf(string word) =>
        word == DecisionWords.Confirm ? DecisionKind.Keep : ChoiceNames.Value<DecisionKind>(word);

    public static string? GuidelineOf(CommandCall call) => call.Get<string>(Guideline);

    public static bool IsSecond(CommandCall call) => call.Get<bool>(Second);
}
