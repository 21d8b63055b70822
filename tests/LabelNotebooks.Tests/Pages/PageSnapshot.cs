using System.Runtime.CompilerServices;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Pages;

/// <summary>A result in one small file: what a terminal says, and how the page is built.</summary>
internal static class PageSnapshot
{
    public static void Matches(string name, object page, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        string text = Sample.Form(page, MimeBundle.PlainText);
        string outline = PageOutline.Of(Sample.Form(page, MimeBundle.Html), text);
        Snapshot.Matches(
            $"{text}\n\n--- page\n{outline}",
            string.Join('-', name.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries)),
            "txt",
            sourceFile,
            method);
    }
}
