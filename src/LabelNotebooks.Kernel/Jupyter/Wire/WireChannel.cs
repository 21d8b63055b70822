namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>The channels on which messages come and go.</summary>
internal enum WireChannel
{
    /// <summary>Requests, one after the other.</summary>
    Shell,

    /// <summary>Requests that must be heard while a cell runs.</summary>
    Control,

    /// <summary>What everybody hears: outputs and states.</summary>
    Iopub,

    /// <summary>Questions to the person.</summary>
    Stdin,
}
