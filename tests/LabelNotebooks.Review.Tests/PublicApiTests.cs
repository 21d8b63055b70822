namespace LabelNotebooks.Review.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_as_agreed() => Snapshot.Matches(PublicApi.Of(typeof(Trail).Assembly));
}
