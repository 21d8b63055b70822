namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>Tests that share a running host.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHost : ICollectionFixture<LoadedHost>
{
    public const string Name = "host";
}
