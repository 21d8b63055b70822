namespace LabelNotebooks.Kernel.Packages;

/// <summary>
/// What a restore brought: the packages with their versions, and the files of their whole closure for this machine; runtime files by their package, and what
/// they bring to extend a notebook host.
/// </summary>
internal sealed record RestoredPackages(
    IReadOnlyList<KeyValuePair<string, string>> Packages,
    IReadOnlyList<string> CompileFiles,
    IReadOnlyList<KeyValuePair<string, string>> RuntimeFiles,
    IReadOnlyList<string> NativeFiles,
    IReadOnlyList<KeyValuePair<string, string>> HostExtensions);
