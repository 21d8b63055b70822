using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// What programs that a cell starts write to their standard output. They inherit that of this process, which nobody at the notebook sees: meanwhile it is a
/// pipe whose text belongs to the cell that runs. Their standard error stays where the runtime reports a crash. On Windows nothing is changed: a program
/// writes to the console of this process there.
/// </summary>
internal sealed partial class ChildOutput : IDisposable
{
    private const int StandardOutput = 1;

    // Written into the pipe by ourselves: behind it nothing of the cell is left in it.
    private static readonly byte[] Mark = [0, .. "end of what a cell's programs wrote"u8, 0];
    private static readonly Lock Gate = new();
    private static ChildOutput? s_current;

    [ThreadStatic]
    private static bool s_isReader;

    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.None);
    private readonly FileStream _end;
    private readonly SafeFileHandle _original;
    private readonly object _marks = new();
    private readonly Thread _reader;
    private long _marksWritten;
    private long _marksSeen;
    private volatile bool _isTelling;
    private volatile bool _isEnded;

    private ChildOutput(int original)
    {
        _original = new SafeFileHandle(original, ownsHandle: true);
        int end = (int)_pipe.ClientSafePipeHandle.DangerousGetHandle();
        Duplicate(end, StandardOutput);
        _end = new FileStream(new SafeFileHandle(end, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        _reader = new Thread(Read) { IsBackground = true, Name = "output of programs" };
        _reader.Start();
    }

    /// <summary>From now on, until the result is disposed; null where it is not to be had, or is on already.</summary>
    public static IDisposable? Capture()
    {
        if (OperatingSystem.IsWindows())
            return null;
        lock (Gate)
        {
            if (s_current is not null)
                return null;
            // What was opened before keeps its way out: the tool's own lines go where they always went.
            int original = Duplicate(StandardOutput);
            return original < 0 ? null : s_current = new ChildOutput(original);
        }
    }

    /// <summary>Before the cell itself says something: what its programs have said already comes first. Costs a look at the pipe where they have not.</summary>
    public static void DrainIfWaiting()
    {
        // The pipe first: what was taken out of it meanwhile was taken while it was being told.
        if (!s_isReader && Volatile.Read(ref s_current) is { _isEnded: false } current && (current.IsWaiting(0) || current._isTelling))
            current.WaitForMark();
    }

    /// <summary>Waits until what programs have written so far has reached the running cell.</summary>
    public static void Drain()
    {
        if (Volatile.Read(ref s_current) is not { _isEnded: false } current)
            return;
        current.WaitForMark();
    }

    private void WaitForMark()
    {
        long own;
        // Apart from the lock that the reader takes: in a full pipe this waits for him.
        lock (_end)
        {
            // It may have ended since somebody looked: a cell that was given up, or one of another run in this process, ends when it will.
            if (_isEnded)
                return;
            own = ++_marksWritten;
            _end.Write(Mark);
        }

        lock (_marks)
        {
            while (_marksSeen < own && !_isEnded)
                Monitor.Wait(_marks);
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (_isEnded)
                return;
            Duplicate((int)_original.DangerousGetHandle(), StandardOutput);
            _isEnded = true;
            s_current = null;
        }

        // A program that goes on may hold its end of the pipe open: the thread is left to it, and ends with the process.
        _original.Dispose();
        lock (_end)
        {
            _end.Dispose();
            _pipe.DisposeLocalCopyOfClientHandle();
        }
    }

    private void Read()
    {
        Decoder decoder = Encoding.UTF8.GetDecoder();
        byte[] buffer = new byte[1 << 14];
        char[] letters = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        int kept = 0;
        s_isReader = true;
        while (true)
        {
            _isTelling = false;
            IsWaiting(Timeout.Infinite);
            _isTelling = true;
            int read = _pipe.Read(buffer, kept, buffer.Length - kept);
            if (read == 0)
                break;
            int length = kept + read;
            kept = 0;
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, length);
            while (rest.IndexOf(Mark) is >= 0 and int at)
            {
                Tell(rest[..at]);
                rest = rest[(at + Mark.Length)..];
                lock (_marks)
                {
                    _marksSeen++;
                    Monitor.PulseAll(_marks);
                }
            }

            // The beginning of a mark waits for its end.
            int begun = rest.LastIndexOf((byte)0);
            kept = begun >= 0 && rest.Length - begun < Mark.Length && Mark.AsSpan().StartsWith(rest[begun..]) ? rest.Length - begun : 0;
            Tell(rest[..^kept]);
            rest[^kept..].CopyTo(buffer);
        }

        lock (_marks)
        {
            _isEnded = true;
            Monitor.PulseAll(_marks);
        }

        void Tell(ReadOnlySpan<byte> bytes)
        {
            int count = decoder.GetChars(bytes, letters, flush: false);
            if (count > 0)
                ConsoleRouter.WriteOut(letters.AsSpan(0, count));
        }
    }

    // A pipe at its end counts as waiting: reading says so.
    private bool IsWaiting(int milliseconds)
    {
        var watched = new Watched { Descriptor = (int)_pipe.SafePipeHandle.DangerousGetHandle(), Events = 1 };
        return Poll(ref watched, 1, milliseconds) > 0;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Watched
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref Watched watched, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int descriptor, int target);
}
