namespace LabelNotebooks.Contracts.Engine;

/// <summary>What cells may use of another host's interface. It is carried, and loaded only when a cell first names it: others pay nothing for it.</summary>
public sealed record ForeignHostApi
{
    /// <summary>The files of the assemblies that cells may name.</summary>
    public required IReadOnlyList<string> AssemblyFiles { get; init; }

    /// <summary>Packages that these files stand for, by name, with their version: <c>#r "nuget: NAME"</c> needs no download.</summary>
    public required IReadOnlyDictionary<string, string> Packages { get; init; }

    /// <summary>
    /// What a cell that knows a name no other way may use without saying so, in the order in which it is tried; a static class is named in full.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<string>> Imports { get; init; }

    /// <summary>Loads it.</summary>
    public required Func<IForeignHost> Load { get; init; }
}
