using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>The cell that is being typed, after all that earlier cells declared, as the compiler's services want it.</summary>
internal sealed class CellWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace;

    private CellWorkspace(AdhocWorkspace workspace, Document document) => (_workspace, Document) = (workspace, document);

    public Document Document { get; }

    public static CellWorkspace Of(CSharpSession session, string code)
    {
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        ProjectInfo prelude = Project("Prelude", session, []);
        ProjectInfo cell = Project("Cell", session, [new ProjectReference(prelude.Id)]);
        DocumentId documentId = DocumentId.CreateNewId(cell.Id);
        Solution solution = workspace.CurrentSolution
            .AddProject(prelude)
            .AddDocument(Script(DocumentId.CreateNewId(prelude.Id), session.Declarations.Compose(session.Chain.Variables)))
            .AddProject(cell)
            .AddDocument(Script(documentId, code));
        return new CellWorkspace(workspace, solution.GetDocument(documentId)!);
    }

    public void Dispose() => _workspace.Dispose();

    private static ProjectInfo Project(string name, CSharpSession session, IEnumerable<ProjectReference> references) => ProjectInfo.Create(
        ProjectId.CreateNewId(name),
        VersionStamp.Default,
        name,
        name,
        LanguageNames.CSharp,
        isSubmission: true,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: ScriptChain.Imports),
        parseOptions: CellSyntax.Options,
        metadataReferences: session.References,
        projectReferences: references);

    private static DocumentInfo Script(DocumentId id, string text) => DocumentInfo.Create(
        id,
        "code.csx",
        sourceCodeKind: SourceCodeKind.Script,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default)));
}
