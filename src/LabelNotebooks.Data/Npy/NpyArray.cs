namespace LabelNotebooks;

/// <summary>One array of a .npy file or a .npz archive, opened and understood, with its elements still to be read.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Header">Type, order and shape.</param>
/// <param name="Stream">Stands at the first element.</param>
/// <param name="File">The file itself where the array lies in it as it is, so that it can be mapped; null for a part of an archive.</param>
internal sealed record NpyArray(string Name, NpyHeader Header, Stream Stream, FileStream? File) : IDisposable
{
    private const int BlockBytes = 1 << 16;

    /// <summary>Opens the array and checks that it holds plain elements, as many as its shape says.</summary>
    /// <param name="path">A .npy file, or an array of a .npz archive: "data.npz[y]", "data.npz" where there is one.</param>
    /// <param name="dtype">What to save it as instead, for messages.</param>
    public static NpyArray Open(string path, string dtype)
    {
        (path, string? array) = NpzArchive.Split(path);
        string name = InputFile.NameOf(path);
        FileStream file = InputFile.Open(path);
        try
        {
            if (NpzArchive.IsArchive(file))
                return NpzArchive.Open(file, name, array, dtype);
            if (array is not null)
                throw NpyReader.Problem(name, $"the file is a single array, not an archive with an array \"{array}\".", $"Name the file alone: \"{name}\".");
            NpyHeader header = NpyReader.ReadHeader(file, file.Length, name);
            NpyReader.CheckElements(header, file.Length, name, dtype);
            file.Position = header.DataOffset;
            return new NpyArray(name, header, file, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All elements, row by row whatever the order in the file, each converted.</summary>
    public T[] Read<T>(int count, Func<NpyType, ReadOnlyMemory<byte>, T> convert)
    {
        NpyType type = Header.Type!.Value;
        var values = new T[count];
        var block = new byte[Math.Max(BlockBytes / type.Size, 1) * type.Size];
        long rows = Header.Shape.IsEmpty ? 1 : Header.Shape[0];
        long width = Header.IsColumnMajor ? Header.Shape[1] : 1;
        long row = 0;
        long column = 0;
        for (int at = 0; at < count;)
        {
            int elements = Math.Min(block.Length / type.Size, count - at);
            Stream.ReadExactly(block, 0, elements * type.Size);
            for (int i = 0; i < elements; i++, at++)
            {
                T value = convert(type, block.AsMemory(i * type.Size, type.Size));
                if (!Header.IsColumnMajor)
                {
                    values[at] = value;
                    continue;
                }

                values[(row * width) + column] = value;
                if (++row == rows)
                    (row, column) = (0, column + 1);
            }
        }

        return values;
    }

    public void Dispose() => Stream.Dispose();
}
