using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Pages;

/// <summary>
/// How a page is built, in few lines: its elements with their classes and roles, alike neighbours counted. Words that the terminal says are left out,
/// so that a wording is asserted once; so are styles, scripts, pictures and ids, for they would hide what differs. Of a table the first row has words.
/// </summary>
internal static partial class PageOutline
{
    private static readonly HashSet<string> Void = ["img", "source", "br"];

    // How these are drawn stands with the blocks and cells.
    private static readonly string[] Pictures = ["picture", "div.lnb-bars", "span.lnb-meter"];

    // What says something by its value; of other attributes the name does.
    private static readonly HashSet<string> Told = ["role", "scope", "data-sort", "data-page"];

    public static string Of(string html, string said)
    {
        var root = new Element("", false);
        var open = new Stack<Element>([root]);
        foreach (Match piece in PiecePattern().Matches(BulkPattern().Replace(html, "")))
        {
            if (piece.Groups["words"].Success)
            {
                open.Peek().Children.Add(new Element(WebUtility.HtmlDecode(piece.Value).Trim(), true));
            }
            else if (piece.Groups["end"].Success)
            {
                open.Pop();
            }
            else
            {
                var element = new Element(Describe(piece), false);
                open.Peek().Children.Add(element);
                if (!Void.Contains(piece.Groups["name"].Value))
                    open.Push(element);
            }
        }

        Assert.Single(open);
        var lines = new StringBuilder();
        Write(root.Children, 0, Words(said), lines);
        return lines.ToString();
    }

    private static void Write(IReadOnlyList<Element> elements, int depth, string? said, StringBuilder lines)
    {
        string before = "";
        int count = 0;
        for (int at = 0; at < elements.Count; at++)
        {
            // In a table the first row stands for the others.
            bool isLaterRow = at > 0 && elements[at].Name.StartsWith("tr", StringComparison.Ordinal);
            string own = isLaterRow ? Line(elements[at].Name, depth) : One(elements[at], depth, said);
            if (own.Length == 0)
                continue;
            if (own == before)
            {
                count++;
                continue;
            }

            lines.Append(Times(before, depth, count));
            before = own;
            count = 1;
        }

        lines.Append(Times(before, depth, count));
    }

    private static string Times(string lines, int depth, int count) => count switch
    {
        < 2 => lines,
        _ when IsOneLine(lines) => string.Create(CultureInfo.InvariantCulture, $"{lines[..^1]} × {count}\n"),
        _ => lines + Line(string.Create(CultureInfo.InvariantCulture, $"and {count - 1} like it"), depth),
    };

    private static string One(Element element, int depth, string? said)
    {
        if (element.IsWords)
            return IsNews(element, said) ? Line($"\"{element.Name}\"", depth) : "";
        if (element.Children is [{ IsWords: true } words] && IsNews(words, said))
            return Line($"{element.Name} \"{words.Name}\"", depth);
        var inside = new StringBuilder();
        if (!Pictures.Any(name => element.Name.StartsWith(name, StringComparison.Ordinal)))
            Write(element.Children, depth + 1, said, inside);
        string lines = inside.ToString();
        return IsOneLine(lines) ? Line($"{element.Name} > {lines.Trim()}", depth) : Line(element.Name, depth) + lines;
    }

    private static bool IsOneLine(string lines) => lines.Length > 0 && lines.IndexOf('\n', StringComparison.Ordinal) == lines.Length - 1;

    private static bool IsNews(Element words, string? said) => words.Name.Length > 0 && said?.Contains(Words(words.Name), StringComparison.Ordinal) == false;

    private static string Line(string text, int depth) => $"{new string(' ', 2 * depth)}{text}\n";

    private static string Words(string text) => SpacePattern().Replace(text, " ");

    private static string Describe(Match tag)
    {
        var text = new StringBuilder(tag.Groups["name"].Value);
        foreach (Match attribute in AttributePattern().Matches(tag.Groups["attributes"].Value))
        {
            string name = attribute.Groups["name"].Value;
            string value = attribute.Groups["value"].Value;
            text.Append(name switch
            {
                "class" => string.Concat(value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => "." + one)),
                _ when Told.Contains(name) => $" {name}={value}",
                _ => $" {name}",
            });
        }

        return text.ToString();
    }

    private sealed record Element(string Name, bool IsWords)
    {
        public List<Element> Children { get; } = [];
    }

    [GeneratedRegex("<(?<kind>style|script)>.*?</\\k<kind>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex BulkPattern();

    [GeneratedRegex("<(?<name>[a-z0-9]+)(?<attributes>[^>]*)>|(?<end></[a-z0-9]+>)|(?<words>[^<]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PiecePattern();

    [GeneratedRegex(" (?<name>[a-z-]+)(=\"(?<value>[^\"]*)\")?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AttributePattern();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex SpacePattern();
}
