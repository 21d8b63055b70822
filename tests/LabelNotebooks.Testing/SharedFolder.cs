namespace LabelNotebooks.Testing;

/// <summary>
/// Real data sets and reference values that are too large, or not free enough, to live in the repository:
/// the folder named by the environment variable <c>LABELNOTEBOOKS_SHARED</c>.
/// </summary>
public static class SharedFolder
{
    public const string Variable = "LABELNOTEBOOKS_SHARED";

    public const string WhySkipped = "needs real data sets and peers' answers, too large or not free enough to lie in the repository: "
        + $"set {Variable} to a folder that holds them";

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public static bool IsPresent => Path is not null && Directory.Exists(Path);

    public static string Combine(params string[] parts) =>
        System.IO.Path.Combine([Path ?? throw new InvalidOperationException($"{Variable} is not set."), .. parts]);
}
