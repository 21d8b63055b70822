using System.Collections;
using System.Data;
using System.Reflection;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Values that are tables by themselves: of System.Data by their type, data frames by their shape, for no package is known here.</summary>
internal static class DisplayedTable
{
    private const int MaxColumns = 20;

    /// <summary>Null for a value that is no table.</summary>
    public static ValueNode? TryRead(ValueReader reader, object value, int depth, int room) => value switch
    {
        DataTable table => Of(reader, table, at => table.Rows[at], table.Rows.Count, depth, room),
        DataView { Table: { } table } view => Of(reader, table, at => view[at].Row, view.Count, depth, room),
        DataSet set => OfSet(reader, set, depth, room),
        DataRow row => OfRow(reader, row, depth, room),
        DataRowView view => OfRow(reader, view.Row, depth, room),
        _ when Base(value, "DataFrame") is { } type => OfFrame(reader, value, type, depth, room),
        _ when Base(value, "DataFrameColumn") is { } type => OfColumns(reader, TypeNames.Of(value.GetType()), [value], type, 1, depth, room),
        _ => null,
    };

    private static TableNode Of(ValueReader reader, DataTable table, Func<int, DataRow> rowAt, int count, int depth, int room)
    {
        DataColumn[] columns = [.. table.Columns.Cast<DataColumn>().Take(MaxColumns)];
        var rows = Enumerable.Range(0, Math.Min(count, SequenceHead.MaxItems)).Select(at => columns.Select(column => Cell(() => rowAt(at)[column])));
        return Table(reader, "DataTable", [.. columns.Select(column => column.ColumnName)], rows, count, table.Columns.Count, depth, room);
    }

    private static SequenceNode OfSet(ValueReader reader, DataSet set, int depth, int room)
    {
        SequenceHead head = SequenceHead.Of(set.Tables);
        IEnumerable<ValueNode> tables = head.Items.OfType<DataTable>()
            .Zip(reader.ReadAll(head.Items, depth + 1, room), (table, rows) => new PairNode(new TextNode(table.TableName, TextKind.Name), rows));
        return new SequenceNode("DataSet", null, [.. tables], head.Total, head.HasMore, null) { IsMap = true };
    }

    private static ObjectNode OfRow(ValueReader reader, DataRow row, int depth, int room)
    {
        DataColumn[] columns = [.. row.Table.Columns.Cast<DataColumn>().Take(SequenceHead.MaxItems * 5)];
        return reader.ReadMembers(
            "DataRow",
            null,
            [.. columns.Select(column => (column.ColumnName, Cell(() => row[column])))],
            row.Table.Columns.Count,
            depth,
            room);
    }

    private static TableNode? OfFrame(ValueReader reader, object frame, Type type, int depth, int room)
    {
        if (Property(type, "Columns")?.GetValue(frame) is not IEnumerable columns)
            return null;
        object[] all = [.. columns.Cast<object>()];
        return Array.TrueForAll(all, column => Base(column, "DataFrameColumn") is not null)
            ? OfColumns(
                reader,
                TypeNames.Of(frame.GetType()),
                [.. all.Take(MaxColumns)],
                all.Length == 0 ? null : Base(all[0], "DataFrameColumn"),
                all.Length,
                depth,
                room)
            : null;
    }

    private static TableNode? OfColumns(ValueReader reader, string name, object[] columns, Type? type, int total, int depth, int room)
    {
        if (type is null)
            return new TableNode(name, [], [], 0, 0);
        PropertyInfo? title = Property(type, "Name");
        PropertyInfo? length = Property(type, "Length");
        PropertyInfo? item = Array.Find(type.GetProperties(), one => one.GetIndexParameters() is [{ ParameterType: var index }] && index == typeof(long));
        if (title is null || item is null || length?.GetValue(columns[0]) is not long count)
            return null;
        IEnumerable<IEnumerable<object?>> rows = Enumerable.Range(0, (int)Math.Min(count, SequenceHead.MaxItems))
            .Select(at => columns.Select(column => Cell(() => item.GetValue(column, [(long)at]))));
        return Table(reader, name, [.. columns.Select(column => title.GetValue(column) as string ?? "")], rows, count, total, depth, room);
    }

    private static TableNode Table(ValueReader reader, string name, string[] columns, IEnumerable<IEnumerable<object?>> rows, long totalRows, int totalColumns,
        int depth, int room)
    {
        int share = room / SequenceHead.MaxItems;
        return new TableNode(name, columns, [.. rows.Select(row => (ValueNode[])[.. reader.ReadAll([.. row], depth + 1, share)])], totalRows, totalColumns);
    }

    private static object? Cell(Func<object?> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // One cell that cannot be read, such as that of a deleted row, must not hide the others.
        catch (Exception fault) when (Faults.IsOfValue(fault))
#pragma warning restore CA1031
        {
            return MemberNote.Of(fault);
        }
    }

    private static Type? Base(object value, string name) => TypeNames.Chain(value.GetType()).FirstOrDefault(type => type.Name == name);

    private static PropertyInfo? Property(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
}
