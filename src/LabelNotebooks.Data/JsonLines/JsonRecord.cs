using System.Runtime.InteropServices;
using System.Text.Json;

namespace LabelNotebooks;

/// <summary>One record, or what is wrong with it.</summary>
/// <param name="Position">The line from 1, or the number in an array from 0.</param>
/// <param name="Content">An object; anything where there is a problem.</param>
/// <param name="Problem">The start of a sentence; null for a record that can be used.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonRecord(long Position, JsonElement Content, string? Problem)
{
    public const string Blank = "blank";
}
