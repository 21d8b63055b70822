using System.Text;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace LabelNotebooks.Kernel.Running;

/// <summary>
/// Puts values from outside into a notebook, as papermill does: in a cell of their own, right after the one tagged <c>parameters</c>. A .dib has no tags:
/// there they follow the cells that declare their variables.
/// </summary>
internal static class ParameterInjector
{
    /// <param name="document">The notebook.</param>
    /// <param name="parameters">The values as they were typed.</param>
    /// <param name="caller">The folder from which a person sees the files that values name.</param>
    /// <param name="note">Hears what is to be said of them.</param>
    /// <exception cref="NotebookReadException">A name is unknown or a value does not fit; all of them in one message.</exception>
    public static void Apply(NotebookDocument document, IReadOnlyList<KeyValuePair<string, string>> parameters, string caller, Action<string> note)
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
        var paths = new ParameterPaths(caller, document.Folder, note);
        NotebookCell[] places = [.. PlacesIn(document, wanted)];
        var problems = new List<string>();
        if (places.Length == 0)
        {
            List<string> declared = Declare(wanted, paths, problems);
            Refuse(problems);
            note($"no cell {(DibReader.IsDib(document.Path) ? $"declares {string.Join(", ", wanted.Keys)}" : "is tagged parameters")}: "
                + "the values stand in a new first cell, and a later assignment would win over them.");
            document.Cells.Insert(0, InjectedCell(1, declared));
            return;
        }

        ILookup<string, ParameterSlot> slots = places.SelectMany(ParameterCell.Read).ToLookup(slot => slot.Name, StringComparer.Ordinal);
        Dictionary<string, string> lines = Assign(slots, wanted, paths, problems);
        if (!places[0].HasTag(ParameterCell.Tag))
            problems.AddRange(places.SelectMany(place => TooLate(place, wanted.Keys)));
        Refuse(problems);
        foreach (NotebookCell place in places)
        {
            HashSet<string> own = [.. ParameterCell.Read(place).Select(slot => slot.Name)];
            document.Cells.Insert(
                document.Cells.IndexOf(place) + 1,
                InjectedCell(place.Number, [.. lines.Where(line => own.Contains(line.Key)).Select(line => line.Value)]));
        }
    }

    private static IEnumerable<NotebookCell> PlacesIn(NotebookDocument document, Dictionary<string, string> wanted)
    {
        if (document.Cells.Find(cell => cell.IsCSharp && cell.HasTag(ParameterCell.Tag)) is { } tagged)
            return [tagged];
        return DibReader.IsDib(document.Path)
            ? document.Cells.Where(cell => cell.IsCSharp && ParameterCell.Read(cell).Any(slot => wanted.ContainsKey(slot.Name)))
            : [];
    }

    private static IEnumerable<string> TooLate(NotebookCell cell, IEnumerable<string> names) =>
        from name in names
        where ParameterCell.Read(cell).Any(slot => slot.Name == name) && ParameterCell.Uses(cell, name)
        select string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"parameter \"{name}\": cell {cell.Number} uses it where it declares it, so that another value would come too late. "
            + $"Put the line that declares {name} into a cell of its own, above that one.");

    private static void Refuse(List<string> problems)
    {
        if (problems.Count > 0)
            throw new NotebookReadException(string.Join("\n", problems));
    }

    private static Dictionary<string, string> Assign(
        ILookup<string, ParameterSlot> slots,
        Dictionary<string, string> wanted,
        ParameterPaths paths,
        List<string> problems)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in wanted)
        {
            if (slots[name].LastOrDefault() is not { } found)
            {
                string? nearest = NearestName.To(name, slots.Select(slot => slot.Key));
                string known = slots.Count == 0
                    ? "The cell tagged parameters declares none."
                    : $"The notebook has: {string.Join(", ", slots.Select(slot => slot.Key))}.";
                problems.Add($"parameter \"{name}\" is not in the notebook{(nearest is null ? "." : $"; did you mean {nearest}?")} {known}");
                continue;
            }

            (string? literal, string? problem) = found.ToLiteral(found.TypeName == "string" ? paths.Meant(name, value, found) : value);
            if (problem is not null)
                problems.Add($"parameter \"{name}\": {problem}");
            // An assignment, not a declaration: methods that captured the variable see the value too.
            lines.Add(name, $"{Escaped(name)} = {literal};");
        }

        return lines;
    }

    private static List<string> Declare(Dictionary<string, string> wanted, ParameterPaths paths, List<string> problems)
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
                string meant = type == "string" ? paths.Meant(name, value, slot: null) : value;
                if (new ParameterSlot(name, type, IsNullable: false, DefaultText: null).ToLiteral(meant).Literal is { } literal)
                {
                    lines.Add($"{type} {Escaped(name)} = {literal};");
                    break;
                }
            }
        }

        return lines;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static NotebookCell InjectedCell(int number, IEnumerable<string> lines)
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
