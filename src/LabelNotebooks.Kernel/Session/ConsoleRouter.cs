using System.Text;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// While a cell runs, Console.Out and Console.Error lead to the outputs of the cell on whose flow of control the text is written.
/// Text of a cell's leftover tasks therefore stays with its own cell.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static readonly AsyncLocal<CellOutputs?> Current = new();
    private static readonly List<CellOutputs> Active = [];
    private static int s_holds;
    private static TextWriter? s_originalOut;
    private static TextWriter? s_originalError;
    private static TextReader? s_originalIn;

    public static IDisposable Enter(CellOutputs outputs)
    {
        lock (Gate)
        {
            Install();
            Active.Add(outputs);
        }

        return new Scope(outputs);
    }

    /// <summary>Keeps the console routed also between cells: what a task of an ended cell writes goes to that cell.</summary>
    public static IDisposable Hold()
    {
        lock (Gate)
        {
            Install();
            s_holds++;
        }

        return new Scope(null);
    }

    private static void Install()
    {
        if (Active.Count > 0 || s_holds > 0)
            return;
        s_originalOut = Console.Out;
        s_originalError = Console.Error;
        s_originalIn = Console.In;
        Console.SetIn(new AskingReader());
        Console.SetOut(new RoutedWriter(StreamOutput.Out, s_originalOut));
        Console.SetError(new RoutedWriter(StreamOutput.Error, s_originalError));
    }

    /// <summary>To be called on the cell's own thread.</summary>
    public static void SetCurrent(CellOutputs outputs) => Current.Value = outputs;

    /// <summary>Text of a program that a cell started: to the cell that runs, else where text of this process goes.</summary>
    public static void WriteOut(ReadOnlySpan<char> text)
    {
        if (Target() is { } outputs)
            outputs.Write(StreamOutput.Out, text);
        else
            (s_originalOut ?? Console.Out).Write(text);
    }

    private static CellOutputs? Target()
    {
        if (Current.Value is { } own)
            return own;
        // A thread that was started without its flow of control (a timer of a library, a native callback): with one cell at work it can only be that one.
        lock (Gate)
            return Active.Count == 1 ? Active[0] : null;
    }

    private sealed class Scope(CellOutputs? outputs) : IDisposable
    {
        public void Dispose()
        {
            lock (Gate)
            {
                if (outputs is null)
                    s_holds--;
                else if (!Active.Remove(outputs))
                    return;
                if (Active.Count > 0 || s_holds > 0)
                    return;
                Console.SetOut(s_originalOut!);
                Console.SetError(s_originalError!);
                Console.SetIn(s_originalIn!);
            }
        }
    }

    /// <summary>Asks the person at the cell; where there is none, says so.</summary>
    private sealed class AskingReader : TextReader
    {
        private string _rest = "";

        public override int Peek()
        {
            if (_rest.Length == 0)
                _rest = ReadLine() + "\n";
            return _rest[0];
        }

        public override int Read()
        {
            int letter = Peek();
            _rest = _rest[1..];
            return letter;
        }

        public override string ReadLine()
        {
            if (_rest.Length > 0)
            {
                string typed = _rest.TrimEnd('\n');
                _rest = "";
                return typed;
            }

            return Target() is { } outputs
                ? outputs.ReadLine("", isPassword: false)
                : throw new InvalidOperationException("Nobody is there to type: no cell is running.");
        }
    }

    private sealed class RoutedWriter(string streamName, TextWriter original) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        // The same notebook gives the same bytes on every system.
        public override string NewLine => "\n";

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            ChildOutput.DrainIfWaiting();
            if (Target() is { } outputs)
                outputs.Write(streamName, buffer);
            else
                original.Write(buffer);
        }

        // One call, so that lines of several threads do not mix.
        public override void WriteLine(string? value) => Write(value + NewLine);

        public override void WriteLine() => Write(NewLine);

        public override void WriteLine(char[] buffer, int index, int count) => Write(new string(buffer, index, count) + NewLine);

        public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));
    }
}
