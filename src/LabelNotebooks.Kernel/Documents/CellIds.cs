using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>
/// Gives each cell the id that nbformat 4.5 wants: valid ones stay, the others come from the content, so that they are the same in every run.
/// </summary>
internal static partial class CellIds
{
    public static IReadOnlyList<string> Assign(IReadOnlyList<NotebookCell> cells)
    {
        string?[] ids = [.. cells.Select(cell => cell.Json["id"] is JsonValue value && value.TryGetValue(out string? id) && Pattern().IsMatch(id) ? id : null)];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // A cell that comes first keeps its id; a copy of it further down gets another.
        for (int i = 0; i < ids.Length; i++)
        {
            if (ids[i] is { } id && !taken.Add(id))
                ids[i] = null;
        }

        for (int i = 0; i < ids.Length; i++)
        {
            if (ids[i] is not null)
                continue;
            string stem = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cells[i].Kind}\n{cells[i].Source}")))[..8];
            string id = stem;
            for (int copy = 2; !taken.Add(id); copy++)
                id = $"{stem}-{copy}";
            ids[i] = id;
        }

        return ids!;
    }

    [GeneratedRegex(@"^[a-zA-Z0-9\-_]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
