using System.Runtime.CompilerServices;

namespace LabelNotebooks.Tests;

/// <summary>Whichever test is the first: messages read as in a notebook.</summary>
internal static class Spelling
{
    [ModuleInitializer]
    public static void Register() => LabelNotebooksExtension.Create();
}
