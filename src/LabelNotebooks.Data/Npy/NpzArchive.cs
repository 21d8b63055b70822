using System.IO.Compression;

namespace LabelNotebooks;

/// <summary>The arrays of a .npz archive: a zip of .npy files. An array of an archive is unpacked into memory; only a .npy file can be mapped.</summary>
internal static class NpzArchive
{
    // Deflate cannot do better; what claims to, is damaged or means harm.
    private const long MostRatio = 1032;
    private const string Suffix = ".npy";

    /// <summary>"data.npz[y]", as in Python, names the array y of the archive data.npz.</summary>
    public static (string Path, string? Array) Split(string path)
    {
        int bracket = path.LastIndexOf('[');
        return path.EndsWith(']') && bracket > 0 && path[..bracket].EndsWith(".npz", StringComparison.OrdinalIgnoreCase)
            ? (path[..bracket], path[(bracket + 1)..^1].Trim('"', '\''))
            : (path, null);
    }

    public static bool IsArchive(FileStream file)
    {
        Span<byte> start = stackalloc byte[4];
        int count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..count].StartsWith("PK"u8);
    }

    public static NpyArray Open(FileStream file, string archiveName, string? array, string dtype)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false);
            ZipArchiveEntry entry = Find(archive, archiveName, array);
            string name = $"{archiveName}, array {NameOf(entry)}";
            byte[] content = Unpack(entry, file.Length, name);
            var stream = new MemoryStream(content, writable: false);
            NpyHeader header = NpyReader.ReadHeader(stream, content.Length, name);
            NpyReader.CheckElements(header, content.Length, name, dtype);
            stream.Position = header.DataOffset;
            return new NpyArray(name, header, stream, File: null);
        }
        catch (Exception error) when (error is InvalidDataException
            or EndOfStreamException
            or IOException
            or NotSupportedException
            or ArgumentException
            or OverflowException)
        {
            throw NpyReader.Problem(
                archiveName,
                "the archive is damaged, or packed in a way that is not known here.",
                "Copy or save the file again: np.savez(path, y=y, probs=probs).");
        }
    }

    private static ZipArchiveEntry Find(ZipArchive archive, string archiveName, string? array)
    {
        ZipArchiveEntry[] arrays = [.. archive.Entries.Where(entry => entry.FullName.EndsWith(Suffix, StringComparison.Ordinal))];
        string[] names = [.. arrays.Select(NameOf)];
        if (arrays.Length == 0)
            throw NpyReader.Problem(
                archiveName,
                "this is a zip archive without arrays.",
                "Give a .npz archive (np.savez(path, y=y, probs=probs)) or a .npy file.");
        if (array is null && arrays.Length > 1)
            throw NpyReader.Problem(
                archiveName,
                $"the archive holds {Sentences.Count(arrays.Length)} arrays: {ColumnNames.Quoted(names)}.",
                $"Say which one: \"{archiveName}[{names[0]}]\".");
        ZipArchiveEntry[] found = array is null ? arrays : [.. arrays.Where(entry => NameOf(entry) == array)];
        if (found.Length == 1)
            return found[0];
        string? nearest = Sentences.Nearest(array!, names);
        throw NpyReader.Problem(
            archiveName,
            found.Length == 0
                ? $"there is no array \"{array}\" in the archive.{(nearest is null ? "" : $" Nearest: \"{nearest}\".")} Arrays: {ColumnNames.Quoted(names)}."
                : $"the array \"{array}\" stands {found.Length} times in the archive.",
            found.Length == 0 ? "Name one of them, with the same capitals." : "Save the archive again: np.savez(path, y=y, probs=probs).");
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName[..^Suffix.Length];

    private static byte[] Unpack(ZipArchiveEntry entry, long archiveLength, string name)
    {
        if (entry.Length > MostRatio * Math.Min(entry.CompressedLength, archiveLength) + 1024)
            throw NpyReader.Problem(
                name,
                $"the archive says that {Sentences.Count(entry.CompressedLength, "byte")} unpack "
                + $"to {Sentences.Count(entry.Length)}, which cannot be; it is damaged.",
                "Save the archive again: np.savez(path, y=y, probs=probs).");
        if (entry.Length > Array.MaxLength)
            throw NpyReader.Problem(
                name,
                $"the array has {Sentences.Count(entry.Length, "byte")}; {Sentences.Count(Array.MaxLength)} can be unpacked into memory.",
                "Save it alone as .npy, which is read without loading it: np.save(path, archive[\"name\"]).");
        using Stream packed = entry.Open();
        using var unpacked = new MemoryStream((int)Math.Min(entry.Length, 1 << 20));
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
