using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.Corrected;

namespace LabelNotebooks.Features.Record;

/// <summary>Refuses to begin a second trail on what was written from a first one: its decisions would be parted from those that made the file.</summary>
internal static class OtherTrails
{
    private const int MostLookedAt = 100;

    /// <exception cref="AuditInputException">The file is a state of a trail that lies beside it, or a change log says that it was corrected.</exception>
    public static void Refuse(TrailSource source)
    {
        string anew = $"To begin a trail of its own all the same: {TrailParameters.Trail} {CommandLines.Word(TrailSource.PathOf(source.Path))}.";
        string folder = Path.GetDirectoryName(Path.GetFullPath(source.Path))!;
        string[] trails = [.. Directory.EnumerateFiles(folder, "*" + TrailParameters.Ending).Order(StringComparer.Ordinal).Take(MostLookedAt)];
        foreach (string path in trails)
        {
            if (StateOf(path, source.Data) is not { } number)
                continue;
            string shown = TrailSource.Shown(path);
            throw new AuditInputException(
                source.Data.Source,
                $"its labels are those of the trail {shown} at entry {Sentences.Count(number)}: it is that data, corrected, and new decisions belong into that "
                    + "trail.",
                $"Name it: {TrailParameters.Trail} {CommandLines.Word(shown)}. {anew}");
        }

        if (File.Exists(source.Path + CorrectedCommand.LogEnding))
        {
            throw new AuditInputException(
                source.Data.Source,
                $"it was written with the labels of a trail ({Path.GetFileName(source.Path) + CorrectedCommand.LogEnding} says what was corrected), and that "
                    + "trail is not in this folder.",
                $"Name it: {TrailParameters.Trail} FILE. {anew}");
        }
    }

    // The number of the entry where the file holds labels that the trail has corrected; null where it is not of the trail, or is the original.
    private static long? StateOf(string path, TrailData data)
    {
        try
        {
            using Trail trail = Trail.Open(path, isReadOnly: true);
            if (trail.Genesis.Column != data.Column || trail.Known(data).LabelsDigest == trail.Genesis.Labels)
                return null;
            DataMatch match = trail.MatchOf(data);
            return match.Kind is DataMatchKind.State or DataMatchKind.Grown ? match.Number : null;
        }
        catch (AuditInputException)
        {
            // What cannot be read is not the trail of this file.
            return null;
        }
    }
}
