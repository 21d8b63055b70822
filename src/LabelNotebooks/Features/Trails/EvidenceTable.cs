using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Trails;

/// <summary>The entries of a trail as they lie, each marked whether it is sure: for who has to show what somebody did to it.</summary>
internal static class EvidenceTable
{
    public static TableSchema<(TrailRow Row, bool IsSure, string Fault)> Table { get; } = new TableSchema<(TrailRow Row, bool IsSure, string Fault)>(
        "trail as evidence",
        "A row for each entry as it lies in the file, in the order of the numbers, also where the trail does not hold. Names and reasons are not in it.")
        .LongWhole("entry", one => one.Row.Number, "The number under which it lies.")
        .Truth("is_sure", one => one.IsSure, "True up to the last entry that is sure; what follows on it may be true or not.")
        .Text("fault", one => one.Fault, "What is wrong with it; empty where nothing is.")
        .Text("text", one => one.Row.Text, "What lies there: the entry, character by character.")
        .Text("hash", one => one.Row.Hash, "The hash that lies beside it.")
        .Text("hash_of_text", one => one.Row.TextHash, "The hash that its text has. Where it is another one, one of the two was changed.");

    /// <summary>Writes it; nothing is added to the trail, which is evidence itself.</summary>
    public static CommandOutcome Of(CommandCall call, Trail trail, TrailCheck check, TrailReport report)
    {
        string path = call.Get<string>(ExportParameters.Export)!;
        TrailDoor.RefuseToReplace(TrailCommand.Name, trail.Path, path);
        ILookup<long, string> faults = check.Faults.ToLookup(fault => fault.Number, fault => fault.What);
        bool IsSure(long number) => check.Holds || (number <= check.LastSure && !faults.Contains(number));
        (TrailRow Row, bool IsSure, string Fault)[] rows =
            [.. trail.Rows().Select(row => (row, IsSure(row.Number), string.Join("; ", faults[row.Number])))];
        int unsure = rows.Count(row => !row.IsSure);
        return new CommandOutcome(report with
        {
            Done =
            [
                $"{path} holds the {Sentences.Count(rows.Length, "entry", "entries")} as they lie, {Sentences.Count(unsure)} of them marked as not sure. "
                    + "Nothing was added to the trail. Keep the file of the trail beside it, byte for byte.",
            ],
        })
        {
            // The table is written all the same; who runs this in a script has to learn that the trail does not hold.
            Failure = check.Holds
                ? null
                : new AuditInputException(trail.Path, check.ToString(), $"{path} is written. Find out who changed the file, and go on from a copy that holds."),
            AddFiles = files => Table.Add(files, path, rows, path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? (ExportParameters.Read(call) ?? CsvWriteOptions.Default) with { NeutralizeFormulas = true }
                : null),
        };
    }
}
