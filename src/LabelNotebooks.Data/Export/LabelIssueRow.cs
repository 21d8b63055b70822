namespace LabelNotebooks;

/// <summary>One row of an export: a view, nothing is copied.</summary>
internal readonly record struct LabelIssueRow(LabelIssueValues Rows, int Index)
{
    public string Example => Rows.Example(Index);

    public long SheetRow => Rows.SheetRow(Index);

    public string GivenLabel => Rows.Given(Index);

    public string SuggestedLabel => Rows.Suggested(Index);

    public double LabelQuality => Rows.Quality(Index);

    public bool IsLabelIssue => Rows.Rank(Index) > 0;

    public int? Rank => Rows.Rank(Index) is > 0 and var rank ? rank : null;
}
