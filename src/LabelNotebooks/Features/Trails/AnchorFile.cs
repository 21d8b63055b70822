using System.Text;

namespace LabelNotebooks.Features.Trails;

/// <summary>A file of anchors: one line each, added and never changed.</summary>
internal static class AnchorFile
{
    private const int MostRounds = 100;
    private const int Wait = 20;

    /// <summary>The anchors of a file; none where it is not there yet.</summary>
    /// <exception cref="AuditInputException">A line of it is no anchor: all of them at once.</exception>
    public static IReadOnlyList<TrailAnchor> Read(string? path)
    {
        if (path is null || !File.Exists(path))
            return [];
        (string Line, int Number, TrailAnchor? Anchor)[] lines =
        [
            .. File.ReadAllLines(path)
                .Select((line, at) => (line, at + 1, TrailAnchor.Parse(line)))
                .Where(line => line.line.Trim().Length > 0),
        ];
        int[] others = [.. lines.Where(line => line.Anchor is null).Select(line => line.Number)];
        return others.Length == 0
            ? [.. lines.Select(line => line.Anchor!)]
            : throw new AuditInputException(
                path,
                $"{Sentences.Count(others.Length, "line is", "lines are")} no anchor: {Sentences.FirstFew([.. others.Select(line => $"line {line}")])}.",
                "Name a file of anchors alone, or one that is not there yet.");
    }

    /// <summary>Adds one to the file, behind what others have added: a line that is there is never written anew.</summary>
    /// <exception cref="AuditInputException">The file cannot be written.</exception>
    public static void Add(string path, TrailAnchor anchor)
    {
        try
        {
            using FileStream file = Alone(path);
            bool isOpen = false;
            if (file.Length > 0)
            {
                file.Seek(-1, SeekOrigin.End);
                isOpen = file.ReadByte() != '\n';
            }

            file.Write(Encoding.ASCII.GetBytes((isOpen ? "\n" : "") + anchor + "\n"));
            file.Flush(flushToDisk: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AuditInputException(
                path,
                "the anchor cannot be written there.",
                $"Name a file that you may write to, or keep this line elsewhere by hand: {anchor}");
        }
    }

    // Somebody else may be adding a line just now: that takes no time.
    private static FileStream Alone(string path)
    {
        for (int round = 0; ; round++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (round < MostRounds && File.Exists(path))
            {
                Thread.Sleep(Wait);
            }
        }
    }
}
