using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Commands;

/// <summary>How an example is shown, as it is asked for on the line of a command.</summary>
public sealed class ShownExamplesTests : IDisposable
{
    // A pixel of ink in the first corner, of half the ink in the last.
    private static readonly byte[] Picture = [200, 0, 0, 100];

    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Theory]
    [InlineData("(60, 2, 2)")]
    [InlineData("(60, 2, 2, 1)")]
    public async Task Pictures_of_an_array_stand_beside_labels_of_a_table(string shape)
    {
        string pictures = _animals.Path("pictures.npy");
        await File.WriteAllBytesAsync(pictures, [.. NpyBytes.Header("|u1", shape), .. Enumerable.Repeat(Picture, 60).SelectMany(picture => picture)]);
        await _host.Type("#!label-errors", _animals.Csv, "--id", "id", "--label", "label", "--probabilities", "p_*", "--show", pictures);
        string first = Html();
        Assert.Contains("data:image/png;base64,", first, StringComparison.Ordinal);
        _host.SetVariable("pictures", Enumerable.Range(0, 60).Select(_ => new float[,] { { 200, 0 }, { 0, 100 } }).ToList());
        await _host.Type("#!label-errors", _animals.Csv, "--id", "id", "--label", "label", "--probabilities", "p_*", "--show", "pictures");
        Assert.Equal(first, Html());
        await _host.Type("#!label-errors", _animals.Csv, "--id", "id", "--label", "label", "--probabilities", "p_*", "--show", "@csharp:pictures");
        Assert.Equal(first, Html());
    }

    [Fact]
    public async Task Pictures_of_a_file_format_in_a_variable_are_shown_as_they_are()
    {
        byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        _host.SetVariable("photos", Enumerable.Repeat(png, 60).ToArray());
        await _host.Type("#!label-errors", _animals.Csv, "--show", "photos");
        Assert.Contains($"data:image/png;base64,{Convert.ToBase64String(png)}", Html(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_pictures_are_refused()
    {
        string pictures = _animals.Path("few.npy");
        await File.WriteAllBytesAsync(pictures, [.. NpyBytes.Header("|u1", "(1, 2, 2)"), .. Picture]);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", _animals.Csv, "--show", pictures));
        Assert.Contains("there is 1 picture for 60 examples.", error.Message, StringComparison.Ordinal);
    }

    private string Html()
    {
        Assert.True(_host.Displayed[^1].TryGet(MimeBundle.Html, out string? html));
        return html;
    }
}
