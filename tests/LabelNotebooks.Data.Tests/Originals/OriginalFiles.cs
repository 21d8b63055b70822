using System.Text;

namespace LabelNotebooks.Data.Tests;

/// <summary>Writes originals, and what comes of them.</summary>
internal static class OriginalFiles
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Written(this OriginalTable table, params (int Row, string Label)[] labels)
    {
        using var stream = new MemoryStream();
        table.WriteTo(stream, labels.ToDictionary(label => label.Row, label => label.Label));
        return stream.ToArray();
    }

    public static string Text(this OriginalTable table, params (int Row, string Label)[] labels) => Utf8.GetString(table.Written(labels));
}
