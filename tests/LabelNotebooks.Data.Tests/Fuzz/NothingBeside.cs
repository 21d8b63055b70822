namespace LabelNotebooks.Data.Tests;

/// <summary>Tests that count what the whole process does: nothing runs beside them.</summary>
[CollectionDefinition(nameof(NothingBeside), DisableParallelization = true)]
public sealed class NothingBeside;
