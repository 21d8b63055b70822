namespace LabelNotebooks.Review.Tests;

/// <summary>A folder with a trail of six examples, and a clock that is moved by hand.</summary>
internal sealed class TrailFixture : IDisposable
{
    public TrailFixture() => Folder = Directory.CreateTempSubdirectory("trail-").FullName;

    public string Folder { get; }

    public HandClock Clock { get; } = new(new DateTime(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc));

    public TrailData Data { get; } = TrailData.Of(
        "cases.csv",
        "case",
        ["c1", "c2", "c3", "c4", "c5", "c6"],
        ["flu", "cold", "flu", "cold", "sepsis", "flu"]);

    public string File(string name) => Path.Combine(Folder, name);

    public Trail Begin(string name = "cases.trail.db", TrailData? data = null) =>
        Trail.Create(File(name), data ?? Data, new TrailStart { Tool = "0.1.0" }, Clock);

    public Trail Open(string name = "cases.trail.db") => Trail.Open(File(name), clock: Clock);

    /// <summary>A decision: "keep", "escalate", or the new label.</summary>
    public static DecisionDraft Draft(string example, string decision, string reviewer = "Ana Müller", string reason = "") => new()
    {
        Example = example,
        Kind = decision switch { "keep" => DecisionKind.Keep, "escalate" => DecisionKind.Escalate, _ => DecisionKind.Change },
        To = decision is "keep" or "escalate" ? null : decision,
        Reviewer = reviewer,
        Role = "nurse",
        Reason = reason,
        Guideline = "2.1",
    };

    public RecordOutcome Record(Trail trail, params DecisionDraft[] drafts)
    {
        Clock.Move(seconds: 30);
        return trail.Record(drafts, Data);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
