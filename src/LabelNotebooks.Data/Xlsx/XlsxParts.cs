using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace LabelNotebooks;

/// <summary>The parts of a workbook that tell of its sheets: names, what is merged, what is hidden. Nothing outside the file is ever asked for.</summary>
internal sealed class XlsxParts
{
    private const string Workbook = "xl/workbook.xml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const long LargestPart = 1L << 30;
    private const long NeverABomb = 10 << 20;
    private const int MostTimesLarger = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    private XlsxParts(ImmutableArray<string> sheets, ImmutableArray<string> hidden, IReadOnlyDictionary<string, string> parts, bool hasLinks)
    {
        Sheets = sheets;
        Hidden = hidden;
        _partOf = parts;
        HasExternalLinks = hasLinks;
    }

    private readonly IReadOnlyDictionary<string, string> _partOf;

    /// <summary>The names of the sheets, in their order.</summary>
    public ImmutableArray<string> Sheets { get; }

    /// <summary>Those that a person does not see.</summary>
    public ImmutableArray<string> Hidden { get; }

    /// <summary>True where cells refer to other files; these are not followed.</summary>
    public bool HasExternalLinks { get; }

    /// <summary>True for a zip that holds a workbook.</summary>
    public static bool IsWorkbook(string path)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            return zip.GetEntry(Workbook) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <exception cref="AuditInputException">The file is damaged, or would be far too large in memory.</exception>
    public static XlsxParts Read(string path)
    {
        string name = InputFile.NameOf(path);
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (entry.Length > LargestPart || (entry.Length > NeverABomb && entry.Length > MostTimesLarger * entry.CompressedLength))
                    throw new AuditInputException(
                        name,
                        $"a part of this workbook would grow to {Sentences.Count(entry.Length)} bytes, far more than a sheet needs.",
                        "Open it in a spreadsheet and save the sheet alone, or save it as \"CSV UTF-8\".");
            }

            Dictionary<string, string> targets = Targets(zip);
            var sheets = new List<string>();
            var hidden = new List<string>();
            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            using XmlReader xml = Open(zip, Workbook);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sheet" || xml.GetAttribute("name") is not { } sheet)
                    continue;
                sheets.Add(sheet);
                if (xml.GetAttribute("state") is "hidden" or "veryHidden")
                    hidden.Add(sheet);
                if (xml.GetAttribute("id", Relations) is { } id && targets.TryGetValue(id, out string? target))
                    parts[sheet] = target;
            }

            bool hasLinks = zip.Entries.Any(entry => entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase));
            return new XlsxParts([.. sheets], [.. hidden], parts, hasLinks);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            throw Damaged(name, error);
        }
    }

    /// <summary>The last row of each merged range of a sheet, and how many of its rows and columns are hidden.</summary>
    public (IReadOnlyList<long> MergedTo, int HiddenRows, int HiddenColumns) OddsOf(string path, string sheet)
    {
        if (!_partOf.TryGetValue(sheet, out string? part))
            return ([], 0, 0);
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            using XmlReader xml = Open(zip, part);
            var merged = new List<long>();
            (int rows, int columns) = (0, 0);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "mergeCell")
                    merged.Add(LastRow(xml.GetAttribute("ref")));
                rows += xml.LocalName == "row" && IsTrue(xml.GetAttribute("hidden")) ? 1 : 0;
                columns += xml.LocalName == "col" && IsTrue(xml.GetAttribute("hidden")) ? 1 : 0;
            }

            return (merged, rows, columns);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            throw Damaged(InputFile.NameOf(path), error);
        }
    }

    /// <summary>Which styles of the workbook show whole numbers digit by digit, by the number of the style.</summary>
    public static IReadOnlyDictionary<int, DigitPattern> DigitPatterns(string path)
    {
        var found = new Dictionary<int, DigitPattern>();
        var formats = new Dictionary<string, DigitPattern?>(StringComparer.Ordinal);
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            if (zip.GetEntry("xl/styles.xml") is null)
                return found;
            using XmlReader xml = Open(zip, "xl/styles.xml");
            bool isCell = false;
            int style = 0;
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs")
                    isCell = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && xml.GetAttribute("numFmtId") is { } id)
                    formats[id] = DigitPattern.Of(xml.GetAttribute("formatCode") ?? "");
                else if (isCell && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
                    Add(xml.GetAttribute("numFmtId"), style++);
            }

            return found;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            throw Damaged(InputFile.NameOf(path), error);
        }

        void Add(string? format, int style)
        {
            if (format is not null && formats.GetValueOrDefault(format) is { } pattern)
                found.Add(style, pattern);
        }
    }

    /// <summary>The cells of a sheet as they stand; null where its part is not named.</summary>
    public (IDisposable Zip, XmlReader Xml)? OpenSheet(string path, string sheet)
    {
        if (!_partOf.TryGetValue(sheet, out string? part))
            return null;
        ZipArchive zip = ZipFile.OpenRead(path);
        return (zip, Open(zip, part));
    }

    public static AuditInputException Damaged(string name, Exception error) => new(
        name,
        $"the workbook is damaged: {error.Message}",
        "Open it in a spreadsheet and save it again, or save the sheet as \"CSV UTF-8\".");

    // Of "A1:M2" the 2.
    private static long LastRow(string? range) =>
        long.TryParse(string.Concat((range ?? "").Split(':')[^1].Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out long row)
            ? row
            : long.MaxValue;

    private static bool IsTrue(string? text) => text is "1" or "true";

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is null)
            return targets;
        using XmlReader xml = Open(zip, "xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return targets;
    }

    private static XmlReader Open(ZipArchive zip, string part) =>
        XmlReader.Create((zip.GetEntry(part) ?? throw new InvalidDataException($"there is no part {part}.")).Open(), Settings);
}
