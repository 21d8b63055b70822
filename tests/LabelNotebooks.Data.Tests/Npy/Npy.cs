using System.Buffers.Binary;
using System.Text;

namespace LabelNotebooks.Data.Tests;

/// <summary>Writes .npy files as numpy does, and as it does not.</summary>
internal static class Npy
{
    public static byte[] File(string descr, string shape, byte[] data, bool fortran = false, int version = 1, bool quoted = true, int misalign = 0)
    {
        string type = quoted ? $"'{descr}'" : descr;
        return [.. Header($"{{'descr': {type}, 'fortran_order': {(fortran ? "True" : "False")}, 'shape': {shape}, }}", version, misalign), .. data];
    }

    public static byte[] Raw(string header) => Header(header, 1, 0);

    public static byte[] Header(string text, int version, int misalign)
    {
        int prefix = version == 1 ? 10 : 12;
        byte[] body = (version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetBytes(text);
        // numpy pads with spaces so that the data starts at a multiple of 64.
        int length = ((prefix + body.Length + 1 + 63) / 64 * 64) - prefix + misalign;
        var file = new byte[prefix + length];
        file.AsSpan().Fill((byte)' ');
        ((ReadOnlySpan<byte>)[0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', (byte)version, 0]).CopyTo(file);
        if (version == 1)
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)length);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), (uint)length);
        body.CopyTo(file.AsSpan(prefix));
        file[^1] = (byte)'\n';
        return file;
    }
}
