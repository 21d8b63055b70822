using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Store;

/// <summary>What the database says when something fails, as a sentence with what to do.</summary>
internal static class StoreFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int DiskFull = 13;
    private const int CannotOpen = 14;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;
    private const int Constraint = 19;

    public static T Told<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            (string what, string mend) = Words(fault);
            throw new AuditInputException(path, what, mend);
        }
    }

    private static (string What, string Mend) Words(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked => ("another program is writing to this trail.", "Try again when it is done; nothing was recorded."),
        ReadOnly => (
            "this trail cannot be written to: the file or its folder is read-only.",
            "Ask for the right to write, or record in a copy; to export it as evidence needs no such right."),
        DiskFull => ("the disk is full: nothing was recorded.", "Make room, and record again."),
        CannotOpen => ("the file cannot be opened.", "Look whether it is a file, and whether you may read it and write to its folder."),
        Corrupt => ("the file is damaged.", "Go on from a copy; a file with the same name and -journal belongs to it and must lie beside it."),
        NoDatabase => ("this is no trail.", "Name the file of a trail: its name ends in .trail.db."),
        Constraint => ($"the trail refuses this: {fault.Message}.", "Nothing was recorded. Record a decision instead of changing one."),
        _ => ($"the database says: {fault.Message}.", "Nothing was recorded. Try again, or go on from a copy."),
    };
}
