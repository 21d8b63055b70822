using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>Offers of C# by the compiler's own completion service, over what earlier cells declared.</summary>
internal static class CSharpCompleter
{
    public static async Task<CompletionOffer> CompleteAsync(CSharpSession session, string code, int position, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        ProjectInfo prelude = Project("Prelude", session, []);
        ProjectInfo cell = Project("Cell", session, [new ProjectReference(prelude.Id)]);
        DocumentId documentId = DocumentId.CreateNewId(cell.Id);
        Solution solution = workspace.CurrentSolution
            .AddProject(prelude)
            .AddDocument(Script(DocumentId.CreateNewId(prelude.Id), DeclarationsPrelude.Compose(session.SucceededCode, session.Chain.Variables)))
            .AddProject(cell)
            .AddDocument(Script(documentId, code));
        Document document = solution.GetDocument(documentId)!;
        if (CompletionService.GetService(document) is not { } service)
            return CompletionOffer.None(position);
        CompletionList list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellation);
        string typed = code[list.Span.Start..position];
        string[] texts = [.. list.ItemsList
            .Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(item => item.SortText, StringComparer.Ordinal)
            .Select(item => item.DisplayText)
            .Distinct(StringComparer.Ordinal)];
        return new CompletionOffer(list.Span.Start, position, texts);
    }

    private static ProjectInfo Project(string name, CSharpSession session, IEnumerable<ProjectReference> references) => ProjectInfo.Create(
        ProjectId.CreateNewId(name),
        VersionStamp.Default,
        name,
        name,
        LanguageNames.CSharp,
        isSubmission: true,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: ScriptChain.Imports),
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script),
        metadataReferences: session.References,
        projectReferences: references);

    private static DocumentInfo Script(DocumentId id, string text) => DocumentInfo.Create(
        id,
        "code.csx",
        sourceCodeKind: SourceCodeKind.Script,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default)));
}
