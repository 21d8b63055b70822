namespace LabelNotebooks.Features.Trails;

/// <summary>Reads a version of the guideline back, as it was kept.</summary>
internal static class GuidelineText
{
    /// <exception cref="AuditInputException">The trail keeps no such version, its text was changed, or the file is there already.</exception>
    public static string Write(Trail trail, string version, string path)
    {
        string[] known = [.. trail.Entries()
            .Select(entry => entry.Body)
            .OfType<GuidelineEntry>()
            .Select(one => one.Guideline)
            .Distinct(StringComparer.Ordinal)];
        GuidelineEntry kept = trail.Entries().Select(entry => entry.Body).OfType<GuidelineEntry>().LastOrDefault(one => one.Guideline == version)
            ?? throw new AuditInputException(
                trail.Path,
                $"it keeps no version {version} of the guideline.",
                known.Length == 0 ? "No version was kept: --guideline-file FILE keeps one." : $"Versions: {Sentences.FirstFew(known, 20)}.");
        byte[] content = trail.Attachment(kept.Digest)
            ?? throw new AuditInputException(trail.Path, $"the text of guideline {version} is missing.", "Check the whole trail: --verify.");
        if (File.Exists(path))
            throw new AuditInputException(path, "this file is there already.", "Name another file for the text.");
        using var files = new OutputFiles();
        files.Add(path, stream => stream.Write(content));
        files.Commit();
        return $"Version {version} of the guideline is in {path}, as it was kept{(kept.Name is null ? "" : $" ({kept.Name})")}.";
    }

    /// <summary>The bytes of a guideline's file.</summary>
    /// <exception cref="AuditInputException">It cannot be read.</exception>
    public static byte[] Content(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AuditInputException(path, "the file cannot be read.", "Look whether it is there, and whether you may read it.");
        }
    }

    /// <summary>Keeps it in the trail, and says so. The same text under the same version adds nothing.</summary>
    public static string Keep(Trail trail, string version, byte[] content, string file, string reviewer)
    {
        if (trail.Entries().FirstOrDefault(entry => entry.Core().Body is GuidelineEntry kept && kept.Guideline == version) is { } before
            && trail.Attachment(((GuidelineEntry)before.Core().Body).Digest) is { } text && text.AsSpan().SequenceEqual(content))
        {
            return $"Version {version} of the guideline is kept already, byte for byte: entry {before.Number}.";
        }

        TrailEntry entry = trail.Guideline(version, content, Path.GetFileName(file), reviewer);
        return $"Version {version} of the guideline is kept whole ({Sentences.Count(content.Length, "byte")}): entry {entry.Number}.";
    }
}
