namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>Frames that are no message of who holds the key. They are left, and told of on standard error.</summary>
internal sealed class WireFaultException(string reason) : Exception(reason);
