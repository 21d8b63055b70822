using LabelNotebooks.Shared;

namespace LabelNotebooks.Commands;

/// <summary>How a command is typed where its result is read: in a cell, or in a shell, where a line that begins with # is none.</summary>
internal static class CommandLines
{
    private const string Magic = ShellNames.Magic;

    private static readonly AsyncLocal<bool> Shell = new();

    /// <summary>True where what is said is read in a shell.</summary>
    public static bool AreOfShell => Shell.Value;

    /// <summary>Until the end of what is returned, lines of this flow are those of the host.</summary>
    public static IDisposable Enter(bool isShell)
    {
        bool before = Shell.Value;
        Shell.Value = isShell;
        return new End(before);
    }

    /// <summary>The beginning of a line that can be typed: <c>#!label-trail</c>, or <c>label-notebooks trail</c>.</summary>
    public static string Of(string command) =>
        AreOfShell && ShellNames.All.Contains(command[Magic.Length..]) ? $"label-notebooks {command[Magic.Length..]}" : command;

    /// <summary>What stands before a line that cannot be typed here; empty where it can.</summary>
    public static string Where(string command) => AreOfShell && !ShellNames.All.Contains(command[Magic.Length..]) ? "in a notebook: " : "";

    /// <summary>A sentence that names commands as a notebook has them, for where it is read.</summary>
    public static string Spoken(string sentence)
    {
        if (!AreOfShell || !sentence.Contains(Magic, StringComparison.Ordinal))
            return sentence;
        foreach (string command in ShellNames.All)
            sentence = sentence.Replace(Magic + command, $"label-notebooks {command}", StringComparison.Ordinal);
        return sentence.Replace(Magic, $"in a notebook: {Magic}", StringComparison.Ordinal);
    }

    /// <summary>A value as one word.</summary>
    public static string Word(string line) =>
        AreOfShell ? ShellWord.Of(line) : line.Contains(' ', StringComparison.Ordinal) ? $"\"{line}\"" : line;

    private sealed class End(bool before) : IDisposable
    {
        public void Dispose() => Shell.Value = before;
    }
}
