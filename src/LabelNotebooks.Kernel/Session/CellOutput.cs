using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>One thing that stands under a cell.</summary>
internal abstract record CellOutput;

/// <summary>Text written to Console.Out or Console.Error.</summary>
internal sealed record StreamOutput(string Name, string Text) : CellOutput
{
    public const string Out = "stdout";
    public const string Error = "stderr";
}

/// <summary>A displayed value; an update replaces it where it stands.</summary>
internal sealed record DisplayOutput(string Id, MimeBundle Bundle) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
internal sealed record ResultOutput(MimeBundle Bundle) : CellOutput;

/// <summary>The fault that ended the cell.</summary>
internal sealed record ErrorOutput(CellError Error) : CellOutput;
