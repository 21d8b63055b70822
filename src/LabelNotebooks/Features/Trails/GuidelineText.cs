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
}
