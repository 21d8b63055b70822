using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Tool;

/// <summary>The extensions that the tool carries, in the order in which errors name them.</summary>
internal static class Extensions
{
    public static IReadOnlyList<NotebookExtension> Create() => [LabelNotebooksExtension.Create()];
}
