using OxyPlot;

namespace LabelNotebooks.Charts;

/// <summary>The colours of a still picture: the same as those of the stylesheet.</summary>
internal sealed record Palette(OxyColor Ink, OxyColor Dim, OxyColor Line, OxyColor Given, OxyColor Suggested, OxyColor Bar, OxyColor On, OxyColor Pale)
{
    public static Palette Light { get; } = new(
        Hex(0x1c2430), Hex(0x5b6779), Hex(0xdfe4ec), Hex(0xa94d07), Hex(0x0b62b8), Hex(0xc3ccd8), Hex(0xffffff), Hex(0x1c2430));

    public static Palette Dark { get; } = new(
        Hex(0xe3e8f0), Hex(0x9aa6b8), Hex(0x333c4a), Hex(0xf0a35e), Hex(0x6cb6ff), Hex(0x4a5567), Hex(0x14100a), Hex(0xffffff));

    private static OxyColor Hex(uint rgb) => OxyColor.FromUInt32(0xFF000000 | rgb);
}
