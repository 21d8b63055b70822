using LabelNotebooks.Format;
using LabelNotebooks.Store;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Review.Tests.Checking;

/// <summary>A trail of 38 entries, an anchor of its end, and what a tool for databases does to it.</summary>
public abstract class TamperScene : IDisposable
{
    protected TamperScene()
    {
        using Trail trail = At.Begin();
        for (int round = 0; round < 6; round++)
        {
            foreach (string example in At.Data.Ids)
                At.Record(trail, TrailFixture.Draft(example, "keep", reason: $"round {round}"));
        }

        Before = trail.Anchor();
    }

    private protected TrailFixture At { get; } = new();

    private protected TrailAnchor Before { get; }

    public void Dispose()
    {
        At.Dispose();
        GC.SuppressFinalize(this);
    }

    // Whether it opens, whether the chain holds, and whether the anchor does.
    private protected (bool Opens, bool Chain, bool Anchor) Found()
    {
        try
        {
            using Trail trail = At.Open();
            return (true, trail.Check().Holds, trail.Against([Before]).Count == 0);
        }
        catch (AuditInputException)
        {
            return (false, false, false);
        }
    }

    private protected TrailAnchor Anchor(long n) => Before with { Number = n, Hash = HashText.Of(Text((int)n)) };

    private protected void Edit(int n) => Put(n, Text(n).Replace("nurse", "queen", StringComparison.Ordinal));

    private protected void Put(int n, string text) =>
        Do("UPDATE entry SET entry = $text, hash = $hash WHERE n = $n", ("$text", text), ("$hash", Convert.FromHexString(HashText.Of(text))), ("$n", n));

    private protected string Text(int n)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT entry FROM entry WHERE n = $n";
        command.Parameters.AddWithValue("$n", n);
        return (string)command.ExecuteScalar()!;
    }

    private protected void Drop()
    {
        foreach (string trigger in TrailSchema.Triggers.Select(part => part.Name))
            Do($"DROP TRIGGER {trigger}");
    }

    private protected void Restore()
    {
        foreach ((_, string sql) in TrailSchema.Triggers)
            Do(sql);
    }

    private protected void Do(string sql, params (string Name, object Value)[] values)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private protected SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={At.File("cases.trail.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
