namespace LabelNotebooks;

/// <summary>Folders of a network: the locks of a database cannot be trusted there.</summary>
public static class NetworkFolder
{
    private static readonly string[] Formats = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "9p", "afs"];

    /// <summary>What kind of network folder a file lies in; null where it lies on a disk of this computer, or nothing is known.</summary>
    public static string? KindOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            string full = Path.GetFullPath(path);
            DriveInfo? drive = DriveInfo.GetDrives()
                .Where(one => full.StartsWith(Path.TrimEndingDirectorySeparator(one.Name) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
                .MaxBy(one => one.Name.Length);
            return full.StartsWith(@"\\", StringComparison.Ordinal) ? "a share" : drive is null ? null : KindOf(drive.DriveType, Format(drive));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static string? KindOf(DriveType type, string format) =>
        Array.Exists(Formats, format.Equals) || format.StartsWith("fuse.", StringComparison.Ordinal) ? format
        : type == DriveType.Network ? "a network drive"
        : null;

    private static string Format(DriveInfo drive)
    {
        try
        {
            return drive.DriveFormat;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
