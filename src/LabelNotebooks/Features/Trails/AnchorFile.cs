using System.Text;

namespace LabelNotebooks.Features.Trails;

/// <summary>A file of anchors: one line each, added and never changed.</summary>
internal static class AnchorFile
{
    private const int MostRounds = 100;
    private const int Wait = 20;
    private const int WordsOfOne = 5;

    /// <summary>The anchors of a file; none where it is not there yet.</summary>
    /// <exception cref="AuditInputException">A line of it is no anchor: all of them at once.</exception>
    public static IReadOnlyList<TrailAnchor> Read(string? path)
    {
        if (path is null || !File.Exists(path))
            return [];
        // A mail quotes lines, and breaks those that are long.
        (string Word, int Line)[] words =
        [
            .. File.ReadAllLines(path).SelectMany((line, at) => line.TrimStart('>', ' ', '\t')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (word, at + 1))),
        ];
        List<TrailAnchor> anchors = [];
        SortedSet<int> others = [];
        for (int at = 0; at < words.Length; at++)
        {
            if (TrailAnchor.Parse(string.Join(' ', words.Skip(at).Take(WordsOfOne).Select(word => word.Word))) is { } anchor)
            {
                anchors.Add(anchor);
                at += WordsOfOne - 1;
            }
            else
            {
                others.Add(words[at].Line);
            }
        }

        return others.Count == 0
            ? anchors
            : throw new AuditInputException(
                path,
                $"{Sentences.Count(others.Count, "line is", "lines are")} no anchor: {Sentences.FirstFew([.. others.Select(line => $"line {line}")])}.",
                "Name a file of anchors alone, or one that is not there yet. Of a mail leave all else out: that its lines are quoted (>), or an anchor is "
                    + "broken into several, does no harm.");
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
