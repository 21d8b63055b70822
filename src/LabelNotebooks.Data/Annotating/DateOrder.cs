namespace LabelNotebooks;

/// <summary>Which stands first in a date that is written with numbers alone, as 03/04/2026.</summary>
public enum DateOrder
{
    /// <summary>Found out from the whole column: with dots the day, with slashes what a day above 12 tells; else the day, and it is asked about.</summary>
    Found,

    /// <summary>03/04/2026 is the 3rd of April.</summary>
    DayFirst,

    /// <summary>03/04/2026 is the 4th of March.</summary>
    MonthFirst,
}
