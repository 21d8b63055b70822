using System.Globalization;

namespace LabelNotebooks.Commands;

/// <summary>Names of files for lines that are to be typed as they stand: one that is there is not written over.</summary>
internal static class FreeName
{
    /// <summary>The name, or with a number behind it the first that is not taken: <c>next-2.csv</c>.</summary>
    /// <param name="name">How the file would be called.</param>
    /// <param name="read">Files that the same line reads.</param>
    public static string Of(string name, IEnumerable<string> read)
    {
        HashSet<string> taken = [.. read.Select(Path.GetFullPath)];
        return First(name, free => taken.Contains(Path.GetFullPath(free)) || File.Exists(free));
    }

    /// <summary>The same for a file that is replaced where it is there, but for the one that is read.</summary>
    public static string Replaced(string name, string read) => First(name, free => Path.GetFullPath(free) == Path.GetFullPath(read));

    private static string First(string name, Func<string, bool> isTaken)
    {
        string free = name;
        for (int number = 2; isTaken(free); number++)
            free = Path.GetFileNameWithoutExtension(name) + "-" + number.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(name);
        return free;
    }
}
