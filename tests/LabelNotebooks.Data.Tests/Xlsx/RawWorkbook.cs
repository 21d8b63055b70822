using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace LabelNotebooks.Data.Tests.Xlsx;

/// <summary>A workbook from its parts, for what a library that writes tables does not write.</summary>
internal static class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Number formats; the first is style 2.</summary>
    public static string[] Formats { get; } = ["000000", "00\\-00;@", "\"P\"000", "[$-407]00000", "0\" mmHg\"", "0.00"];

    /// <param name="path">Where to.</param>
    /// <param name="sheets">Name, attributes of the sheet, and the XML inside its worksheet.</param>
    public static string Write(string path, params (string Name, string Attributes, string Inside)[] sheets)
    {
        using FileStream stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        string list = string.Concat(sheets.Select((sheet, at) =>
            $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" {sheet.Attributes} r:id=\"rId{at + 1}\"/>"));
        string links = string.Concat(sheets.Select((_, at) =>
            $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"));
        Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
            + "ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
        Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{list}</sheets></workbook>");
        Add(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>");
        Add(
            zip,
            "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((format, at) =>
                $"<numFmt numFmtId=\"{164 + at}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))}</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
            + string.Concat(Formats.Select((_, at) => $"<xf numFmtId=\"{164 + at}\" applyNumberFormat=\"1\"/>")) + "</cellXfs></styleSheet>");
        for (int at = 0; at < sheets.Length; at++)
            Add(
                zip,
                string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{at + 1}.xml"),
                $"<worksheet xmlns=\"{Main}\">{sheets[at].Inside}</worksheet>");
        return path;
    }

    /// <summary>Rows of texts, the first in <paramref name="first"/>; an empty cell is left out.</summary>
    public static string Rows(int first, params string[][] rows) => string.Concat(rows.Select((row, at) =>
        $"<row r=\"{first + at}\">{string.Concat(row.Select((cell, column) => cell.Length == 0
            ? ""
            : $"<c r=\"{(char)('A' + column)}{first + at}\" t=\"inlineStr\"><is>"
                + $"<t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>"))}</row>"));

    private static void Add(ZipArchive zip, string name, string text)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}"));
    }
}
