using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>
/// The trail from which a file was written, where it is not called after the file: its decisions would be parted from new ones if a second trail were begun.
/// </summary>
internal static class TrailElsewhere
{
    private const int MostLookedAt = 100;

    /// <summary>The file with the trail that it was written from, where it has none of its own and none was named.</summary>
    /// <exception cref="AuditInputException">A change log says that it was corrected, and its trail is not there.</exception>
    public static TrailSource In(TrailSource source, string? named) =>
        named is null && !File.Exists(source.TrailPath) && Find(source) is (var elsewhere, var said)
            ? source with { TrailPath = elsewhere, Notes = [.. source.Notes, said] }
            : source;

    private static (string Path, Note Note)? Find(TrailSource source)
    {
        string own = CommandLines.Word(TrailSource.PathOf(source.Path));
        string folder = Path.GetDirectoryName(Path.GetFullPath(source.Path))!;
        string[] trails = [.. Directory.EnumerateFiles(folder, "*" + TrailParameters.Ending).Order(StringComparer.Ordinal).Take(MostLookedAt)];
        foreach (string path in trails)
        {
            if (StateOf(path, source.Data) is not { } number)
                continue;
            string shown = TrailSource.Shown(path);
            return (shown, new Note(
                NoteKind.Read,
                0,
                $"{source.Data.Source} holds the labels of the trail {shown} at entry {Sentences.Count(number)}: it is that data, corrected, and decisions on "
                    + $"it go into that trail. For a trail of its own: {TrailParameters.Trail} {own}."));
        }

        return !File.Exists(source.Path + TrailParameters.LogEnding)
            ? null
            : throw new AuditInputException(
                source.Data.Source,
                $"it was written with the labels of a trail ({Path.GetFileName(source.Path) + TrailParameters.LogEnding} says what was corrected), and that "
                    + "trail is not in this folder.",
                $"Name it: {TrailParameters.Trail} FILE. To begin a trail of its own all the same: {TrailParameters.Trail} {own}.");
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
