using System.Collections.Immutable;
using System.Text;

namespace LabelNotebooks;

/// <summary>Lists of classes as people keep them: in a line, or in a file.</summary>
public static class ClassNames
{
    /// <summary>Classes as they are typed: "cat,dog,owl", or the path of a file that <see cref="ReadFile"/> reads.</summary>
    /// <param name="text">Names with commas between them, spaces around them dropped; or the path of a file that exists.</param>
    /// <returns>(K), in the order given.</returns>
    /// <exception cref="AuditInputException">A name is empty or stands twice, or there are fewer than two.</exception>
    public static ImmutableArray<string> Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return File.Exists(text) ? ReadFile(text) : Checked("classes", text.Split(','), "name");
    }

    /// <summary>Reads a file with one class on each line, in the order of the probability columns. Blank lines at the end are passed over.</summary>
    /// <param name="path">A text file in UTF-8.</param>
    /// <returns>(K).</returns>
    /// <exception cref="AuditInputException">The file cannot be read, a line is empty, or a class stands twice.</exception>
    public static ImmutableArray<string> ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = InputFile.NameOf(path);
        using FileStream stream = InputFile.Open(path);
        if (stream.Length > LongestFile)
            throw new AuditInputException(
                name,
                $"the file has {Sentences.Count(stream.Length, "byte")}: too many for a list of classes.",
                "Give a text file with one class on each line.");
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return Checked(name, TextStart.Lines(reader.ReadToEnd().TrimEnd()), "line");
        }
        catch (DecoderFallbackException)
        {
            throw new AuditInputException(
                name,
                "the text is not UTF-8, so letters beyond a to z would be read wrongly.",
                "Save the file as UTF-8, then run the cell again.");
        }
    }

    private const int LongestFile = 1 << 20;

    private static ImmutableArray<string> Checked(string place, string[] parts, string noun)
    {
        ImmutableArray<string> names = [.. parts.Select(part => part.Trim())];
        var problems = new List<InputProblem>();
        int[] empty = [.. Enumerable.Range(0, names.Length).Where(at => names[at].Length == 0)];
        if (names.All(name => name.Length == 0))
            problems.Add(new InputProblem(
                place,
                "there are no classes.",
                $"Name every class once, in the order of the probability columns{(noun == "line" ? ", one on each line" : ", with commas between them")}."));
        else if (empty.Length > 0)
            problems.Add(new InputProblem(
                place,
                $"{noun} {Sentences.FirstFew([.. empty.Select(at => Sentences.Count(at + 1))])} is empty.",
                $"Write a class there, or remove the {(noun == "line" ? "line" : "comma")}."));
        foreach (IGrouping<string, int> twice in Enumerable.Range(0, names.Length)
            .Where(at => names[at].Length > 0)
            .GroupBy(at => names[at], StringComparer.Ordinal)
            .Where(group => group.Count() > 1))
            problems.Add(new InputProblem(
                place,
                $"the class \"{twice.Key}\" stands {twice.Count()} times ({noun}s {Sentences.FirstFew([.. twice.Select(at => Sentences.Count(at + 1))])}).",
                "Name each class once, in the order of the probability columns."));
        if (problems.Count == 0 && names.Length == 1)
            problems.Add(new InputProblem(place, $"one class only (\"{names[0]}\"), nothing to audit.", "Name at least two classes."));
        return problems.Count > 0 ? throw new AuditInputException(problems) : names;
    }
}
