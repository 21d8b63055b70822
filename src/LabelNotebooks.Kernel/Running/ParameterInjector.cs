using System.Text;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace LabelNotebooks.Kernel.Running;

/// <summary>Puts values from outside into a notebook, as papermill does: in a cell of their own, right after the one tagged <c>parameters</c>.</summary>
internal static class ParameterInjector
{
    /// <exception cref="NotebookReadException">A name is unknown or a value does not fit; all of them in one message.</exception>
    public static void Apply(NotebookDocument document, IReadOnlyList<KeyValuePair<string, string>> parameters, Action<string> note)
    {
        if (parameters.Count == 0)
            return;
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in parameters)
        {
            if (wanted.TryGetValue(name, out string? earlier) && earlier != value)
                note($"parameter {name} was given twice: \"{value}\" is used, \"{earlier}\" is not.");
            wanted[name] = value;
        }

        // What an earlier run injected would win over the new values.
        document.Cells.RemoveAll(cell => cell.HasTag(ParameterCell.InjectedTag));
        int place = document.Cells.FindIndex(cell => cell.IsCSharp && cell.HasTag(ParameterCell.Tag));
        var problems = new List<string>();
        List<string> lines = place >= 0 ? Assign(ParameterCell.Read(document.Cells[place]), wanted, problems) : Declare(wanted, problems);
        if (problems.Count > 0)
            throw new NotebookReadException(string.Join("\n", problems));
        if (place < 0)
            note("no cell is tagged parameters: the values stand in a new first cell, and a later assignment would win over them.");
        document.Cells.Insert(place + 1, InjectedCell(place >= 0 ? document.Cells[place].Number : 1, lines));
    }

    private static List<string> Assign(IReadOnlyList<ParameterSlot> slots, Dictionary<string, string> wanted, List<string> problems)
    {
        var lines = new List<string>();
        foreach ((string name, string value) in wanted)
        {
            if (slots.LastOrDefault(slot => slot.Name == name) is not { } found)
            {
                string? nearest = NearestName.To(name, slots.Select(slot => slot.Name));
                string known = slots.Count == 0
                    ? "The cell tagged parameters declares none."
                    : $"The notebook has: {string.Join(", ", slots.Select(slot => slot.Name))}.";
                problems.Add($"parameter \"{name}\" is not in the notebook{(nearest is null ? "." : $"; did you mean {nearest}?")} {known}");
                continue;
            }

            (string? literal, string? problem) = found.ToLiteral(value);
            if (problem is not null)
                problems.Add($"parameter \"{name}\": {problem}");
            // An assignment, not a declaration: methods that captured the variable see the value too.
            lines.Add($"{Escaped(name)} = {literal};");
        }

        return lines;
    }

    private static List<string> Declare(Dictionary<string, string> wanted, List<string> problems)
    {
        var lines = new List<string>();
        foreach ((string name, string value) in wanted)
        {
            if (!SyntaxFacts.IsValidIdentifier(name))
            {
                problems.Add($"parameter \"{name}\" cannot be the name of a variable: use letters, digits and _, and begin with a letter.");
                continue;
            }

            // The order in which papermill tries: true/false, none, whole number, number, text.
            if (value is "None" or "null")
            {
                lines.Add($"string {Escaped(name)} = null;");
                continue;
            }

            foreach (string type in (string[])["bool", "int", "long", "double", "string"])
            {
                if (new ParameterSlot(name, type, IsNullable: false, DefaultText: null).ToLiteral(value).Literal is { } literal)
                {
                    lines.Add($"{type} {Escaped(name)} = {literal};");
                    break;
                }
            }
        }

        return lines;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static NotebookCell InjectedCell(int number, List<string> lines)
    {
        var source = new StringBuilder("// Parameters\n").AppendJoin('\n', lines).ToString();
        return new NotebookCell
        {
            Number = number,
            Kind = CellKind.Code,
            Source = source,
            Json = new JsonObject
            {
                ["cell_type"] = "code",
                ["metadata"] = new JsonObject { ["tags"] = new JsonArray(ParameterCell.InjectedTag) },
            },
        };
    }
}
