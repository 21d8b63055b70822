namespace LabelNotebooks.Format;

/// <summary>Which body an entry has, by its type. What is not known is kept as it is.</summary>
internal static class EntryBodies
{
    public static EntryBody Read(EntryFields fields) => fields.Text("type") switch
    {
        GenesisEntry.Word => GenesisEntry.Read(fields),
        PersonEntry.Word => PersonEntry.Read(fields),
        DecisionEntry.Word => DecisionEntry.Read(fields),
        UndoEntry.Word => UndoEntry.Read(fields),
        CommentEntry.Word => CommentEntry.Read(fields),
        GuidelineEntry.Word => GuidelineEntry.Read(fields),
        ExtendEntry.Word => ExtendEntry.Read(fields),
        ModelEntry.Word => ModelEntry.Read(fields),
        ImportedEntry.Word => ImportedEntry.Read(fields),
        ExportEntry.Word => ExportEntry.Read(fields),
        EraseEntry.Word => EraseEntry.Read(fields),
        var other => new UnknownEntry(other),
    };
}
