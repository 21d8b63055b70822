using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace LabelNotebooks.Testing;

/// <summary>
/// Compares a text with the file <c>Class.Method.verified.txt</c> beside the test, in the file convention of Verify.
/// A missing or different snapshot fails and leaves <c>Class.Method.received.txt</c> beside it; accepting is renaming it.
/// </summary>
public static class Snapshot
{
    public static void Matches(
        string actual,
        string? name = null,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        string folder = Path.GetDirectoryName(RepositoryRoot.Resolve(sourceFile))!;
        string stem = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{(name is null ? "" : "." + name)}";
        string verified = Path.Combine(folder, $"{stem}.verified.{extension}");
        string received = Path.Combine(folder, $"{stem}.received.{extension}");
        string text = Normalize(actual);

        if (File.Exists(verified) && Normalize(File.ReadAllText(verified)) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        string expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : "";
        if (expected.Length == 0)
            Assert.Fail($"There is no snapshot {Path.GetFileName(verified)}. Read {received}; if it is right, rename it.\n\n{text}");
        Assert.Equal(expected, text);
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
