using System.Text;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Tests.Commands;

/// <summary>A folder with a table, its trail beside it, and a host in which commands are typed.</summary>
public abstract class TrailScene : IDisposable
{
    protected const string Table = "case;temp;note;diagnosis\r\nc1;39,1;\"a; b\";flu\r\nc2;37,0;x;cold\r\n"
        + "c3;39,5;y;flu\r\nc4;36,9;z;cold\r\nc5;40,2;\"\"\"q\"\"\";flu\r\n";

    protected TrailScene()
    {
        Data = Write("w.csv", Table);
        TrailFile = Data + ".trail.db";
    }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("trail-command-").FullName;

    protected string Data { get; }

    protected string TrailFile { get; }

    private protected FakeHost Host { get; } = new();

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    // What was shown, and what the command ended with.
    protected async Task<string> Type(string command, params string[] words)
    {
        int before = Host.Displayed.Count;
        try
        {
            return await Host.Type(command, words);
        }
        catch (AuditInputException fault)
        {
            string shown = Host.Displayed.Count > before && Host.Displayed[^1].TryGet(MimeBundle.PlainText, out string? text) ? text + "\n\n" : "";
            return shown + fault.Message;
        }
    }

    protected Task<string> Record(string id, params string[] rest) =>
        Type("#!label-record", [id, "--data", Data, "--reviewer", "Ana M.", "--role", "nurse", .. rest]);

    protected Task<string> Do(params string[] rest) => Type("#!label-trail", [TrailFile, .. rest]);

    protected string Path(string name) => System.IO.Path.Combine(Folder, name);

    protected string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    // What was shown last, as a page.
    protected string Html() => Host.Displayed[^1].TryGet(MimeBundle.Html, out string? html) ? html : "";

    protected void Change(params string[] sql) => ChangeIn(TrailFile, sql);

    protected static void ChangeIn(string trail, params string[] sql)
    {
        using var connection = new SqliteConnection($"Data Source={trail};Pooling=False");
        connection.Open();
        foreach (string one in sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = one;
            command.ExecuteNonQuery();
        }
    }

    protected (int Code, string Said) Python(params string[] files) =>
        Peer.Execute(Peer.Python, [Path("verify-trail.py"), .. files.Select(Path)]);
}
