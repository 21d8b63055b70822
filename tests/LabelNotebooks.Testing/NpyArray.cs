using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Testing;

/// <summary>Reads a reference array. Of its own, so that a fault in the project's reader cannot hide one in what is compared.</summary>
public sealed partial class NpyArray
{
    private readonly byte[] _data;

    private NpyArray(string type, int[] shape, byte[] data) => (Type, Shape, _data) = (type, shape, data);

    public string Type { get; }

    public int[] Shape { get; }

    public static NpyArray Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int headerLength = BitConverter.ToUInt16(bytes, 8);
        string header = Encoding.ASCII.GetString(bytes, 10, headerLength);
        string type = TypePattern().Match(header).Groups["it"].Value;
        int[] shape = [.. NumberPattern().Matches(ShapePattern().Match(header).Groups["it"].Value)
            .Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];
        byte[] data = bytes[(10 + headerLength)..];
        bool columnsFirst = header.Contains("'fortran_order': True", StringComparison.Ordinal);
        return new NpyArray(type, shape, columnsFirst ? RowsFirst(data, shape) : data);
    }

    private static byte[] RowsFirst(byte[] data, int[] shape)
    {
        (int rows, int columns) = (shape[0], shape[1]);
        int size = data.Length / rows / columns;
        var turned = new byte[data.Length];
        for (int at = 0; at < rows * columns; at++)
            data.AsSpan((((at % columns) * rows) + (at / columns)) * size, size).CopyTo(turned.AsSpan(at * size));
        return turned;
    }

    public bool[] Booleans() => Type == "|b1" ? [.. _data.Select(value => value != 0)] : throw new NotSupportedException(Type);

    public float[] Singles() => Type == "<f4" ? MemoryMarshal.Cast<byte, float>(_data).ToArray() : throw new NotSupportedException(Type);

    public double[] Doubles() => Type switch
    {
        "<f8" => MemoryMarshal.Cast<byte, double>(_data).ToArray(),
        "<f4" => [.. Singles().Select(value => (double)value)],
        _ => throw new NotSupportedException(Type),
    };

    public long[] Integers() => Type switch
    {
        "<i8" => MemoryMarshal.Cast<byte, long>(_data).ToArray(),
        "<i4" => [.. MemoryMarshal.Cast<byte, int>(_data).ToArray().Select(value => (long)value)],
        "<f8" => [.. Doubles().Select(value => checked((long)value))],
        _ => throw new NotSupportedException(Type),
    };

    [GeneratedRegex(@"'descr': '(?<it>[^']+)'", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"'shape': \((?<it>[^)]*)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ShapePattern();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();
}
