using System.Text;
using LabelNotebooks.Format;
using LabelNotebooks.Store;

namespace LabelNotebooks;

/// <summary>What goes out with a trail, so that somebody who does not have this program can check it.</summary>
public static class TrailExport
{
    /// <summary>The name of the script that checks an exported trail: Python 3, no package.</summary>
    public const string ScriptName = "verify-trail.py";

    /// <summary>The name of the page that says what an exported trail holds.</summary>
    public const string PageName = "trail-format.md";

    /// <summary>The script.</summary>
    public static byte[] Script => Resource(ScriptName);

    /// <summary>The page.</summary>
    public static byte[] Page => Resource(PageName);

    /// <summary>The file of the seals that belongs to an exported trail.</summary>
    public static string SealsOf(string path) => Path.ChangeExtension(path, null) + ".seals.jsonl";

    /// <summary>The entries, each a line with its very bytes.</summary>
    public static void Write(Trail trail, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(stream);
        foreach (TrailEntry entry in trail.Entries())
        {
            stream.Write(CanonicalJson.Utf8.GetBytes(entry.Text));
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>What the seals stand for, a line each: names and texts, never the key of pseudonyms.</summary>
    public static void WriteSeals(Trail trail, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(stream);
        foreach (SealedValue value in trail.Sealed.Where(value => value.Kind != Seals.Pseudonyms))
        {
            stream.Write(CanonicalJson.Utf8.GetBytes(CanonicalJson.Write(new EntryFields()
                .With("hash", value.Hash)
                .With("kind", value.Kind)
                .With("salt", Convert.ToHexStringLower(value.Salt))
                .With("value", value.Value))));
            stream.WriteByte((byte)'\n');
        }
    }

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(TrailExport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library lacks {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
