using System.Globalization;
using System.Security.Cryptography;
using LabelNotebooks.Format;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Store;

/// <summary>One SQLite file with the entries of a trail, what is sealed and attached. It keeps and hands out; what an entry means, others say.</summary>
internal sealed class TrailStore : IDisposable
{
    // In seconds: another program that is writing is done long before.
    private const int Patience = 30;

    private readonly SqliteConnection _connection;

    private TrailStore(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
    }

    public string Path { get; }

    /// <summary>Makes a trail and fills it: the file is there whole from the first moment, and whoever was quicker keeps theirs.</summary>
    public static void Create(string path, Action<TrailStore> fill)
    {
        if (File.Exists(path))
            throw There(path);
        string full = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            throw new AuditInputException(path, "its folder is not there.", "Make the folder, or name another file.");
        string unfinished = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.new";
        try
        {
            StoreFaults.Told(path, () =>
            {
                using SqliteConnection connection = Connect(unfinished, SqliteOpenMode.ReadWriteCreate);
                TrailSchema.Create(connection);
                using var store = new TrailStore(path, connection);
                fill(store);
                return true;
            });
            Place(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Place(string unfinished, string path)
    {
        try
        {
            File.Move(unfinished, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw There(path);
        }
    }

    private static AuditInputException There(string path) => new(path, "this file is there already.", "Name another file for the new trail.");

    public static TrailStore Open(string path, bool isReadOnly = false, int secondsToWait = Patience)
    {
        if (!File.Exists(path))
            throw new AuditInputException(path, "there is no such trail.", "Name the file of the trail, or begin one by recording a decision.");
        return StoreFaults.Told(path, () =>
        {
            SqliteConnection connection = Connect(path, isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite, secondsToWait);
            try
            {
                return Opened(path, connection);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>The number and the hash of the last entry; 0 and zeros where there is none.</summary>
    public (long Number, string Hash) Head => StoreFaults.Told(Path, HeadRow);

    public IReadOnlyList<string> SchemaDifferences => StoreFaults.Told(Path, () => TrailSchema.Differences(_connection));

    /// <summary>The rows as they lie, in their order: nothing about them is believed.</summary>
    public IEnumerable<StoredEntry> Rows(long from = 1, long to = long.MaxValue)
    {
        using SqliteCommand command = Command("SELECT n, entry, hash FROM entry WHERE n BETWEEN $from AND $to ORDER BY n", ("$from", from), ("$to", to));
        using SqliteDataReader reader = StoreFaults.Told(Path, command.ExecuteReader);
        while (StoreFaults.Told(Path, reader.Read))
            yield return new StoredEntry(reader.GetInt64(0), reader.GetString(1), Convert.ToHexStringLower((byte[])reader[2]));
    }

    public IReadOnlyList<StoredEntry> RowsOf(string example) => StoreFaults.Told(Path, () => Listed(
        Command("SELECT n, entry, hash FROM entry WHERE example = $example ORDER BY n", ("$example", example)),
        reader => new StoredEntry(reader.GetInt64(0), reader.GetString(1), Convert.ToHexStringLower((byte[])reader[2]))));

    public IReadOnlyList<SealedValue> AllSealed() => StoreFaults.Told(Path, () => Listed(
        Command("SELECT hash, kind, salt, value FROM sealed ORDER BY hash"),
        reader => new SealedValue(Convert.ToHexStringLower((byte[])reader[0]), reader.GetString(1), (byte[])reader[2], reader.GetString(3))));

    public SealedValue? Sealed(string hash) => StoreFaults.Told(Path, () => Listed(
        Command("SELECT hash, kind, salt, value FROM sealed WHERE hash = $hash", ("$hash", Convert.FromHexString(hash))),
        reader => new SealedValue(Convert.ToHexStringLower((byte[])reader[0]), reader.GetString(1), (byte[])reader[2], reader.GetString(3))).SingleOrDefault());

    public IReadOnlyList<string> SealsOf(string kind, string value) => StoreFaults.Told(Path, () => Listed(
        Command("SELECT hash FROM sealed WHERE kind = $kind AND value = $value ORDER BY hash", ("$kind", kind), ("$value", value)),
        reader => Convert.ToHexStringLower((byte[])reader[0])));

    /// <summary>The files that are attached, each with the digest under which it lies.</summary>
    public IEnumerable<(string Digest, byte[] Content)> Attachments()
    {
        using SqliteCommand command = Command("SELECT digest, content FROM attachment ORDER BY digest");
        using SqliteDataReader reader = StoreFaults.Told(Path, command.ExecuteReader);
        while (StoreFaults.Told(Path, reader.Read))
            yield return (Convert.ToHexStringLower((byte[])reader[0]), (byte[])reader[1]);
    }

    public byte[]? Attachment(string digest) => StoreFaults.Told(Path, () => Listed(
        Command("SELECT content FROM attachment WHERE digest = $digest", ("$digest", Convert.FromHexString(digest))),
        reader => (byte[])reader[0]).SingleOrDefault());

    /// <summary>Writes all of it or nothing; what it returns is given once it is on the disk.</summary>
    public T Write<T>(Func<StoreWriter, T> write) => StoreFaults.Told(Path, () =>
    {
        // Immediate: two that have both read and then want to write would wait for each other.
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        T result = write(new StoreWriter(_connection, transaction, HeadRow()));
        transaction.Commit();
        return result;
    });

    /// <summary>A copy that is whole even while others write.</summary>
    public void CopyTo(string path)
    {
        if (File.Exists(path))
            throw new AuditInputException(path, "this file is there already.", "Name another file for the copy.");
        StoreFaults.Told(path, () =>
        {
            using SqliteCommand command = Command("VACUUM INTO $path", ("$path", path));
            return command.ExecuteNonQuery();
        });
    }

    public void Do(string sql) => TrailSchema.Do(_connection, sql);

    public void WaitAtMost(int seconds) => _connection.DefaultTimeout = seconds;

    public void Dispose() => _connection.Dispose();

    private static SqliteConnection Connect(string path, SqliteOpenMode mode, int secondsToWait = Patience)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            // A whole path: alone, some names would mean a database in memory.
            DataSource = System.IO.Path.GetFullPath(path),
            Mode = mode,
            // A pool would keep the file open after its user has let go of it.
            Pooling = false,
            DefaultTimeout = secondsToWait,
        }.ToString());
        try
        {
            connection.Open();
            if (mode != SqliteOpenMode.ReadOnly)
            {
                TrailSchema.Do(connection, "PRAGMA journal_mode = DELETE");
                TrailSchema.Do(connection, "PRAGMA synchronous = EXTRA");
            }

            TrailSchema.Do(connection, "PRAGMA secure_delete = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static TrailStore Opened(string path, SqliteConnection connection)
    {
        var store = new TrailStore(path, connection);
        if (store.Number("PRAGMA application_id") != TrailSchema.ApplicationId)
            throw new AuditInputException(path, "this is a database, but no trail.", "Name the file of a trail: its name ends in .trail.db.");
        long version = store.Number("PRAGMA user_version");
        return version <= TrailSchema.Version
            ? store
            : throw new AuditInputException(
                path,
                $"its tables are of version {version.ToString(CultureInfo.InvariantCulture)}, and this program knows version {TrailSchema.Version}.",
                "Open it with a newer version of LabelNotebooks.");
    }

    // Within a transaction that is open, its own entries count.
    private (long Number, string Hash) HeadRow()
    {
        using SqliteCommand command = Command("SELECT n, hash FROM entry ORDER BY n DESC LIMIT 1");
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), Convert.ToHexStringLower((byte[])reader[1])) : (0, HashText.None);
    }

    private long Number(string sql)
    {
        using SqliteCommand command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private static List<T> Listed<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using (command)
        {
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> all = [];
            while (reader.Read())
                all.Add(read(reader));
            return all;
        }
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
