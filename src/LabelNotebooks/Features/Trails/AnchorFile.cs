namespace LabelNotebooks.Features.Trails;

/// <summary>A file of anchors: one line each, added and never changed.</summary>
internal static class AnchorFile
{
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

    /// <summary>The file with one more.</summary>
    public static void Add(OutputFiles files, string path, TrailAnchor anchor)
    {
        byte[] before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        bool isOpen = before.Length > 0 && before[^1] != (byte)'\n';
        files.Add(path, stream =>
        {
            stream.Write(before);
            stream.Write(System.Text.Encoding.ASCII.GetBytes((isOpen ? "\n" : "") + anchor + "\n"));
        });
    }
}
