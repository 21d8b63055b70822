namespace LabelNotebooks.Pages;

/// <summary>The columns by which a table names and shows examples. A terminal has no pictures, and there a text comes after the name.</summary>
internal static class ExampleCells
{
    public static IReadOnlyList<Column> Of(AuditContext context)
    {
        Column example = new("example", Align.Right) { Sort = SortBy.Texts, Class = "lnb-id", NamesRows = true };
        return context.View switch
        {
            null => [example],
            TextView text => [new(text.Column) { On = Medium.Page, Class = "lnb-text" }, example, new(text.Column) { On = Medium.Terminal }],
            _ => [new(ExampleContent.Heading(context.View)!) { On = Medium.Page, Class = "lnb-pict" }, example],
        };
    }

    /// <summary>The column of the text beside the name of an example; none where no text is known.</summary>
    public static IReadOnlyList<Column> TextOf(ExampleSet examples) => examples.TextColumn is { } column ? [new(column) { Class = "lnb-text" }] : [];

    /// <summary>The cell of <see cref="TextOf(ExampleSet)"/>.</summary>
    public static IReadOnlyList<Cell> TextOf(ExampleSet examples, int row) => examples.TextColumn is null ? [] : [new ShownTextCell(examples.TextOf(row))];

    /// <summary>The cells of one example.</summary>
    public static IReadOnlyList<Cell> Cells(AuditContext context, int row)
    {
        string name = context.Examples.NameOf(row);
        Cell[] shown = context is { View: { } view, Data: { } data } ? [new ExampleContentCell(view, data, row, name)] : [];
        return [.. shown, name, .. context.View is TextView ? shown : []];
    }
}
