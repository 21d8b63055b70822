using System.Security.Cryptography;
using System.Text;
using LabelNotebooks.Format;

namespace LabelNotebooks.Review.Tests.Format;

/// <summary>Seven entries with their hashes, as docs/trail.md has them: made here from what they say.</summary>
internal static class WorkedEntries
{
    public const string LongReasonSeal = "71ae025a52537a301b407cad07443f883524475a028575f4554a6e575f43b02b";
    public const string Ana = "8f6f5a9e9dca48f77b4b08c488f64b403bedb82aa32e07101327d7c69ce11286";
    public const string Reason = "41ecd6fc3ec532fe9a4361d44d9a15fbf71627f6b50d2fdcc0f0b20222625103";

    public static string[] Ids { get; } = ["1001", "1002", "F\u00e4ll-3 \U0001F600"];

    public static string[] Labels { get; } = ["pneumonia", "normal", "say \"effusion\" \\ other"];

    public static string[] Hashes { get; } =
    [
        "1e45df906a9e3ae1e535aa319d566231260a20067a7aa5ccc9bd01e10cfc4ae8",
        "d2c9b84676874df8ae74a884bb5bb7754a089e642f652b0b200a7c0fe770688f",
        "f124221322eacc4caa657e67c72262acf0b71eaa54648adec60d2a0027584e89",
        "a9eb527dcc8fe2cd76004d2f9859973311755e58cabf2ebf49863d475887dd5f",
        "de8cba3c03e8410608cf91961afc3ba5965820f6b22c2a9c23e70670ad49e01e",
        "178d06112c1f795e493f43f7bb80433cd6f963eb7a449d97708a04f24818936a",
        "0471c295edf2bd47a6baa62bfff7f41e3bf3f408fe10d6d3d1db98b51a0a4f35",
    ];

    public static int[] Bytes { get; } = [451, 210, 452, 339, 423, 248, 317];

    public static byte[] Salt(int number) => SHA256.HashData(Encoding.ASCII.GetBytes($"salt {number}"));

    public static TrailEntry[] Written()
    {
        List<TrailEntry> entries = [];
        void Add(string time, EntryBody body) => entries.Add(
            TrailEntry.Write(entries.Count + 1, entries.Count == 0 ? HashText.None : entries[^1].Hash, TrailTime.Read(time), body));

        TrailData data = TrailData.Of("worked", "case", Ids, Labels);
        Add("2026-11-24T09:30:00.000Z", new GenesisEntry
        {
            Trail = "00112233445566778899aabbccddeeff",
            Example = "column",
            Column = "case",
            Count = 3,
            Ids = data.IdsDigest,
            Labels = data.LabelsDigest,
            Classes = ["normal", "pneumonia", Labels[2]],
            Tool = "1.0.0",
        });
        Add("2026-11-24T09:30:00.001Z", new PersonEntry { Who = Ana });
        Add("2026-11-24T09:31:07.250Z", Decision(Ids[2], DecisionKind.Change, Labels[2], "pneumonia", Reason) with { Cause = DecisionCause.UnclearGuideline });
        Add("2026-11-24T09:31:40.000Z", Decision("1002", DecisionKind.Keep, "normal", "normal", ""));
        Add("2026-11-24T09:33:00.999Z", Decision("1001", DecisionKind.Ambiguous, "pneumonia", "pneumonia", LongReasonSeal) with
        {
            Cause = DecisionCause.Ambiguous,
        });
        Add("2026-11-24T09:20:00.000Z", new UndoEntry { Of = 3, Who = Ana, Role = "radiologist", Reason = "" });
        Add("2026-11-24T10:00:00.000Z", new EraseEntry { Erased = Reason, Kind = "reason", Why = "request", Who = Ana });
        return [.. entries];
    }

    private static DecisionEntry Decision(string example, DecisionKind kind, string from, string to, string reason) => new()
    {
        Example = example,
        Kind = kind,
        From = from,
        To = to,
        Who = Ana,
        Role = "radiologist",
        Reason = reason,
        Guideline = "2.1",
    };
}
