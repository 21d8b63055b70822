using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What the columns of a table hold.</summary>
/// <param name="Columns">Each column.</param>
/// <param name="Values">The different values of each; null for too many.</param>
/// <param name="Rows">How many rows there are, without one of units.</param>
internal sealed record ColumnWalk(ImmutableArray<ColumnProfile> Columns, IReadOnlyList<IReadOnlyList<string>?> Values, long Rows)
{
    /// <summary>Walks over the table twice: for how its numbers are written, and for what its columns hold.</summary>
    public static ColumnWalk Of(Func<TableSource> open, TableReadOptions options)
    {
        (NumberFormats formats, bool hasUnits) = Formats(open, options);
        using TableSource source = open();
        source.ReadNumbersAs(formats.ByColumn, options);
        return Of(source, hasUnits);
    }

    /// <param name="source">Before its first row.</param>
    /// <param name="hasUnits">True where the first row holds units.</param>
    public static ColumnWalk Of(TableSource source, bool hasUnits = false)
    {
        ColumnTally[] tallies = [.. source.Columns.Select(name => new ColumnTally(name, source.PositionNoun))];
        long rows = 0;
        if (hasUnits)
            source.Read();
        for (; source.Read(); rows++)
        {
            for (int column = 0; column < tallies.Length; column++)
                tallies[column].Add(source, column);
        }

        return new ColumnWalk([.. tallies.Select(tally => tally.ToProfile())], [.. tallies.Select(tally => tally.Values)], rows);
    }

    /// <summary>How the numbers of each column are written, and whether the first row holds units.</summary>
    public static (NumberFormats Formats, bool HasUnits) Formats(Func<TableSource> open, TableReadOptions options)
    {
        using TableSource source = open();
        source.ReadNumbersAs(null, options);
        NumberTally[] tallies = [.. source.Columns.Select(name => new NumberTally(name))];
        bool hasUnits = false;
        for (bool isFirst = true; source.Read(); isFirst = false)
        {
            if (isFirst && UnitRow.NoteOn(source, open, options) is not null)
            {
                hasUnits = true;
                continue;
            }

            for (int column = 0; column < tallies.Length; column++)
                tallies[column].Add(source, column);
        }

        return (NumberFormats.Of(tallies, options, source.SpeaksForPoints), hasUnits);
    }
}
