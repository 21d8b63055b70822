using LabelNotebooks.Format;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Store;

/// <summary>Adds to a trail within one transaction.</summary>
internal sealed class StoreWriter(SqliteConnection connection, SqliteTransaction transaction, (long Number, string Hash) head)
{
    /// <summary>The last entry, counting those that were just added.</summary>
    public (long Number, string Hash) Head { get; private set; } = head;

    public TrailEntry Append(DateTime time, EntryBody body)
    {
        var entry = TrailEntry.Write(Head.Number + 1, Head.Hash, time, body);
        Do(
            "INSERT INTO entry(n, entry, hash) VALUES ($n, $entry, $hash)",
            ("$n", entry.Number),
            ("$entry", entry.Text),
            ("$hash", Convert.FromHexString(entry.Hash)));
        Head = (entry.Number, entry.Hash);
        return entry;
    }

    public void Seal(SealedValue value) => Do(
        "INSERT INTO sealed(hash, kind, salt, value) VALUES ($hash, $kind, $salt, $value)",
        ("$hash", Convert.FromHexString(value.Hash)),
        ("$kind", value.Kind),
        ("$salt", value.Salt),
        ("$value", value.Value));

    /// <summary>The seal of a person of this name; null if nobody of that name takes part.</summary>
    public string? FindPerson(string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT hash FROM sealed WHERE kind = 'person' AND value = $name ORDER BY hash LIMIT 1";
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() is byte[] hash ? Convert.ToHexStringLower(hash) : null;
    }

    /// <summary>Once an entry says so.</summary>
    public void Erase(string seal) => Do("DELETE FROM sealed WHERE hash = $hash", ("$hash", Convert.FromHexString(seal)));

    public void Attach(byte[] content) => Do(
        "INSERT INTO attachment(digest, content) VALUES ($digest, $content) ON CONFLICT DO NOTHING",
        ("$digest", Convert.FromHexString(HashText.Of(content))),
        ("$content", content));

    private void Do(string sql, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
