namespace LabelNotebooks.Data.Tests.Annotating;

public sealed class AnnotationColumnsTests
{
    [Fact]
    public void A_table_is_looked_through_once_however_many_columns_its_names_do_not_tell()
    {
        int looks = 0;
        var columns = new AnnotationColumns
        {
            Look = () =>
            {
                looks++;
                return null;
            },
        };
        Assert.Equal(3, Assert.Throws<AuditInputException>(() => columns.In("votes.csv", ["a", "b", "c"], [])).Problems.Length);
        Assert.Equal(1, looks);
    }
}
