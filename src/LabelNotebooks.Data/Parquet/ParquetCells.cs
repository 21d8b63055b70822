using System.Numerics;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>Reads one column of one row group.</summary>
internal static class ParquetCells
{
    private static readonly Dictionary<Type, Func<ParquetRowGroupReader, DataField, int, TypedCells>> Readers = new()
    {
        [typeof(sbyte)] = Numbers<sbyte>,
        [typeof(byte)] = Numbers<byte>,
        [typeof(short)] = Numbers<short>,
        [typeof(ushort)] = Numbers<ushort>,
        [typeof(int)] = Numbers<int>,
        [typeof(uint)] = Numbers<uint>,
        [typeof(long)] = Numbers<long>,
        [typeof(ulong)] = Numbers<ulong>,
        [typeof(float)] = Numbers<float>,
        [typeof(double)] = Numbers<double>,
        [typeof(decimal)] = Numbers<decimal>,
        [typeof(bool)] = Values<bool>,
        [typeof(DateTime)] = Values<DateTime>,
        [typeof(DateOnly)] = Values<DateOnly>,
        [typeof(TimeOnly)] = Values<TimeOnly>,
        [typeof(TimeSpan)] = Values<TimeSpan>,
        [typeof(Guid)] = Values<Guid>,
        [typeof(ReadOnlyMemory<char>)] = Strings,
        [typeof(ReadOnlyMemory<byte>)] = Bytes,
    };

    public static bool CanRead(DataField field) => !field.IsArray && field.MaxRepetitionLevel == 0 && Readers.ContainsKey(field.ClrType);

    public static TypedCells Read(ParquetRowGroupReader group, DataField field, int rows) => Readers[field.ClrType](group, field, rows);

    private static NumberCells<T> Numbers<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : unmanaged, INumber<T> => new(Getter<T>(group, field, rows));

    private static ValueCells<T> Values<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct => new(Getter<T>(group, field, rows));

    private static Func<long, T?> Getter<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var plain = new T[rows];
            group.ReadAsync(field, plain.AsMemory()).AsTask().GetAwaiter().GetResult();
            return row => plain[row];
        }

        var values = new T?[rows];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return row => values[row];
    }

    private static TextCells Strings(ParquetRowGroupReader group, DataField field, int rows)
    {
        var values = new string?[rows];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return new TextCells(row => values[row]);
    }

    // Older writers keep text as bytes and do not say so.
    private static TextCells Bytes(ParquetRowGroupReader group, DataField field, int rows)
    {
        var values = new byte[]?[rows];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        string?[] texts = Array.ConvertAll(values, value => value is null ? null : strict.GetString(value));
        return new TextCells(row => texts[row]);
    }
}
