using LabelNotebooks.Pages;

namespace LabelNotebooks;

internal sealed record TextView(string Column) : ExampleView
{
    internal override void Check(LabeledData data) => data.Column(Column);
}
