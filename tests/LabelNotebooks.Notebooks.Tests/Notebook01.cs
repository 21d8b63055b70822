namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The first notebook.</summary>
public sealed class Notebook01() : NotebookFixture(Name)
{
    public const string Name = "01-find-label-errors.ipynb";
}
