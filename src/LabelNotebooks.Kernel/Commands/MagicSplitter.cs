using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNotebooks.Kernel.Commands;

/// <summary>Takes lines that start with <c>#!</c>, and <c>#i</c>, out of the C# around them, and begins a new part where <c>#r</c> stands below code.</summary>
internal sealed class MagicSplitter : ICellPreprocessor
{
    private const string Marker = "#!";
    public IEnumerable<CellPart> Process(IEnumerable<CellPart> parts) => parts.SelectMany(part => part is CodePart code ? Split(code) : [part]);

    private static List<CellPart> Split(CodePart part)
    {
        if (!part.Text.Contains('#', StringComparison.Ordinal))
            return [part];

        SyntaxNode root = CellSyntax.Root(part.Text);
        var parts = new List<CellPart>();
        var code = new List<string>();
        int codeLine = part.Line;
        int line = part.Line;
        int position = 0;
        string[] lines = part.Text.Split('\n');
        foreach (string text in lines)
        {
            string trimmed = text.Trim();
            if (ForeignLanguage(trimmed) is { } language && !IsInsideText(root, position + text.IndexOf(Marker, StringComparison.Ordinal)))
            {
                AddCode();
                // All that follows is that language, up to a line that says C# again.
                string[] rest = lines[(line - part.Line + 1)..];
                string[] foreign = [.. rest.TakeWhile(next => !IsLanguageLine(next.Trim()))];
                parts.Add(new ForeignPart(line, language, trimmed, string.Join('\n', foreign)));
                if (foreign.Length < rest.Length)
                    parts.AddRange(Split(new CodePart(line + 1 + foreign.Length, string.Join('\n', rest[foreign.Length..]))));
                return parts;
            }

            if ((trimmed.StartsWith(Marker, StringComparison.Ordinal) || IsSource(trimmed))
                && !IsInsideText(root, position + text.IndexOf('#', StringComparison.Ordinal)))
            {
                AddCode();
                // `#!csharp` only says what is so anyway.
                if (!CellLanguage.IsCSharp(trimmed[Marker.Length..]))
                    parts.Add(new CommandPart(line, trimmed));
                codeLine = line + 1;
            }
            else
            {
                // The compiler wants these first; a person writes them where they come to mind.
                if (IsReference(trimmed) && code.Exists(IsStatement) && !IsInsideText(root, position + text.IndexOf('#', StringComparison.Ordinal)))
                {
                    AddCode();
                    codeLine = line;
                }

                // The compiler takes offence at the marker even where `#if` has switched it off.
                bool isSwitchedOff = trimmed.StartsWith(Marker, StringComparison.Ordinal)
                    && IsSwitchedOff(root.FindTrivia(position + text.IndexOf(Marker, StringComparison.Ordinal)));
                code.Add(isSwitchedOff ? "" : text);
            }

            line++;
            position += text.Length + 1;
        }

        AddCode();
        return parts;

        void AddCode()
        {
            if (code.Exists(candidate => !string.IsNullOrWhiteSpace(candidate)))
                parts.Add(new CodePart(codeLine, string.Join('\n', code)));
            code.Clear();
        }
    }

    // Options may follow the name of a language: #!value --name notes.
    private static string? ForeignLanguage(string line) =>
        line.StartsWith(Marker, StringComparison.Ordinal) && IsForeign(line[Marker.Length..]) ? CellLanguage.Word(line[Marker.Length..]) : null;

    private static bool IsLanguageLine(string line) =>
        line.StartsWith(Marker, StringComparison.Ordinal) && (CellLanguage.IsCSharp(line[Marker.Length..]) || IsForeign(line[Marker.Length..]));

    private static bool IsForeign(string name) => CellLanguage.IsOther(name) || CellLanguage.IsLineOfData(name);

    private static bool IsReference(string line) =>
        line.StartsWith("#r ", StringComparison.Ordinal)
        || line.StartsWith("#r\"", StringComparison.Ordinal)
        || line.StartsWith("#load", StringComparison.Ordinal);

    // C# does not know it; .NET Interactive does.
    private static bool IsSource(string line) => line.StartsWith("#i ", StringComparison.Ordinal) || line.StartsWith("#i\"", StringComparison.Ordinal);

    private static bool IsStatement(string line) =>
        line.Trim() is { Length: > 0 } text && !IsReference(text) && !text.StartsWith("//", StringComparison.Ordinal);

    /// <summary>A line of a raw string or of a comment may well begin with the marker.</summary>
    private static bool IsInsideText(SyntaxNode root, int position)
    {
        SyntaxToken token = root.FindToken(position);
        bool startsHere = token.SpanStart == position && token.IsKind(SyntaxKind.InterpolatedStringTextToken);
        if ((token.SpanStart < position || startsHere) && position < token.Span.End)
            return true;
        SyntaxTrivia trivia = root.FindTrivia(position);
        return IsSwitchedOff(trivia)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.DisabledTextTrivia)
            || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
    }

    private static bool IsSwitchedOff(SyntaxTrivia trivia) => trivia.GetStructure() is DirectiveTriviaSyntax { IsActive: false };
}
