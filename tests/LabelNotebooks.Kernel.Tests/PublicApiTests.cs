using PublicApiGenerator;

namespace LabelNotebooks.Kernel.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_engine_has_one_door() =>
        Snapshot.Matches(typeof(NotebookEngine).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
