using System.Text;

namespace LabelNotebooks.Data.Tests.Csv;

public sealed class CodePagesTests
{
    [Fact]
    public void Every_encoding_has_a_name_of_its_own_and_is_called_so_by_who_reads_and_who_writes()
    {
        TextEncoding[] all = Enum.GetValues<TextEncoding>();
        Assert.Equal(all.Length, all.Select(CodePages.NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (TextEncoding one in all)
        {
            if (CodePages.Of(one) is { } encoding)
                Assert.Equal(CodePages.NameOf(one), CodePages.NameOf(encoding));
        }

        Assert.Equal("UTF-8", CodePages.NameOf(new UTF8Encoding()));
        Assert.Equal("UTF-16", CodePages.NameOf(Encoding.BigEndianUnicode));
        Assert.Equal("UTF-16", CodePages.NameOf(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodePages.NameOf((TextEncoding)99));
    }
}
