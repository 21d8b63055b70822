using LabelNotebooks.Charts;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Pages;

/// <summary>Every block and every cell, with one name in each place where words may come from data.</summary>
internal static class BlockSamples
{
    public static IEnumerable<(string Name, Block Block)> Blocks(string name)
    {
        Phrase phrase = Phrase.Of($"Of {name}: {Phrase.Code(name)}, {Phrase.Name(name)}, {Phrase.Strong(name)}, {Phrase.Small(name)}, {Phrase.Flag(name)}.");
        Paragraph paragraph = new(name);
        yield return ("questions", new Questions([name], [name]));
        yield return ("paragraph", new Paragraph(phrase));
        yield return ("paragraph, muted", Paragraph.Muted(name));
        yield return ("paragraph, at the foot", Paragraph.Foot(name));
        yield return ("paragraph, with care", new Paragraph(Phrase.Strong(name)) { Style = ParagraphStyle.Care });
        yield return ("notes", new Notes([name, phrase]));
        yield return ("notes as lines", Notes.Lines([name, "another"]));
        yield return ("facts", new Facts(("a short one", name), ($"a longer one of {name}", "2")));
        yield return ("tiles", new Tiles((name, $"of {name}"), ("12 %", "of labels")));
        yield return ("alert", new Alert($"{name} is wrong.", $"Mend {name}.", AlertKind.Stop));
        yield return ("alert of doubt", new Alert(name, name, AlertKind.Doubt));
        yield return ("alert of little weight", new Alert(name, name, AlertKind.Mere));
        yield return ("code", new Code($"first {name}\nsecond"));
        yield return ("heading", new Heading(name) { Line = $"{name}:" });
        yield return ("group", new Group(paragraph, new Notes([name])));
        yield return ("group, loose", new Group(paragraph, new Notes([name])) { IsLoose = true });
        yield return ("section", new Section(name, paragraph, new Notes([name])));
        yield return ("section that answers", new Section("1. What?", new Answer(name), paragraph) { IsClose = true });
        yield return ("section, folded", new Section(name, paragraph) { IsFolded = true, Line = $"{name}:" });
        yield return ("section, no part", new Section(name, paragraph) { IsPart = false });
        yield return ("answer alone", new Answer(name));
        yield return ("figure", new Figure(BarChart.Of(name, $"bars of {name}", name, "labels", [new Bar(name, 3, "3"), new Bar("other", 1, "1")])));
        yield return ("word table", new WordTable(name, [name, ">count"], [[name, "1"], ["second", "2"]], 12, ".All"));
        yield return ("table of cells", new Table(
            [.. Cells(name).Select(cell => new Column($"{cell.Name} {name}") { NamesRows = cell.Name == "words" })],
            [new TableRow([.. Cells(name).Select(cell => cell.Cell)]) { IsMarked = true }]));
        yield return ("table that is paged", new Table(
            [
                new("#", Align.Right) { Sort = SortBy.Numbers, Class = "lnb-rank" },
                new("example") { Sort = SortBy.Texts, NamesRows = true },
                new("on a page") { On = Medium.Page },
                new("in a terminal", Align.RightInTerminal) { On = Medium.Terminal, Line = "here" },
            ],
            Enumerable.Range(1, 30).Select(row => new TableRow(WordsCell.Count(row * 400), name, "page", "terminal")))
        {
            PageSize = 2,
            MostRowsOnPage = 4,
            MostRowsInTerminal = 3,
            MostCharactersInTerminal = 500,
            AreCards = true,
            Rest = shown => Phrase.Of($"{shown} of 30, {Phrase.Code(name)}."),
        });
    }

    public static IEnumerable<(string Name, Cell Cell)> Cells(string name)
    {
        LabeledData data = LabeledData.Create([name, "other"], columns: new Dictionary<string, IReadOnlyList<string>> { ["note"] = [name, "no picture"] });
        yield return ("words", name);
        yield return ("words with pieces", Phrase.Of($"{Phrase.Code(name)} {Phrase.Flag(name)}"));
        yield return ("words that differ in a terminal", new WordsCell(name) { Line = "differs", SortValue = name });
        yield return ("count", WordsCell.Count(1234));
        yield return ("chip", new ChipCell(name));
        yield return ("chip of a given label", ChipCell.Given(name));
        yield return ("chip of a suggested label", ChipCell.Suggested(name) with { Flag = $"({name})" });
        yield return ("meter", MeterCell.Sorted(0.25, name));
        yield return ("meter that warns", new MeterCell(0.5, name) { IsWarning = true });
        yield return ("bars", new BarsCell([0.7, 0.2, 0.1], [name, "dog", "newt"], 1, 0));
        yield return ("example as a text", new ExampleContentCell(ExampleView.Text("note"), data, 0, name));
        yield return ("text of an example", new ShownTextCell(name));
        yield return ("example as a picture", new ExampleContentCell(ExampleView.PictureFile("note"), data, 1, name));
        yield return ("photo", new PhotoCell([0xFF, 0xD8, 0xFF, 0x00], name));
        yield return ("list", new ListCell([name, Phrase.Strong(name)]));
        yield return ("folded", new FoldedCell(name, $"more of {name}", (name, name)));
    }
}
