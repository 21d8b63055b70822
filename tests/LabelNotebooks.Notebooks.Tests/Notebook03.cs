namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The notebook of rare classes and wrong labels.</summary>
public sealed class Notebook03() : NotebookFixture(Name)
{
    public const string Name = "03-class-imbalance.ipynb";
}
