using System.Diagnostics;

namespace LabelNotebooks;

/// <summary>One column of a table that is written: what a person who reads the file has to know of it.</summary>
/// <param name="Name">The name at the head of the column.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="MayBeEmpty">True where a cell may be without a value.</param>
/// <param name="Description">What it says, with unit and range, in one sentence.</param>
public sealed record TableColumn(string Name, TableColumnType Type, bool MayBeEmpty, string Description)
{
    /// <summary>The type in words: "number or empty".</summary>
    internal string TypeInWords => Type switch
    {
        TableColumnType.Text => "text",
        TableColumnType.Number => "number",
        TableColumnType.WholeNumber => "whole number",
        TableColumnType.Truth => "true or false",
        _ => throw new UnreachableException($"There is no type of column called {Type}."),
    }
    + (MayBeEmpty ? " or empty" : "");

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name} ({TypeInWords}): {Description}";
}
