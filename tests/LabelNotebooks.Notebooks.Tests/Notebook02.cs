namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The notebook of several annotators.</summary>
public sealed class Notebook02() : NotebookFixture(Name)
{
    public const string Name = "02-annotator-consensus.ipynb";
}
