using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;

namespace LabelNotebooks;

/// <summary>A file in the address space of the process, from an offset to its end.</summary>
internal sealed unsafe class FileMapping : IDisposable
{
    // A span over the mapping does not keep it alive. An undisposed one must not be unmapped under a reader, so it is held here.
    private static readonly ConcurrentDictionary<FileMapping, byte> Open = new();

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private byte* _start;

    /// <summary>Takes the stream over.</summary>
    public FileMapping(FileStream stream, long offset)
    {
        _file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset + offset;
        Open[this] = 0;
    }

    /// <exception cref="ObjectDisposedException">The mapping is disposed.</exception>
    public byte* Start
    {
        get
        {
            byte* start = _start;
            ObjectDisposedException.ThrowIf(start == null, typeof(PredictedProbabilities));
            return start;
        }
    }

    public void Dispose()
    {
        if (!Open.TryRemove(this, out _))
            return;
        _start = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
