namespace LabelNotebooks.Testing;

/// <summary>Finds the folder of the solution from where the tests run.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A deterministic build maps source paths to <c>/_/</c>; this maps them back.</summary>
    public static string Resolve(string sourceFile) =>
        sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Combine(sourceFile[3..]) : sourceFile;

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "LabelNotebooks.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no LabelNotebooks.sln above {AppContext.BaseDirectory}.");
    }
}
