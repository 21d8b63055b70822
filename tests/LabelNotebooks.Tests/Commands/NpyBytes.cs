using System.Text;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What stands before the elements of a .npy file.</summary>
internal static class NpyBytes
{
    public static byte[] Header(string type, string shape)
    {
        string text = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, 0, .. Encoding.ASCII.GetBytes(text)];
    }
}
