using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Engine;

/// <summary>What a front end asks for when it starts the kernel.</summary>
public sealed record JupyterKernelRequest
{
    /// <summary>The file that says where to meet and by which key.</summary>
    public required string ConnectionFile { get; init; }

    /// <summary>Extensions that are there without a download.</summary>
    public IReadOnlyList<NotebookExtension> CarriedExtensions { get; init; } = [];

    /// <summary>The interface of another host, for cells that were written for it; null for none.</summary>
    public ForeignHostApi? ForeignHost { get; init; }

    /// <summary>Hears what goes wrong beside the cells; from any thread.</summary>
    public Action<string> Log { get; init; } = static _ => { };
}
