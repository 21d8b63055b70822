using System.Globalization;
using LabelNotebooks.Format;
using LabelNotebooks.Store;

namespace LabelNotebooks.Checking;

/// <summary>Which seals the entries name, and whether each is kept or was erased by an entry that says so.</summary>
internal sealed class SealWatch
{
    // Half a hash tells seals apart, and a million of them fit into little memory.
    private readonly Dictionary<UInt128, long> _used = [];
    private readonly HashSet<UInt128> _erased = [];

    /// <summary>How many were erased.</summary>
    public int Erased => _erased.Count;

    public void See(TrailEntry entry) => See(entry.Number, entry.Body);

    /// <summary>What is wrong with the seals, once all entries were seen.</summary>
    public IEnumerable<TrailFault> Check(IEnumerable<SealedValue> kept)
    {
        HashSet<UInt128> present = [];
        foreach (SealedValue value in kept)
        {
            UInt128 seal = Short(value.Hash);
            present.Add(seal);
            string? fault = !value.Holds ? "was changed" : _erased.Contains(seal) ? "was erased, and is there again" : null;
            if (fault is not null)
                yield return new TrailFault(_used.GetValueOrDefault(seal), $"the {value.Kind} that it names {fault}") { IsOfText = true };
        }

        foreach ((UInt128 seal, long number) in _used.Where(pair => !present.Contains(pair.Key) && !_erased.Contains(pair.Key)))
            yield return new TrailFault(number, "a name or a text that it seals is missing, and no entry says that it was erased") { IsOfText = true };
    }

    private void See(long number, EntryBody body)
    {
        switch (body)
        {
            case GenesisEntry genesis:
                Use(number, genesis.Pseudonyms);
                break;
            case PersonEntry person:
                Use(number, person.Who);
                break;
            case DecisionEntry decision:
                Use(number, decision.Who, decision.Reason);
                break;
            case UndoEntry undo:
                Use(number, undo.Who, undo.Reason);
                break;
            case CommentEntry comment:
                Use(number, comment.Who, comment.Remark);
                break;
            case GuidelineEntry guideline:
                Use(number, guideline.Who);
                break;
            case ExtendEntry extend:
                Use(number, extend.Who, extend.Reason);
                break;
            case ExportEntry export:
                Use(number, export.Who);
                break;
            case EraseEntry erase:
                _erased.Add(Short(erase.Erased));
                Use(number, erase.Who);
                break;
            case ImportedEntry imported:
                See(number, TrailEntry.Read(imported.Entry).Body);
                break;
            default:
                break;
        }
    }

    private void Use(long number, params string?[] seals)
    {
        foreach (string? seal in seals)
        {
            if (seal is { Length: HashText.Length })
                _used.TryAdd(Short(seal), number);
        }
    }

    private static UInt128 Short(string seal) =>
        UInt128.TryParse(seal[..Math.Min(32, seal.Length)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 value) ? value : 0;
}
