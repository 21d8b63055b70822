using System.IO.Compression;
using System.Text;

namespace LabelNotebooks.Data.Tests;

/// <summary>Good files of every kind, for a fuzzer to spoil.</summary>
internal static class Seeds
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Make);

    public static byte[][] Starts { get; } =
    [
        [0x93, .. "NUMPY"u8, 1, 0],
        [0x93, .. "NUMPY"u8, 3, 0],
        "PAR1"u8.ToArray(),
        "PK\u0003\u0004"u8.ToArray(),
        "{\"label\": "u8.ToArray(),
        "[{\"label\": "u8.ToArray(),
        "label,x\na,1\n"u8.ToArray(),
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        "ARROW1"u8.ToArray(),
    ];

    public static string[] Names { get; } = ["csv", "quoted", "jsonl", "array", "parquet", "npy", "fortran", "npz"];

    public static byte[] File(string name) => Files.Value[name];

    private static Dictionary<string, byte[]> Make()
    {
        using var folder = new TempFolder();
        byte[] npy = Npy.File("<f4", "(6, 2)", new byte[48]);
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["csv"] = Encoding.UTF8.GetBytes("id,label,x,p_a,p_b\n"
                + string.Concat(Enumerable.Range(0, 20).Select(row => $"{row},{(row % 2 == 0 ? "a" : "b")},{row}.5,0.25,0.75\n"))),
            ["quoted"] = Encoding.UTF8.GetBytes("label;x;note\r\n"
                + string.Concat(Enumerable.Range(0, 20).Select(row => $"\"{(row % 2 == 0 ? "a" : "b")}\";1,5;\"ä \"\"{row}\"\"\r\nß\"\r\n"))),
            ["jsonl"] = Encoding.UTF8.GetBytes(string.Concat(
                Enumerable.Range(0, 20).Select(row => $"{{\"label\": \"{(row % 2 == 0 ? "a" : "b")}\", \"x\": {row}.5, \"tags\": [1, \"ü\"]}}\n"))),
            ["array"] = Encoding.UTF8.GetBytes(
                $"[{string.Join(",\n", Enumerable.Range(0, 20).Select(row => $"{{\"label\": \"{(row % 2 == 0 ? "a" : "b")}\", \"x\": {row}.5}}"))}]"),
            ["parquet"] = System.IO.File.ReadAllBytes(ParquetFiles.Write(folder, groups: 2, rowsPerGroup: 6).GetAwaiter().GetResult()),
            ["npy"] = npy,
            ["fortran"] = Npy.File(">f2", "(6, 2)", new byte[24], fortran: true),
            ["npz"] = Zip(npy),
        };
    }

    private static byte[] Zip(byte[] npy)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("p.npy").Open();
            entry.Write(npy);
        }

        return bytes.ToArray();
    }
}
