using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Store;

/// <summary>
/// The tables of a trail and the triggers that refuse mistakes. Triggers stop no person who wants to change a file: that shows in the chain, or against an
/// anchor.
/// </summary>
internal static class TrailSchema
{
    public const int Version = 1;

    // "LNT1".
    public const int ApplicationId = 0x4C4E5431;

    private const string Fixed = "an entry of a trail is never changed: record another decision";

    // REPLACE deletes without firing the trigger of deletes, so that the number is looked at on every insert.
    private static readonly (string Name, string Sql)[] Parts =
    [
        ("entry",
            """
            CREATE TABLE entry(
              n INTEGER PRIMARY KEY,
              entry TEXT NOT NULL,
              hash BLOB NOT NULL CHECK(length(hash) = 32),
              type TEXT GENERATED ALWAYS AS (json_extract(entry, '$.type')) VIRTUAL,
              example TEXT GENERATED ALWAYS AS (coalesce(json_extract(entry, '$.example'), json_extract(json_extract(entry, '$.entry'), '$.example'))) VIRTUAL
            ) STRICT
            """),
        ("entry_by_example", "CREATE INDEX entry_by_example ON entry(example, n) WHERE example IS NOT NULL"),
        ("sealed", "CREATE TABLE sealed(hash BLOB PRIMARY KEY, kind TEXT NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID"),
        ("attachment", "CREATE TABLE attachment(digest BLOB PRIMARY KEY, content BLOB NOT NULL) STRICT"),
        ("entry_no_update", $"CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, '{Fixed}'); END"),
        ("entry_no_delete", $"CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, '{Fixed}'); END"),
        ("entry_in_order",
            """
            CREATE TRIGGER entry_in_order BEFORE INSERT ON entry WHEN
              NEW.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM entry)
              OR json_extract(NEW.entry, '$.n') IS NOT NEW.n
              OR json_extract(NEW.entry, '$.prev') IS NOT coalesce(
                (SELECT lower(hex(hash)) FROM entry WHERE n = NEW.n - 1),
                '0000000000000000000000000000000000000000000000000000000000000000')
            BEGIN SELECT RAISE(ABORT, 'an entry of a trail follows the last one and names its hash'); END
            """),
        ("sealed_no_update", "CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed BEGIN SELECT RAISE(ABORT, 'what is sealed is never changed'); END"),
        ("sealed_once",
            """
            CREATE TRIGGER sealed_once BEFORE INSERT ON sealed WHEN EXISTS (SELECT 1 FROM sealed WHERE hash = NEW.hash)
            BEGIN SELECT RAISE(ABORT, 'what is sealed is never changed'); END
            """),
        ("sealed_no_delete",
            """
            CREATE TRIGGER sealed_no_delete BEFORE DELETE ON sealed WHEN NOT EXISTS (
              SELECT 1 FROM entry WHERE type = 'erase' AND json_extract(entry, '$.erased') = lower(hex(OLD.hash)))
            BEGIN SELECT RAISE(ABORT, 'what is sealed is erased by an entry that says so'); END
            """),
        ("attachment_no_update", $"CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, '{Fixed}'); END"),
        ("attachment_no_delete", $"CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, '{Fixed}'); END"),
    ];

    public static IEnumerable<(string Name, string Sql)> Triggers => Parts.Where(part => part.Sql.StartsWith("CREATE TRIGGER", StringComparison.Ordinal));

    public static void Create(SqliteConnection connection)
    {
        Do(connection, "PRAGMA encoding = 'UTF-8'");
        Do(connection, $"PRAGMA application_id = {ApplicationId}");
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach ((_, string sql) in Parts)
            Do(connection, sql, transaction);
        Do(connection, $"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }

    /// <summary>What is otherwise than this version would write it: names of tables, indexes and triggers.</summary>
    public static IReadOnlyList<string> Differences(SqliteConnection connection)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";
        using (SqliteDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
                found[reader.GetString(0)] = reader.GetString(1);
        }

        return
        [
            .. Parts.Where(part => found.GetValueOrDefault(part.Name) != part.Sql).Select(part => part.Name),
            .. found.Keys.Except(Parts.Select(part => part.Name)).Order(StringComparer.Ordinal),
        ];
    }

    public static void Do(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
